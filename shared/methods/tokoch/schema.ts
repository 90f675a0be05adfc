import * as v from 'valibot';
import { NAME_LENGTH, NOTE_LENGTH } from '../../domain/limits.ts';
import type { RootSpec } from '../../sync/room.ts';
import { Bin, Key, lateRoot, Order, reader, Sex, valueField, words } from '../../sync/schema.ts';
import { MOST_SOM } from './parse.ts';

/** Felts of the design. */
export const COLOURS = 12;
/** Crumbs of a bread in whole percents, and in tenths. */
export const WHOLE = 100;
export const FINE = 1_000;
/** Pieces of a person's own bread, 5 % each: moved by finger (FIELD.md §4.3). */
export const PIECES = 20;
/** Guiding questions of the method (DOMAIN.md §3.3). */
const QUESTIONS = 8;
/** Most slices of one bread, with those in the bin. */
const MOST_SLICES = 60;

const Name = v.pipe(words(NAME_LENGTH), v.regex(/\S/));
const Emblem = v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,32}$/));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const Som = whole(0, MOST_SOM);

const Slice = v.strictObject({
  name: Name,
  emblem: Emblem,
  colour: whole(1, COLOURS),
  order: Order,
  locked: v.optional(v.boolean()),
  bin: v.optional(v.nullable(Bin)),
});

const Topic = v.strictObject({ text: Name, order: Order, bin: v.optional(v.nullable(Bin)) });
const Own = v.strictObject({
  sex: v.nullable(Sex),
  /** Pieces by slice. */
  pieces: v.array(v.tuple([Key, whole(1, PIECES)])),
});
const Hearing = v.strictObject({ topic: Name, reason: words(NOTE_LENGTH) });
const Setting = whole(0, MOST_SOM);

/** A line of the real budget as typed; which head it belongs to is the facilitator's word. */
const Line = v.strictObject({
  name: Name,
  amount: Som,
  head: v.nullable(Key),
  order: Order,
  bin: v.optional(v.nullable(Bin)),
});
/** Year, plan or fact, source, and whether it is only a sample. */
const About = v.union([whole(1990, 2100), words(NAME_LENGTH), v.boolean()]);

export const parseSlice = reader(Slice);
export const parseTopic = reader(Topic);
export const parseOwn = reader(Own);
export const parseHearing = reader(Hearing);
export const parseLine = reader(Line);
export const parseKey = reader(Key);
export const parseSetting = reader(Setting);
export const parseNote = reader(words(NOTE_LENGTH));
export const parseYear = reader(whole(1990, 2100));
export const parseBasis = reader(v.picklist(['plan', 'fact']));
export const parseSource = reader(words(NAME_LENGTH));
export const parseFlag = reader(v.boolean());

const numbered = (count: number, from = 0) => {
  const keys = new Set(Array.from({ length: count }, (_, at) => String(at + from)));
  return (key: string): boolean => keys.has(key);
};
const among =
  (...keys: readonly string[]) =>
  (key: string): boolean =>
    keys.includes(key);

const crumbs: RootSpec = { as: 'value', perBoard: FINE, fixedKeys: numbered(FINE), field: valueField(Key) };

export const tokochRoots: Readonly<Record<string, RootSpec>> = {
  slices: {
    as: 'record',
    perBoard: MOST_SLICES,
    perMaker: 12,
    fields: {
      name: valueField(Name),
      emblem: valueField(Emblem),
      colour: valueField(whole(1, COLOURS)),
      order: valueField(Order),
      // On both hangs whether crumbs of the slice may be cut (T8).
      locked: valueField(v.boolean(), false),
      bin: valueField(v.nullable(Bin), 1),
    },
    optional: ['locked', 'bin'],
  },
  believed: crumbs,
  wished: crumbs,
  topics: {
    as: 'record',
    perBoard: 100,
    perMaker: 5,
    fields: { text: valueField(Name), order: valueField(Order), bin: valueField(v.nullable(Bin)) },
    optional: ['bin'],
  },
  questions: {
    as: 'value',
    perBoard: QUESTIONS,
    fixedKeys: numbered(QUESTIONS, 1),
    field: valueField(words(NOTE_LENGTH)),
  },
  settings: { as: 'value', perBoard: 2, fixedKeys: among('total', 'fine'), field: valueField(Setting) },
  own: { as: 'value', perBoard: 500, serverOnly: true, field: valueField(Own) },
  hearing: { as: 'value', perBoard: 1, serverOnly: true, fixedKeys: among('chosen'), field: valueField(Hearing) },
  show: { as: 'value', perBoard: 1, serverOnly: true, fixedKeys: among('stage'), field: valueField(whole(0, 9)) },
  late: lateRoot,
};

export const realRoots: Readonly<Record<string, RootSpec>> = {
  lines: {
    as: 'record',
    perBoard: 500,
    fields: {
      name: valueField(Name),
      amount: valueField(Som),
      head: valueField(v.nullable(Key)),
      order: valueField(Order),
      bin: valueField(v.nullable(Bin)),
    },
    optional: ['bin'],
  },
  about: {
    as: 'value',
    perBoard: 4,
    fixedKeys: among('year', 'basis', 'source', 'sample'),
    field: valueField(About),
  },
  late: lateRoot,
};

/** A person's own bread, in his pocket: pieces 0 … 19 by slice, and whether he is done. */
export const pocketRoots: Readonly<Record<string, RootSpec>> = {
  bread: {
    as: 'value',
    perBoard: PIECES + 1,
    fixedKeys: (key) => key === 'done' || numbered(PIECES)(key),
    field: valueField(v.union([Key, v.boolean()])),
  },
};

const Heads = v.strictObject({
  heads: v.pipe(
    v.array(v.strictObject({ name: Name, emblem: v.optional(Emblem, '') })),
    v.minLength(1),
    v.maxLength(30),
  ),
});
export const parseHeads = reader(Heads);
export const parseGather = reader(
  v.optional(v.strictObject({ apply: v.optional(v.boolean(), true) }), { apply: true }),
);
export const parseReveal = reader(
  v.optional(v.strictObject({ on: v.optional(v.boolean(), true), stage: v.optional(whole(0, 6)) }), { on: true }),
);
export const parseChoice = reader(
  v.strictObject({
    topic: v.optional(v.nullable(Key)),
    text: v.optional(Name),
    reason: v.optional(words(NOTE_LENGTH), ''),
  }),
);
export const parseFine = reader(v.strictObject({ on: v.boolean() }));
