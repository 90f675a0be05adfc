import * as v from 'valibot';
import { KEY } from '../../domain/key.ts';
import { NAME_LENGTH, NOTE_LENGTH } from '../../domain/limits.ts';
import type { RootSpec } from '../../sync/room.ts';
import { Bin, Key, lateRoot, Order, reader, valueField, words } from '../../sync/schema.ts';
import { SIZES } from './size.ts';

/** Whom an organisation is (DOMAIN.md §3.2): of the people, of the place, or from outside. */
export const KINDS = ['group', 'institution', 'external'] as const;
/** Three answers a room can agree on, for quality of service and for satisfaction. */
export const GRADES = ['good', 'middling', 'bad'] as const;
/** Felts of the design; a colour only tells circles apart. */
export const COLOURS = 12;
/** Most organisations of one diagram, with those in the bin. */
const MOST_ORGANISATIONS = 200;

const Name = v.pipe(words(NAME_LENGTH), v.regex(/\S/));
const Coordinate = v.pipe(v.number(), v.minValue(-50_000), v.maxValue(50_000));

const Organisation = v.strictObject({
  name: Name,
  /** Name of a picture, or '' for none. */
  emblem: v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,32}$/)),
  colour: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(COLOURS)),
  size: v.nullable(v.picklist(SIZES)),
  /** Centre in board units; null while it waits beside the page. */
  pos: v.nullable(v.strictTuple([Coordinate, Coordinate])),
  order: Order,
  kind: v.optional(v.nullable(v.picklist(KINDS))),
  /** Rank by importance, kept apart from size (V3). */
  rank: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ORGANISATIONS)))),
  rankWhy: v.optional(words(NOTE_LENGTH)),
  quality: v.optional(v.nullable(v.picklist(GRADES))),
  satisfaction: v.optional(v.nullable(v.picklist(GRADES))),
  proposals: v.optional(words(NOTE_LENGTH)),
  bin: v.optional(v.nullable(Bin)),
});
export type OrganisationRecord = v.InferOutput<typeof Organisation>;
export type Kind = (typeof KINDS)[number];
export type Grade = (typeof GRADES)[number];

/** A pair of a women's and a men's organisation that people said are the same one. */
const Pair = v.strictObject({ women: Key, men: Key });

export const parseOrganisation = reader(Organisation);
export const parsePair = reader(Pair);
export const parseReason = reader(words(NOTE_LENGTH));

/** The two organisations of a pair key, or null when it is none; they stand in the order of plain strings. */
export function pairOfKey(key: string): readonly [string, string] | null {
  const [a = '', b = '', ...more] = key.split('~');
  return more.length === 0 && KEY.test(a) && KEY.test(b) && a < b ? [a, b] : null;
}

const entries = Organisation.entries;

export const vennRoots: Readonly<Record<string, RootSpec>> = {
  organisations: {
    as: 'record',
    perBoard: MOST_ORGANISATIONS,
    perMaker: 40,
    fields: {
      name: valueField(entries.name),
      emblem: valueField(entries.emblem),
      colour: valueField(entries.colour),
      size: valueField(entries.size),
      pos: valueField(entries.pos),
      order: valueField(entries.order),
      kind: valueField(entries.kind),
      rank: valueField(entries.rank),
      rankWhy: valueField(entries.rankWhy),
      quality: valueField(entries.quality),
      satisfaction: valueField(entries.satisfaction),
      proposals: valueField(entries.proposals),
      bin: valueField(entries.bin),
    },
    optional: ['kind', 'rank', 'rankWhy', 'quality', 'satisfaction', 'proposals', 'bin'],
  },
  reasons: {
    as: 'value',
    perBoard: 1_000,
    fixedKeys: (key) => pairOfKey(key) !== null,
    field: valueField(words(NOTE_LENGTH)),
  },
  pairs: {
    as: 'record',
    perBoard: MOST_ORGANISATIONS,
    serverOnly: true,
    fields: { women: valueField(Key), men: valueField(Key) },
    optional: [],
  },
  late: lateRoot,
};

const Variant = v.picklist(['all', 'women', 'men']);
export const parseFinish = reader(v.strictObject({ variant: Variant, on: v.optional(v.boolean(), true) }));
export const parseReveal = reader(
  v.strictObject({ on: v.optional(v.boolean(), true), overlay: v.optional(v.boolean(), false) }),
);
export const parsePairing = reader(v.strictObject({ women: Key, men: Key, on: v.optional(v.boolean(), true) }));
export const parseClear = reader(v.strictObject({ variant: Variant }));
