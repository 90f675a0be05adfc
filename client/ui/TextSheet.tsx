import { useEffect, useRef, useState } from 'react';
import styles from './TextSheet.module.css';
import { Button } from './Button.tsx';
import { check } from './icons/marks.ts';
import { useStrings } from './language.tsx';
import { LetterBar } from './LetterBar.tsx';
import { Sheet } from './Sheet.tsx';
import { uiStrings } from './strings/uiStrings.ts';

interface TextSheetProps {
  readonly open: boolean;
  /** The question; it also names the text field. */
  readonly title: string;
  readonly initial?: string;
  readonly maxLength: number;
  readonly doneLabel?: string;
  /** Lets an empty text be given. */
  readonly mayBeEmpty?: boolean;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** The only place where text is typed over a board: one question, the field, the letters, the button. */
export function TextSheet({ open, title, onClose, ...rest }: TextSheetProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <TextForm {...rest} title={title} />
    </Sheet>
  );
}

function TextForm({
  title,
  initial = '',
  maxLength,
  doneLabel,
  mayBeEmpty,
  onDone,
}: Omit<TextSheetProps, 'open' | 'onClose'>) {
  const words = useStrings(uiStrings);
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  // What is suggested gives way to the first letter typed.
  useEffect(() => field.current?.select(), []);
  const give = () => {
    const clean = text.trim();
    if (clean !== '' || mayBeEmpty) onDone(clean);
    else field.current?.focus();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <textarea
        ref={field}
        data-first
        className={styles['paper']}
        aria-label={title}
        rows={3}
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          give();
        }}
      />
      {maxLength - text.length <= 20 && <p role="status">{words.lettersLeft(maxLength - text.length)}</p>}
      <LetterBar target={field} />
      <Button kind="go" icon={check} wide type="submit" onPress={() => undefined}>
        {doneLabel ?? words.done}
      </Button>
    </form>
  );
}
