import { useState } from 'react';
import { formatMoney } from '../../../shared/i18n/format/format.ts';
import {
  binLine,
  changeLine,
  type RealBudget,
  type RealLine,
  type Slice,
} from '../../../shared/methods/tokoch/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, pen, undo } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { LineForm } from './LineForm.tsx';
import styles from './RealSheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

interface Props {
  readonly doc: Doc;
  readonly real: RealBudget;
  readonly slices: readonly Slice[];
}

/** The lines of the real budget: changed in place, grouped to a head, put into the bin and taken out again. */
export function RealLines({ doc, real, slices }: Props) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const [changing, change] = useState<string | null>(null);
  return (
    <>
      <ul className={styles['lines']}>
        {real.lines.map((line) =>
          line.id === changing ? (
            <li key={line.id}>
              <LineForm
                line={line}
                onDone={(name, amount) => {
                  // What was not changed here stays as others have it.
                  changeLine(doc, line.id, {
                    ...(name === line.name ? {} : { name }),
                    ...(amount === line.amount ? {} : { amount }),
                  });
                  change(null);
                }}
              />
            </li>
          ) : (
            <LineRow key={line.id} {...{ doc, line, slices }} onChange={() => change(line.id)} />
          ),
        )}
      </ul>
      {real.bin.length > 0 && (
        <section aria-label={words.bin}>
          <h3>{words.bin}</h3>
          <ul className={styles['lines']}>
            {real.bin.map(({ id, name, amount }) => (
              <li key={id}>
                <span className={styles['name']}>
                  <b>{name}</b>
                  {formatMoney(amount, language)}
                </span>
                <Button
                  icon={undo}
                  aria={{ 'aria-label': `${words.restore}: ${name}` }}
                  onPress={() => binLine(doc, id, null)}
                >
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RowProps extends Pick<Props, 'doc' | 'slices'> {
  readonly line: RealLine;
  readonly onChange: () => void;
}

function LineRow({ doc, line, slices, onChange }: RowProps) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  return (
    <li>
      <span className={styles['name']}>
        <b>{line.name}</b>
        {formatMoney(line.amount, language)}
      </span>
      <select
        aria-label={words.head(line.name)}
        value={line.head ?? ''}
        onChange={(event) => changeLine(doc, line.id, { head: event.currentTarget.value || null })}
      >
        <option value="">{words.noHead}</option>
        {slices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <IconButton icon={pen} label={`${words.changeLine}: ${line.name}`} onPress={onChange} />
      <IconButton
        icon={bin}
        label={`${words.remove}: ${line.name}`}
        onPress={() => binLine(doc, line.id, Date.now())}
      />
    </li>
  );
}
