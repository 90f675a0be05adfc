import { useRef, useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { addRow, CELL_LENGTH, GIVERS, plainText, WHATS, type What } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { isGiver, whatIcons } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import styles from './RowSheet.module.css';

/** Who gives what: who × what × words, and whether it is agreed (C7). */
export function GiverSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useStrings(causesStrings);
  const { live, table, newKey } = useTable();
  const [who, setWho] = useState('');
  const [what, setWhat] = useState<What>('money');
  const [text, setText] = useState('');
  const [agreed, setAgreed] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const named = [...new Set(table.contributions.map((each) => each.who).filter((each) => !isGiver(each)))];
  const [giver, gift] = [plainText(who).trim(), plainText(text).trim()];
  const tooLong = gift.length > CELL_LENGTH ? words.tooLong(CELL_LENGTH) : null;
  const missing = giver === '' || gift === '' ? words.ask.contributions : null;
  const give = () => {
    addRow(live.doc, newKey(), { column: 'contributions', who: giver, what, agreed, text: gift });
    onClose();
  };
  return (
    <Sheet open title={words.ask.contributions} onClose={onClose}>
      <div className={styles['questions']}>
        <Segmented
          label={words.giverQuestion}
          labelled
          value={who}
          choices={[
            ...GIVERS.map((giver) => ({ value: giver as string, label: words.givers[giver] })),
            ...named.map((each) => ({ value: each, label: each })),
          ]}
          onChange={setWho}
        />
        <Field label={words.otherGiver} value={isGiver(who) ? '' : who} maxLength={NAME_LENGTH} onChange={setWho} />
        <Segmented
          label={words.whatQuestion}
          labelled
          value={what}
          choices={WHATS.map((each) => ({ value: each, label: words.what[each], icon: whatIcons[each] }))}
          onChange={setWhat}
        />
        <Field
          label={words.cell(words.columns.contributions)}
          value={text}
          lines={2}
          error={tooLong}
          inputRef={field}
          onChange={setText}
        />
        <LetterBar target={field} />
        <Segmented
          label={words.agreedQuestion}
          labelled
          value={agreed ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: words.agreed },
            { value: 'no', label: words.notAgreed },
          ]}
          onChange={(said) => setAgreed(said === 'yes')}
        />
        <Button kind="go" wide icon={plus} disabledReason={tooLong ?? missing} onPress={give}>
          {words.add}
        </Button>
      </div>
    </Sheet>
  );
}
