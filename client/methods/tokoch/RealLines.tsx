import { useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { formatMoney } from '../../../shared/i18n/format/format.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import {
  binLine,
  changeLine,
  parseSom,
  type RealBudget,
  type RealLine,
  type Slice,
} from '../../../shared/methods/tokoch/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { bin, check, pen, undo } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
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
              <LineForm doc={doc} line={line} onDone={() => change(null)} />
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

/** Name and amount of one line, written anew; what was not changed here stays as others have it. */
function LineForm({
  doc,
  line,
  onDone,
}: Pick<Props, 'doc'> & { readonly line: RealLine; readonly onDone: () => void }) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const [name, setName] = useState(line.name);
  const [amount, setAmount] = useState(String(line.amount));
  const [code, setCode] = useState<RefusalCode | null>(null);
  const keep = (): void => {
    const read = parseSom(amount);
    setCode(read.ok ? null : read.code);
    if (!read.ok || name.trim() === '') return;
    changeLine(doc, line.id, {
      ...(name.trim() === line.name ? {} : { name: name.trim() }),
      ...(read.value === line.amount ? {} : { amount: read.value }),
    });
    onDone();
  };
  return (
    <form
      className={styles['change']}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field label={words.lineName} value={name} onChange={setName} maxLength={120} />
      <Field
        label={words.lineAmount}
        value={amount}
        onChange={setAmount}
        inputMode="decimal"
        maxLength={40}
        error={code === null ? null : codes[code]}
      />
      <Button type="submit" icon={check} onPress={() => undefined}>
        {words.set}
      </Button>
    </form>
  );
}
