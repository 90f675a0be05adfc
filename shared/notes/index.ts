import type { Room } from '../sync/room.ts';
import { mayOpen, permit } from './policy.ts';
import { notesRoots } from './schema.ts';

/** The room of the live protocol: what was said, when, in which step, about what. */
export const notesRoom: Room = { name: 'notes', roots: { notes: notesRoots }, permit, mayOpen, commands: [] };

export { addNote, answerClosing, binNote, readNotes } from './doc.ts';
export type { Notes } from './doc.ts';
export { CLOSING_QUESTIONS } from './schema.ts';
export type { ClosingQuestion, Note } from './schema.ts';
