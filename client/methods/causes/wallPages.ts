import {
  COLUMNS,
  gridOf,
  kindsIn,
  type CausesTable,
  type Column,
  type GiverLine,
} from '../../../shared/methods/causes/index.ts';
import { cardHeight, roomBelow, WALL_WIDTH } from './wallRoom.ts';

/** Rows of one column, from and to as in `slice`. */
export interface ColumnPart {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}

/** One page of the walk: columns side by side, or lines of the grid who × what. */
export type WallPage =
  | { readonly shows: 'columns'; readonly parts: readonly ColumnPart[] }
  | { readonly shows: 'grid'; readonly from: number; readonly to: number };

/** Least type of rows on the wall (DESIGN.md §2), px: what does not stand whole in it goes to a further page. */
const LEAST = 36;
/** Type that a page of one column is planned for: there is room, so it may be larger. */
const COLUMN_ALONE = 40;

type Row = readonly [text: string, indent: number];

const ICON = 1.4;
const DEPTH = 0.9;

function rowsOf(table: CausesTable, column: Column): Row[] {
  if (column === 'causes') return table.causes.map(({ row, depth }) => [row.text, Math.min(depth, 3) * DEPTH]);
  if (column === 'contributions') return table.contributions.map(({ who, text }) => [`${who}: ${text}`, ICON]);
  return table[column].map(({ text }) => [text, ICON]);
}

/** Widths of columns as they have something to say, within bounds, so that all of them fit in one size of type. */
export function sharesOf(columns: readonly Column[], table: CausesTable): readonly number[] {
  const letters = columns.map((column) => rowsOf(table, column).reduce((sum, [text]) => sum + text.length, 0));
  const all = letters.reduce((sum, each) => sum + each, 0);
  return letters.map((each) => (all === 0 ? 1 : Math.min(2, Math.max(0.8, ((each / all) * columns.length) ** 0.75))));
}

/** Whether columns stand whole side by side in the least type. */
function standTogether(table: CausesTable, columns: readonly Column[]): boolean {
  const room = roomBelow(table.problem);
  const shares = sharesOf(columns, table);
  const all = shares.reduce((sum, each) => sum + each, 0);
  const wide = columns.length > 2;
  const free = WALL_WIDTH - (columns.length - 1) * (wide ? 20 : 32);
  return columns.every((column, at) => {
    const width = (free * (shares[at] ?? 1)) / all - (wide ? 32 : 56);
    const height = rowsOf(table, column).reduce(
      (sum, [text, indent]) => sum + cardHeight(text, width, LEAST, indent),
      0,
    );
    return height <= room;
  });
}

/** Pages of one column that has the wall for itself: its rows stand in two strips. */
function pagesOf(table: CausesTable, column: Column): WallPage[] {
  const room = roomBelow(table.problem);
  const width = (WALL_WIDTH - 56 - 28) / 2;
  const rows = rowsOf(table, column);
  const pages: WallPage[] = [];
  let from = 0;
  let [strip, filled] = [0, 0];
  rows.forEach(([text, indent], at) => {
    const height = cardHeight(text, width, COLUMN_ALONE, indent);
    if (filled > 0 && filled + height > room) [strip, filled] = [strip + 1, 0];
    if (strip === 2) {
      pages.push({ shows: 'columns', parts: [{ column, from, to: at }] });
      [from, strip] = [at, 0];
    }
    filled += height;
  });
  if (from < rows.length) pages.push({ shows: 'columns', parts: [{ column, from, to: rows.length }] });
  return pages;
}

const whole = (table: CausesTable, columns: readonly Column[]): WallPage => ({
  shows: 'columns',
  parts: columns.map((column) => ({ column, from: 0, to: rowsOf(table, column).length })),
});

/** What is said before the ways of help: causes and consequences together where they fit, the ways to solve behind them. */
function answerPages(table: CausesTable): WallPage[] {
  const [first, second, third] = ['causes', 'consequences', 'solutions'] as const;
  if (standTogether(table, [first, second])) return [whole(table, [first, second]), ...pagesOf(table, third)];
  if (standTogether(table, [second, third])) return [...pagesOf(table, first), whole(table, [second, third])];
  return [first, second, third].flatMap((column) => pagesOf(table, column));
}

/** Width of the grid's column of givers, px, its gaps and its heading. */
const GIVERS = 330;
const HEADING = 70;

function lineHeight({ who, cells }: GiverLine, width: number): number {
  const name = cardHeight(who, GIVERS, LEAST, 0);
  const heights = Object.values(cells).map((given) =>
    given.reduce((sum, { text }) => sum + cardHeight(text, width, LEAST, 0) + 8, 0),
  );
  return Math.max(name, ...heights) + 16;
}

/** Pages of the grid who × what: whole lines of givers, as many as fit. None where nobody gives anything yet. */
function gridPages({ contributions, problem }: CausesTable): WallPage[] {
  if (contributions.length === 0) return [];
  const room = roomBelow(problem) - HEADING;
  const width = (WALL_WIDTH - GIVERS) / kindsIn(contributions).length - 28;
  const lines = gridOf(contributions);
  const pages: WallPage[] = [];
  let [from, filled] = [0, 0];
  lines.forEach((line, at) => {
    const height = lineHeight(line, width);
    if (filled > 0 && filled + height > room) {
      pages.push({ shows: 'grid', from, to: at });
      [from, filled] = [at, 0];
    }
    filled += height;
  });
  return [...pages, { shows: 'grid', from, to: lines.length }];
}

/**
 * The walk through one table (C16): all four columns on one page where they stand whole in readable type, else page by
 * page; then who gives what. Wall and conductor count the same pages, for both ask here.
 */
export function wallPages(table: CausesTable): readonly WallPage[] {
  const answers = standTogether(table, COLUMNS) ? [whole(table, COLUMNS)] : answerPages(table);
  const pages = [...answers, ...gridPages(table)];
  return pages.length === 0 ? [whole(table, COLUMNS)] : pages;
}

/** The page that is on the wall; the last where a table has become shorter meanwhile. */
export function pageAt(pages: readonly WallPage[], wanted: unknown): number {
  const page = typeof wanted === 'number' && Number.isInteger(wanted) && wanted > 0 ? wanted : 0;
  return Math.min(page, pages.length - 1);
}
