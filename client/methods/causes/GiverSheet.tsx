import { useRef, useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { plainText, WHATS, type What } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { giverNamed, whatIcons } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import styles from './RowSheet.module.css';

interface GiverSheetProps {
  readonly onNamed: (who: string, what: What) => void;
  readonly onClose: () => void;
}

/** Names a giver beside AO, AK and the community (C15), and what is asked of him; the words are typed in the grid. */
export function GiverSheet({ onNamed, onClose }: GiverSheetProps) {
  const words = useStrings(causesStrings);
  const [who, setWho] = useState('');
  const [what, setWhat] = useState<What>('money');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const name = plainText(who).replace(/\s+/g, ' ').trim();
  return (
    <Sheet open title={words.addGiver} onClose={onClose}>
      <form
        className={styles['questions']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') return field.current?.focus();
          onNamed(giverNamed(name, words.givers), what);
          onClose();
        }}
      >
        <Field label={words.otherGiver} value={who} maxLength={NAME_LENGTH} inputRef={field} onChange={setWho} />
        <LetterBar target={field} />
        <Segmented
          label={words.whatQuestion}
          labelled
          value={what}
          choices={WHATS.map((each) => ({ value: each, label: words.what[each], icon: whatIcons[each] }))}
          onChange={setWhat}
        />
        <Button
          kind="go"
          wide
          icon={plus}
          type="submit"
          disabledReason={name === '' ? words.giverQuestion : null}
          onPress={() => undefined}
        >
          {words.add}
        </Button>
      </form>
    </Sheet>
  );
}
