import * as v from 'valibot';
import { NAME_LENGTH } from '../../domain/limits.ts';
import { lateRoot, reader, textField, valueField } from '../../sync/schema.ts';

/** The four columns in the order they open (C1). */
export const COLUMNS = ['causes', 'consequences', 'solutions', 'contributions'] as const;
export type Column = (typeof COLUMNS)[number];

export const MARKS = ['community-alone', 'outside-help', 'not-soon'] as const;
export type Mark = (typeof MARKS)[number];

export const WHENS = ['already', 'possible'] as const;
export type When = (typeof WHENS)[number];

export const WHATS = ['money', 'labour', 'material', 'land', 'decision', 'other'] as const;
export type What = (typeof WHATS)[number];

/** Givers with a word of their own in every language; any other is typed (C7). */
export const GIVERS = ['ao', 'ak', 'community'] as const;
export type Giver = (typeof GIVERS)[number];

/** UTF-16 units of a cell: a long sentence, and still a cell. */
export const CELL_LENGTH = 500;
const ROWS = 400;

const key = v.pipe(v.string(), v.maxLength(32));
const order = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const bin = v.optional(v.boolean());
const mark = v.optional(v.nullable(v.picklist(MARKS)));

const Cause = v.object({ text: v.string(), why: v.nullable(key), order, mark, bin });
const Consequence = v.object({ text: v.string(), when: v.picklist(WHENS), order, mark, bin });
const Solution = v.object({ text: v.string(), order, mark, bin });
const Contribution = v.object({
  text: v.string(),
  who: v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LENGTH)),
  what: v.picklist(WHATS),
  agreed: v.boolean(),
  order,
  mark,
  bin,
});
const Tie = v.object({ solution: key, cause: key, bin });

export type CauseRecord = v.InferOutput<typeof Cause>;
export type ConsequenceRecord = v.InferOutput<typeof Consequence>;
export type SolutionRecord = v.InferOutput<typeof Solution>;
export type ContributionRecord = v.InferOutput<typeof Contribution>;
export type TieRecord = v.InferOutput<typeof Tie>;

export const parseCause = reader(Cause);
export const parseConsequence = reader(Consequence);
export const parseSolution = reader(Solution);
export const parseContribution = reader(Contribution);
export const parseTie = reader(Tie);

const Title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_LENGTH));
export const isTitle = (value: unknown): value is string => v.is(Title, value);
export const isGiver = (value: string): value is Giver => v.is(v.picklist(GIVERS), value);
export const isColumn = (value: string): value is Column => v.is(v.picklist(COLUMNS), value);

const fields = (entries: Readonly<Record<string, v.GenericSchema>>) =>
  Object.fromEntries(
    Object.entries(entries).map(([name, shape]) => [
      name,
      name === 'text' ? textField(CELL_LENGTH) : valueField(shape),
    ]),
  );
const rows = (shape: { readonly entries: Readonly<Record<string, v.GenericSchema>> }) =>
  ({
    as: 'record',
    fields: fields(shape.entries),
    optional: ['mark', 'bin'],
    perBoard: ROWS,
    perMaker: ROWS / 2,
  }) as const;

/** The roots of a table, as the guard keeps them. */
export const CAUSES_ROOTS = {
  causes: rows(Cause),
  consequences: rows(Consequence),
  solutions: rows(Solution),
  contributions: rows(Contribution),
  ties: { ...rows(Tie), optional: ['bin'], perBoard: 4 * ROWS, perMaker: 2 * ROWS },
  /** `title`: the problem. */
  problem: {
    as: 'value',
    field: { as: 'value', check: isTitle },
    perBoard: 1,
    fixedKeys: (name: string) => name === 'title',
  },
  /** Columns that a facilitator opened (true) or shut (false) against the step's moment; null follows the moment. */
  columns: {
    as: 'value',
    field: { as: 'value', check: (value: unknown) => value === null || typeof value === 'boolean' },
    perBoard: 4,
    fixedKeys: isColumn,
  },
  late: lateRoot,
} as const;
