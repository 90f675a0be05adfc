import {
  addRecord,
  edit,
  fieldOf,
  fittingRecords,
  recordsOf,
  setField,
  setValue,
  text,
  textOf,
  type Doc,
} from '../../sync/doc.ts';
import { byOrder, orderBetween } from '../../domain/order.ts';
import { indented } from './chain.ts';
import { plainText } from './plainText.ts';
import {
  parseCause,
  parseConsequence,
  parseContribution,
  parseSolution,
  parseTie,
  COLUMNS,
  isTitle,
  type Column,
  type Mark,
  type What,
  type When,
} from './schema.ts';
import type { Binned, CausesTable } from './table.ts';

type Row<Fields> = Omit<Fields, 'bin'> & { readonly id: string };

/** One column's records: standing rows in order, binned ones apart, unreadable ones counted. */
function columnOf<Fields extends { text: string; order: string; bin?: boolean | undefined }>(
  doc: Doc,
  column: Column,
  parse: (record: unknown) => Fields | null,
) {
  const rows: (Row<Fields> & { order: string })[] = [];
  const binned: (Fields & { id: string; order: string })[] = [];
  const { fitting, unreadable } = fittingRecords(doc, column, parse);
  for (const [id, fields] of fitting) {
    const row = { ...fields, text: plainText(fields.text), id };
    if (fields.bin === true) binned.push(row);
    else rows.push(row);
  }
  rows.sort(byOrder);
  binned.sort(byOrder);
  const bin = binned.map((each): Binned => ({ column, id: each.id, text: each.text }));
  return { rows, binned, bin, unreadable };
}

/** Causes that a way to solve meets: each standing one once, in the order of their ids (C6). */
function tiesOf(doc: Doc, standing: ReadonlySet<string>): (solution: string) => string[] {
  const meets = new Map<string, Set<string>>();
  for (const [, tie] of fittingRecords(doc, 'ties', parseTie).fitting) {
    if (tie.bin === true || !standing.has(tie.cause)) continue;
    meets.set(tie.solution, (meets.get(tie.solution) ?? new Set()).add(tie.cause));
  }
  return (solution) => [...(meets.get(solution) ?? [])].sort();
}

/** A table as plain data. A record that fails its schema is left out and counted, never thrown. */
export function readCauses(doc: Doc): CausesTable {
  const causes = columnOf(doc, 'causes', parseCause);
  const consequences = columnOf(doc, 'consequences', parseConsequence);
  const solutions = columnOf(doc, 'solutions', parseSolution);
  const contributions = columnOf(doc, 'contributions', parseContribution);
  const all = [causes, consequences, solutions, contributions];
  const gone = new Map(causes.binned.map((each) => [each.id, each.why]));
  const meets = tiesOf(doc, new Set(causes.rows.map((each) => each.id)));
  const title = recordsOf(doc, 'problem').find(([key]) => key === 'title')?.[1];
  const opened = recordsOf(doc, 'columns');
  const columns: Partial<Record<Column, boolean>> = {};
  for (const column of COLUMNS) {
    const set = opened.find(([key]) => key === column)?.[1];
    if (typeof set === 'boolean') columns[column] = set;
  }
  return {
    problem: isTitle(title) ? plainText(title) : '',
    causes: indented(
      causes.rows.map((each) => ({ ...each, above: each.why })),
      gone,
    ),
    consequences: consequences.rows,
    solutions: solutions.rows.map((each) => ({ ...each, meets: meets(each.id) })),
    contributions: contributions.rows.map((each) => ({ ...each, who: plainText(each.who) })),
    bin: all.flatMap((each) => each.bin),
    columns,
    unreadable: all.reduce((sum, each) => sum + each.unreadable, 0),
  };
}

/** Names the problem of the table; the server does it when the table is made, a facilitator may correct it. */
export const setProblem = (doc: Doc, title: string): void =>
  edit(doc, 'tool', () => setValue(doc, 'problem', 'title', title));

