import type { ReactNode } from 'react';
import styles from './HelpSheet.module.css';
import { Button } from './Button.tsx';
import { sun as sunPicture } from './icons/marks.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useStrings } from './language.tsx';
import { Sheet } from './Sheet.tsx';
import { uiStrings } from './strings/uiStrings.ts';
import { useSun } from './sun.tsx';

interface HelpSheetProps {
  readonly open: boolean;
  readonly title: string;
  /** The guiding questions of the step, in order. */
  readonly questions: readonly string[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** What the "?" opens: the questions of the step, the language of this device, and the switch for bright sun. */
export function HelpSheet({ open, title, questions, onClose, children }: HelpSheetProps) {
  const words = useStrings(uiStrings);
  const { sun, setSun } = useSun();
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {questions.length > 0 && (
        <ol className={styles['questions']}>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
      {children}
      <LanguageChoice labelled />
      <Button icon={sunPicture} wide onPress={() => setSun(!sun)} aria={{ 'aria-pressed': sun }}>
        {words.sun}
      </Button>
    </Sheet>
  );
}
