import * as v from 'valibot';
import { NAME_LENGTH, NOTE_LENGTH, STICKER_LENGTH, STICKERS_PER_SEAT } from '../../domain/limits.ts';
import { Bin, Key, lateRoot, Order, reader, Seat, valueField, words } from '../../sync/schema.ts';
import type { RootSpec } from '../../sync/room.ts';
import { CLASSES } from './moments.ts';

/** Most stickers of one gallery: a hall of 150 people with paper beside it. */
export const STICKER_LIMIT = 2_000;
const COLUMN_LIMIT = 200;
const COUNT_LIMIT = 500;

/** Storage bound of a sticker's text, UTF-16 units; what a reader counts is judged by text.ts (G3). */
const Text = words(STICKER_LENGTH * 8);
const Name = v.pipe(v.string(), v.maxLength(NAME_LENGTH), v.regex(/\S/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(COUNT_LIMIT));
const Time = v.pipe(v.number(), v.minValue(0));
/** A thing on another board, opaque to this one. */
const Link = v.strictObject({ document: words(120), id: words(64) });

/** A sticker in its pocket. Who made it is in its key. `read` is the server's. */
const PocketSticker = v.object({
  text: Text,
  /** Written when: the five squares keep their order. Absent in stickers of a simpler client. */
  order: v.optional(Order, ''),
  read: v.optional(v.boolean(), false),
});
export type PocketSticker = v.InferOutput<typeof PocketSticker> & { readonly id: string };
export const parsePocketSticker = reader(PocketSticker);

/** A sticker that was read. Votes are never stored. */
const Sticker = v.object({
  text: Text,
  column: v.nullable(Key),
  /** When it was read, milliseconds since 1970. */
  at: Time,
  /** Of a paper sticker: how many there are of it. */
  count: v.optional(Count),
  place: v.optional(Link),
  bin: v.optional(v.nullable(Bin), null),
});
export type Sticker = v.InferOutput<typeof Sticker> & { readonly id: string };
export const parseSticker = reader(Sticker);

const Column = v.object({
  name: Name,
  picture: v.optional(v.nullable(words(40)), null),
  class: v.optional(v.picklist(CLASSES), 'undecided'),
  order: Order,
  mergedInto: v.optional(v.nullable(Key), null),
  bin: v.optional(v.nullable(Bin), null),
});
export type Column = v.InferOutput<typeof Column> & { readonly id: string };
export const parseColumn = reader(Column);

const Candidate = v.object({ text: Text, from: Link, bin: v.optional(v.nullable(Bin), null) });
export type Candidate = v.InferOutput<typeof Candidate> & { readonly id: string };
export const parseCandidate = reader(Candidate);

/** Whom a problem touches, now and later (DOMAIN.md §6), by column. */
const Impact = v.object({ whom: words(NOTE_LENGTH), now: words(NOTE_LENGTH), later: words(NOTE_LENGTH) });
export type Impact = v.InferOutput<typeof Impact>;
export const parseImpact = reader(Impact);

/** What was said to a check before freezing, by the check's name. */
const CHECKS = ['total', 'unplaced', 'twice', 'wide', 'class', 'impact'] as const;
export type CheckName = (typeof CHECKS)[number];
const Answer = words(NOTE_LENGTH);

/** The gallery's roots of a pocket; `bread` there is the tokoch's. */
export const pocketRoots: Readonly<Record<string, RootSpec>> = {
  stickers: {
    as: 'record',
    // Above the five, so that a sixth is refused as the seat's share used up, not as a board that is full.
    perBoard: STICKERS_PER_SEAT * 4,
    perMaker: STICKERS_PER_SEAT,
    optional: ['order', 'read'],
    fields: { text: valueField(Text), order: valueField(Order), read: valueField(v.boolean()) },
  },
  late: lateRoot,
};

export const galleryRoots: Readonly<Record<string, RootSpec>> = {
  stickers: {
    as: 'record',
    perBoard: STICKER_LIMIT,
    copies: true,
    optional: ['count', 'place', 'bin'],
    fields: {
      text: valueField(Text),
      column: valueField(Sticker.entries.column),
      at: valueField(Time),
      count: valueField(Count),
      place: valueField(Link),
      bin: valueField(v.nullable(Bin)),
    },
  },
  columns: {
    as: 'record',
    perBoard: COLUMN_LIMIT,
    optional: ['picture', 'class', 'mergedInto', 'bin'],
    fields: {
      name: valueField(Name),
      picture: valueField(v.nullable(words(40))),
      class: valueField(v.picklist(CLASSES)),
      order: valueField(Order),
      mergedInto: valueField(v.nullable(Key)),
      bin: valueField(v.nullable(Bin)),
    },
  },
  candidates: {
    as: 'record',
    perBoard: 300,
    optional: ['bin'],
    fields: { text: valueField(Text), from: valueField(Link), bin: valueField(v.nullable(Bin)) },
  },
  impact: { as: 'value', perBoard: COLUMN_LIMIT, fixedKeys: (key) => v.is(Key, key), field: valueField(Impact) },
  checks: {
    as: 'value',
    perBoard: CHECKS.length,
    fixedKeys: (key) => v.is(v.picklist(CHECKS), key),
    field: valueField(Answer),
  },
  reading: {
    as: 'value',
    perBoard: 1,
    serverOnly: true,
    fixedKeys: (key) => key === 'last',
    field: valueField(v.nullable(Key)),
  },
  late: lateRoot,
};

const seatLike = v.pipe(v.union([v.string(), v.number()]), v.transform(String), Seat);

/** The arguments of the commands. */
export const args = {
  none: reader(v.object({})),
  readNext: reader(v.object({ seat: v.optional(seatLike), last: v.optional(v.nullable(Key)) })),
  scribe: reader(
    v.pipe(
      v.object({
        text: v.string(),
        seat: v.optional(seatLike),
        column: v.optional(v.nullable(words(NAME_LENGTH))),
        count: v.optional(Count),
      }),
      v.check(({ seat, count }) => seat === undefined || count === undefined || count === 1),
    ),
  ),
  place: reader(v.object({ sticker: Key, column: v.nullable(words(NAME_LENGTH)) })),
  confirm: reader(v.object({ sticker: Key, yes: v.boolean() })),
  pin: reader(v.object({ sticker: Key, place: v.nullable(Link) })),
};
