import { useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { formatTime } from '../../../shared/i18n/format/format.ts';
import { addNote, binNote, readNotes } from '../../../shared/notes/index.ts';
import type { Session } from '../../../shared/session/session.ts';
import { useBoard, useContent, useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { cross, notes as notesIcon, pen } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Protocol.module.css';

const timeOf = (at: number): string => {
  const when = new Date(at);
  return formatTime(when.getHours(), when.getMinutes());
};

/** The live protocol: what was said, with the time, by facilitator and recorder at once. */
export function Protocol({ session }: { readonly session: Session }) {
  const words = useStrings(deskStrings).conductor;
  const room = useRoom();
  const board = useBoard('notes');
  const content = useContent('notes', readNotes);
  const [text, setText] = useState('');
  const write = () => {
    const clean = text.trim();
    if (board === null || clean === '') return;
    addNote(board.doc, keyFor(board.maker, board.fresh()), { text: clean, at: room.now(), step: session.activeStep });
    setText('');
  };
  const lines = content?.notes ?? [];
  return (
    <section className={styles['protocol']}>
      <h2>
        <Icon shape={notesIcon} /> {words.notes}
      </h2>
      {lines.length === 0 && <p className={styles['none']}>{words.notesNone}</p>}
      <ol className={styles['lines']}>
        {lines.map((note) => (
          <li key={note.id}>
            <time>{timeOf(note.at)}</time>
            <span>{note.text}</span>
            <IconButton
              icon={cross}
              label={`${words.remove}: ${note.text}`}
              onPress={() => {
                if (board !== null) binNote(board.doc, note.id, room.now());
              }}
            />
          </li>
        ))}
      </ol>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <Field label={words.notesField} value={text} maxLength={NOTE_LENGTH} onChange={setText} />
        <Button icon={pen} wide type="submit" onPress={() => undefined}>
          {words.notesAdd}
        </Button>
      </form>
    </section>
  );
}
