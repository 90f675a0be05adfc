import { useState } from 'react';
import { answerClosing, CLOSING_QUESTIONS, readNotes } from '../../../shared/notes/index.ts';
import type { ClosingQuestion } from '../../../shared/notes/index.ts';
import { useBoard, useContent } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { screenStrings } from '../strings/screenStrings.ts';
import styles from './StepPage.module.css';

interface AnswerProps {
  readonly label: string;
  readonly said: string;
  readonly onSay: (answer: string) => void;
}

function Answer({ label, said, onSay }: AnswerProps) {
  const words = useStrings(deskStrings).conductor;
  const [text, setText] = useState(said);
  return (
    <form
      className={styles['answer']}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(text.trim());
      }}
    >
      <Field label={label} value={text} maxLength={240} onChange={setText} />
      {text.trim() !== said && (
        <Button icon={check} type="submit" onPress={() => undefined}>
          {words.notesAdd}
        </Button>
      )}
    </form>
  );
}

/** What the room agreed at the end, written into the protocol by facilitator or recorder. */
export function ClosingAnswers() {
  const words = useStrings(screenStrings).pages;
  const board = useBoard('notes');
  const notes = useContent('notes', readNotes);
  if (board === null || notes === null) return null;
  const labels: Readonly<Record<ClosingQuestion, string>> = { keeper: words.keeper, outside: words.outside };
  return CLOSING_QUESTIONS.map((question) => (
    <Answer
      key={`${question} ${notes.closing[question]}`}
      label={labels[question]}
      said={notes.closing[question]}
      onSay={(answer) => answerClosing(board.doc, question, answer)}
    />
  ));
}
