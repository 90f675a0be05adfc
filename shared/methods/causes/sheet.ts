import type { Table } from '../../sync/room.ts';
import type { CausesTable } from './table.ts';

/** Arrows of depth, so that a chain of whys still reads as one in a spreadsheet. */
const deep = (depth: number): string => '→ '.repeat(depth);

/**
 * One table as the handbook's five columns: problem, causes, consequences, ways to solve, contributions. A row of the
 * sheet holds the n-th entry of each column.
 */
export function sheetOf(board: string, table: CausesTable): Table {
  const causes = table.causes.map(({ row, depth }) => deep(depth) + row.text);
  const consequences = table.consequences.map(({ text, when }) => `${text} (${when})`);
  const solutions = table.solutions.map(({ text }) => text);
  const contributions = table.contributions.map(
    ({ who, what, text, agreed }) => `${who} · ${what} · ${text}${agreed ? '' : ' (?)'}`,
  );
  const height = Math.max(1, causes.length, consequences.length, solutions.length, contributions.length);
  const rows = Array.from({ length: height }, (_, at) => [
    at === 0 ? table.problem : null,
    causes[at] ?? null,
    consequences[at] ?? null,
    solutions[at] ?? null,
    contributions[at] ?? null,
  ]);
  return { name: board, header: ['problem', 'causes', 'consequences', 'solutions', 'contributions'], rows };
}
