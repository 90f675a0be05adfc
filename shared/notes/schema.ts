import * as v from 'valibot';
import { NAME_LENGTH, NOTE_LENGTH } from '../domain/limits.ts';
import { Bin, Key, reader, textField, valueField, words } from '../sync/schema.ts';
import type { RootSpec } from '../sync/room.ts';

/** A thing on a board that a note is about, opaque here. */
const Link = v.strictObject({ document: words(120), id: words(64) });
const Time = v.pipe(v.number(), v.minValue(0));

/** One line of the live protocol. `at` is the server's time when it was begun, milliseconds since 1970. */
const Note = v.object({
  text: v.string(),
  at: Time,
  step: v.nullable(Key),
  object: v.optional(v.nullable(Link), null),
  bin: v.optional(v.nullable(Bin), null),
});
export type Note = v.InferOutput<typeof Note> & { readonly id: string };
export const parseNote = reader(Note);

/** What the closing step asks (PRODUCT.md): who keeps what was made, may it be shown outside. */
export const CLOSING_QUESTIONS = ['keeper', 'outside'] as const;
export type ClosingQuestion = (typeof CLOSING_QUESTIONS)[number];

export const notesRoots: Readonly<Record<string, RootSpec>> = {
  notes: {
    as: 'record',
    perBoard: 3_000,
    optional: ['object', 'bin'],
    fields: {
      text: textField(NOTE_LENGTH),
      at: valueField(Time),
      step: valueField(v.nullable(Key)),
      object: valueField(v.nullable(Link)),
      bin: valueField(v.nullable(Bin)),
    },
  },
  closing: {
    as: 'value',
    perBoard: CLOSING_QUESTIONS.length,
    fixedKeys: (key) => v.is(v.picklist(CLOSING_QUESTIONS), key),
    field: valueField(words(NAME_LENGTH * 2)),
  },
};