/** Order keys of a column's rows, binned ones too, so that a row taken back finds its place. */
const ordersOf = (doc: Doc, column: Column): { id: string; order: string }[] =>
  recordsOf(doc, column)
    .map(([id]) => {
      const order = fieldOf(doc, column, id, 'order');
      return { id, order: typeof order === 'string' ? order : '' };
    })
    .sort(byOrder);

/** The order key behind the last row of a column, or behind one row of it. */
function orderBehind(doc: Doc, column: Column, row?: string): string {
  const orders = ordersOf(doc, column);
  const at = row === undefined ? orders.length - 1 : orders.findIndex((each) => each.id === row);
  return orderBetween(orders[at]?.order ?? '', orders[at + 1]?.order ?? '');
}

/** What a new row is; `text` is what it begins with. */
export type NewRow = { readonly text: string } & (
  | { readonly column: 'causes'; readonly why: string | null }
  | { readonly column: 'consequences'; readonly when: When }
  | { readonly column: 'solutions' }
  | { readonly column: 'contributions'; readonly who: string; readonly what: What; readonly agreed: boolean }
);

/** Adds a row under a fresh key of the writer's, at the end of its column or behind another row. */
export function addRow(doc: Doc, key: string, row: NewRow, behind?: string): void {
  const { column, text: initial, ...fields } = row;
  edit(doc, 'tool', () => {
    addRecord(doc, column, key, { ...fields, text: text(initial), order: orderBehind(doc, column, behind) });
  });
}

/** The shared text of a cell, for tying to a field; undefined when the row is gone. */
export const cellOf = (doc: Doc, column: Column, key: string): ReturnType<typeof textOf> =>
  textOf(doc, column, key, 'text');

type Place = readonly [column: Column, key: string];
const set = (doc: Doc, [column, key]: Place, field: string, value: unknown): void =>
  edit(doc, 'tool', () => setField(doc, column, key, field, value));

export const markRow = (doc: Doc, column: Column, key: string, mark: Mark | null): void =>
  set(doc, [column, key], 'mark', mark);
/** Binned rows keep everything and come back as they were (C11). */
export const binRow = (doc: Doc, column: Column, key: string, bin: boolean): void =>
  set(doc, [column, key], 'bin', bin);
export const hangBelow = (doc: Doc, cause: string, above: string | null): void =>
  set(doc, ['causes', cause], 'why', above);
export const setWhen = (doc: Doc, key: string, when: When): void => set(doc, ['consequences', key], 'when', when);
export const setAgreed = (doc: Doc, key: string, agreed: boolean): void =>
  set(doc, ['contributions', key], 'agreed', agreed);
export const setWho = (doc: Doc, key: string, who: string): void => set(doc, ['contributions', key], 'who', who);
export const setWhat = (doc: Doc, key: string, what: What): void => set(doc, ['contributions', key], 'what', what);

/** Moves a row behind another of its column, or to the front. */
export function moveRow(doc: Doc, column: Column, key: string, behind: string | null): void {
  const others = ordersOf(doc, column).filter((each) => each.id !== key);
  const at = behind === null ? -1 : others.findIndex((each) => each.id === behind);
  set(doc, [column, key], 'order', orderBetween(others[at]?.order ?? '', others[at + 1]?.order ?? ''));
}

/** Ties a way to solve to a cause it meets (C6); `key` is fresh and the writer's. */
export const tie = (doc: Doc, key: string, solution: string, cause: string): void =>
  edit(doc, 'tool', () => addRecord(doc, 'ties', key, { solution, cause }));

/** Unties them, whoever tied and however often. */
export function untie(doc: Doc, solution: string, cause: string): void {
  edit(doc, 'tool', () => {
    for (const [key, found] of fittingRecords(doc, 'ties', parseTie).fitting)
      if (found.solution === solution && found.cause === cause) setField(doc, 'ties', key, 'bin', true);
  });
}

/** Opens a column before its moment (C10). */
export const openColumn = (doc: Doc, column: Column): void =>
  edit(doc, 'tool', () => setValue(doc, 'columns', column, true));
/** Takes that back: the column follows the moment again, and opens when its moment comes. */
export const followMoment = (doc: Doc, column: Column): void =>
  edit(doc, 'tool', () => setValue(doc, 'columns', column, null));
