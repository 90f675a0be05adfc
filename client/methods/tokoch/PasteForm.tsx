import { useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { formatMoney } from '../../../shared/i18n/format/format.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { addLines, likelyHead, readPasted, type Pasted, type Slice } from '../../../shared/methods/tokoch/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check, down } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import styles from './RealSheet.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

/** A table pasted from a spreadsheet: read first, shown as understood, taken by a second press. */
export function PasteForm({ live, slices }: { readonly live: LiveBoard; readonly slices: readonly Slice[] }) {
  const words = useStrings(tokochStrings);
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const take = (found: Pasted) => {
    addLines(
      live.doc,
      found.lines.map(({ name, amount }) => ({
        key: keyFor(live.maker, live.fresh()),
        name: name.slice(0, 120),
        amount,
        head: likelyHead(name, slices),
      })),
    );
    setText('');
    setPasted(null);
  };
  return (
    <section aria-label={words.paste} className={styles['paste']}>
      <Field
        label={words.paste}
        hint={words.pasteHint}
        lines={5}
        value={text}
        onChange={(value) => {
          setText(value);
          setPasted(null);
        }}
      />
      {pasted === null ? (
        <Button icon={down} onPress={() => setPasted(readPasted(text))}>
          {words.pasteRead}
        </Button>
      ) : (
        <Understood pasted={pasted} onTake={() => take(pasted)} />
      )}
    </section>
  );
}

/** The second press must be seen, or the sheet is closed without it and the table is lost. */
const intoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

function Understood({ pasted, onTake }: { readonly pasted: Pasted; readonly onTake: () => void }) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const language = useLanguage();
  const { lines, stated, sum, refused, skipped } = pasted;
  if (lines.length === 0) return <StateCard kind="refused" title={codes['tokoch.empty-table']} />;
  return (
    <div className={styles['found']} ref={intoSight}>
      <b>{words.pasteFound(lines.length, formatMoney(sum, language))}</b>
      {stated !== null && stated !== sum && (
        <StateCard
          kind="refused"
          title={words.pasteDiffers(formatMoney(stated, language), formatMoney(sum, language))}
        />
      )}
      {refused.length > 0 && <p>{`${words.pasteRefused}: ${refused.join('; ')}`}</p>}
      {skipped.length > 0 && <p>{`${words.pasteSkipped}: ${skipped.join('; ')}`}</p>}
      <Button kind="go" icon={check} onPress={onTake}>
        {words.pasteTake}
      </Button>
    </div>
  );
}
