import * as v from 'valibot';
import { AGE_GROUPS } from '../domain/ageGroup.ts';
import { LANGUAGES } from '../domain/language.ts';
import { NAME_LENGTH } from '../domain/limits.ts';
import { Key, Order, reader, Seat, valueField, words } from '../sync/schema.ts';
import type { RootSpec } from '../sync/room.ts';
import { STEP_KINDS } from './session.ts';

/** Most seats of a session: a hall of an assembly, with room to spare (DOMAIN.md §1). */
export const SEAT_LIMIT = 500;
/** Most steps of an agenda. */
export const STEP_LIMIT = 60;
/** Longest time a timer or a plan may hold, minutes: one day. */
const MINUTES_LIMIT = 24 * 60;

const BoardName = v.pipe(
  v.string(),
  v.regex(/^(?:map|gallery|tokoch|tokoch-real|venn-(?:all|women|men)|causes-[a-z0-9]{1,24})$/),
);
const Name = words(NAME_LENGTH);
const Minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(MINUTES_LIMIT));
const Date = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));
const Settings = v.record(words(40), v.union([words(NAME_LENGTH), v.number(), v.boolean()]));
const Timer = v.strictObject({ total: v.number(), left: v.number(), since: v.nullable(v.number()) });

/** What the session says of itself, each fact under its own key of the root `facts`. */
export const Facts = v.object({
  kind: v.picklist(['session', 'focus-group']),
  title: v.optional(v.nullable(Name), null),
  village: v.optional(Name, ''),
  ageGroup: v.optional(v.nullable(v.picklist(AGE_GROUPS)), null),
  date: v.optional(Date, ''),
  place: v.optional(Name, ''),
  language: v.optional(v.picklist(LANGUAGES), 'ky'),
  joinCode: v.optional(words(12), ''),
  doorOpen: v.optional(v.boolean(), true),
  screensHeld: v.optional(v.boolean(), false),
  activeStep: v.optional(v.nullable(Key), null),
  timer: v.optional(Timer, { total: 0, left: 0, since: null }),
});
export type Facts = v.InferOutput<typeof Facts>;
export const parseFacts = reader(Facts);

const StepRecord = v.object({
  kind: v.picklist(STEP_KINDS),
  board: v.nullable(BoardName),
  moments: v.array(words(20)),
  moment: v.nullable(words(20)),
  minutes: Minutes,
  order: Order,
  skipped: v.boolean(),
  begun: v.boolean(),
  done: v.boolean(),
  title: v.nullable(Name),
  settings: Settings,
});
export const parseStep = reader(StepRecord);

const SeatRecord = v.object({ taken: v.boolean(), out: v.boolean() });
export const parseSeat = reader(SeatRecord);

/** Most cause-effect tables of a session: the first five, and room for what a focus group adds. */
export const SUBGROUP_LIMIT = 12;
const TableName = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,24}$/));
const SubgroupRecord = v.object({ problem: Name, order: Order, seats: v.array(Seat) });
export const parseSubgroup = reader(SubgroupRecord);

const flags: RootSpec = {
  as: 'value',
  perBoard: 200,
  serverOnly: true,
  fixedKeys: (key) => key !== '',
  field: valueField(v.literal(true)),
};

/** The roots of the session document. The server alone writes here. */
export const sessionRoots: Readonly<Record<string, RootSpec>> = {
  facts: {
    as: 'value',
    perBoard: 40,
    serverOnly: true,
    fixedKeys: (key) => Object.keys(Facts.entries).includes(key),
    field: valueField(v.unknown()),
  },
  steps: {
    as: 'record',
    perBoard: STEP_LIMIT,
    serverOnly: true,
    optional: [],
    fields: {
      kind: valueField(StepRecord.entries.kind),
      board: valueField(StepRecord.entries.board),
      moments: valueField(StepRecord.entries.moments),
      moment: valueField(StepRecord.entries.moment),
      minutes: valueField(Minutes),
      order: valueField(Order),
      skipped: valueField(v.boolean()),
      begun: valueField(v.boolean()),
      done: valueField(v.boolean()),
      title: valueField(StepRecord.entries.title),
      settings: valueField(Settings),
    },
  },
  seats: {
    as: 'value',
    perBoard: SEAT_LIMIT,
    serverOnly: true,
    fixedKeys: (key) => v.is(Seat, key),
    field: valueField(SeatRecord),
  },
  subgroups: {
    as: 'value',
    perBoard: SUBGROUP_LIMIT,
    serverOnly: true,
    fixedKeys: (key) => v.is(TableName, key),
    field: valueField(SubgroupRecord),
  },
  locked: flags,
  frozen: flags,
  revealed: flags,
  finished: flags,
};

/** The arguments of the commands, by what they ask for. */
const optionalMinutes = v.optional(Minutes);
export const args = {
  none: reader(v.object({})),
  step: reader(v.object({ step: Key })),
  moment: reader(v.object({ moment: words(20) })),
  skip: reader(v.object({ step: Key, on: v.optional(v.boolean(), true) })),
  move: reader(v.object({ step: Key, after: v.nullable(Key) })),
  add: reader(
    v.object({
      kind: v.picklist(STEP_KINDS),
      after: v.optional(v.nullable(Key)),
      board: v.optional(v.nullable(BoardName)),
      minutes: optionalMinutes,
      title: v.optional(v.nullable(Name), null),
      settings: v.optional(Settings, {}),
    }),
  ),
  settings: reader(
    v.object({
      step: Key,
      settings: v.optional(Settings, {}),
      moments: v.optional(v.array(words(20))),
      minutes: optionalMinutes,
      title: v.optional(v.nullable(Name)),
    }),
  ),
  minutes: reader(v.object({ minutes: optionalMinutes })),
  change: reader(v.object({ minutes: v.pipe(v.number(), v.minValue(-MINUTES_LIMIT), v.maxValue(MINUTES_LIMIT)) })),
  board: reader(v.object({ board: BoardName, on: v.optional(v.boolean(), true) })),
  on: reader(v.object({ on: v.optional(v.boolean(), true) })),
  title: reader(
    v.object({
      title: v.optional(v.nullable(Name)),
      village: v.optional(Name),
      place: v.optional(Name),
      date: v.optional(Date),
      language: v.optional(v.picklist(LANGUAGES)),
      ageGroup: v.optional(v.nullable(v.picklist(AGE_GROUPS))),
    }),
  ),
  call: reader(
    v.object({ for: v.optional(v.picklist(['scribe', 'help']), 'help'), on: v.optional(v.boolean(), true) }),
  ),
};
