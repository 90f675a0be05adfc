import { useRef, useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { plainText } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { check } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { uiStrings } from '../../ui/strings/uiStrings.ts';
import { causesStrings } from './strings/causesStrings.ts';
import styles from './RowSheet.module.css';

interface ProblemSheetProps {
  readonly title: string;
  readonly initial: string;
  readonly onName: (problem: string) => void;
  readonly onClose: () => void;
}

/** Names a table's problem; an emptied or too long name is refused with a sentence and stays to be mended. */
export function ProblemSheet({ title, initial, onName, onClose }: ProblemSheetProps) {
  const words = useStrings(causesStrings);
  const { done } = useStrings(uiStrings);
  const [text, setText] = useState(initial);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const name = plainText(text).replace(/\s+/g, ' ').trim();
  const tooLong = name.length > NAME_LENGTH ? words.tooLong(NAME_LENGTH) : null;
  const empty = tried && name === '' ? words.emptyTitle : null;
  return (
    <Sheet open title={title} onClose={onClose}>
      <form
        className={styles['questions']}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name !== '' && tooLong === null) onName(name);
          else field.current?.focus();
        }}
      >
        <Field
          label={words.problem}
          value={text}
          lines={2}
          error={tooLong ?? empty}
          inputRef={field}
          onChange={setText}
        />
        <LetterBar target={field} />
        <Button kind="go" icon={check} wide type="submit" onPress={() => undefined}>
          {done}
        </Button>
      </form>
    </Sheet>
  );
}
