import { addRecord, edit, fittingRecords, recordOf, setField, setValue, text, type Doc } from '../sync/doc.ts';
import { CLOSING_QUESTIONS, parseNote, type ClosingQuestion, type Note } from './schema.ts';

/** The live protocol as plain data. */
export interface Notes {
  /** In the order in which they were begun, those in the bin left out. */
  readonly notes: readonly Note[];
  readonly bin: readonly Note[];
  readonly closing: Readonly<Record<ClosingQuestion, string>>;
}

const byTime = (a: Note, b: Note): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Reads the protocol. */
export function readNotes(doc: Doc): Notes {
  const all = fittingRecords(doc, 'notes', parseNote).fitting.map(([id, fields]): Note => ({ id, ...fields }));
  all.sort(byTime);
  const closing = { keeper: '', outside: '' };
  for (const question of CLOSING_QUESTIONS) {
    const answer = recordOf(doc, 'closing', question);
    if (typeof answer === 'string') closing[question] = answer;
  }
  return { notes: all.filter((note) => note.bin === null), bin: all.filter((note) => note.bin !== null), closing };
}

/** Begins a note. Its text is collaborative: facilitator and recorder may type in it at once. */
export const addNote = (
  doc: Doc,
  id: string,
  note: { readonly text: string; readonly at: number; readonly step: string | null; readonly object?: Note['object'] },
): void =>
  edit(doc, 'tool', () =>
    addRecord(doc, 'notes', id, {
      text: text(note.text),
      at: note.at,
      step: note.step,
      object: note.object ?? null,
      bin: null,
    }),
  );

/** Puts a note into the bin (`at`) or takes it out again (null). */
export const binNote = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'notes', id, 'bin', at));

/** Answers a question of the closing step. */
export const answerClosing = (doc: Doc, question: ClosingQuestion, answer: string): void =>
  edit(doc, 'tool', () => setValue(doc, 'closing', question, answer));
