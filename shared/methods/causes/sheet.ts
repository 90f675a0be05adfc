import type { Table } from '../../sync/room.ts';
import { gridOf } from './grid.ts';
import { isGiver, WHATS, type Mark } from './schema.ts';
import type { CausesTable, Contribution } from './table.ts';

type Cell = string | null;

/** Arrows of depth, so that a chain of whys still reads as one in a spreadsheet. */
const deep = (depth: number): string => '→ '.repeat(depth);

const markTerm = (mark: Mark | null | undefined): Cell => (mark == null ? null : `mark.${mark}`);

/** AO, AK and the community have a word in every language; a giver that people typed stands as they wrote it. */
const giverTerm = (who: string): string => (isGiver(who) ? `giver.${who}` : who);

/** What one column of the table says in the columns of the sheet; the first holds the words. */
interface Block {
  readonly header: readonly string[];
  readonly terms: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

function blocksOf(table: CausesTable): readonly Block[] {
  const textOf = new Map(table.causes.map(({ row }) => [row.id, row.text]));
  return [
    {
      header: ['causes', 'mark'],
      terms: ['mark'],
      rows: table.causes.map(({ row, depth }) => [deep(depth) + row.text, markTerm(row.mark)]),
    },
    {
      header: ['consequences', 'when', 'mark'],
      terms: ['when', 'mark'],
      rows: table.consequences.map(({ text, when, mark }) => [text, `when.${when}`, markTerm(mark)]),
    },
    {
      header: ['solutions', 'meets', 'mark'],
      terms: ['mark'],
      rows: table.solutions.map(({ text, meets, mark }) => [
        text,
        meets.map((cause) => textOf.get(cause) ?? '').join('; '),
        markTerm(mark),
      ]),
    },
    {
      header: ['contributions', 'giver', 'what', 'agreed', 'mark'],
      terms: ['giver', 'what', 'agreed', 'mark'],
      rows: table.contributions.map(({ text, who, what, agreed, mark }) => [
        text,
        giverTerm(who),
        `what.${what}`,
        agreed ? 'agreed.yes' : 'agreed.no',
        markTerm(mark),
      ]),
    },
  ];
}

/**
 * One table as the handbook's five columns: problem, causes, consequences, ways to solve, contributions, each followed by
 * what else was said of it. A row of the sheet holds the n-th entry of each column.
 */
export function sheetOf(board: string, table: CausesTable): Table {
  const blocks = blocksOf(table);
  const height = Math.max(1, ...blocks.map(({ rows }) => rows.length));
  return {
    name: board,
    header: ['problem', ...blocks.flatMap(({ header }) => header)],
    terms: [...new Set(blocks.flatMap(({ terms }) => terms))],
    rows: Array.from({ length: height }, (_, at) => [
      at === 0 ? table.problem : null,
      ...blocks.flatMap(({ header, rows }) => rows[at] ?? header.map(() => null)),
    ]),
  };
}

/** What stands in one cell of the grid; in brackets with a question mark what is not agreed yet. */
const given = (contributions: readonly Contribution[]): Cell =>
  contributions.length === 0
    ? null
    : contributions.map(({ text, agreed }) => (agreed ? text : `(${text}?)`)).join('; ');

/** The contributions of a table as the grid who × what (C15). */
export function gridSheetOf(board: string, table: CausesTable): Table {
  return {
    name: `${board}-contributions`,
    header: ['giver', ...WHATS.map((what) => `what.${what}`)],
    terms: ['giver'],
    rows: gridOf(table.contributions).map(({ who, cells }) => [
      giverTerm(who),
      ...WHATS.map((what) => given(cells[what])),
    ]),
  };
}
