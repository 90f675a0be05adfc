import type { Room } from '../../sync/room.ts';
import { mayOpen, permit } from './policy.ts';
import { readCauses, setProblem } from './doc.ts';
import { tableResult } from './results.ts';
import { CAUSES_ROOTS, COLUMNS } from './schema.ts';
import { gridSheetOf, sheetOf } from './sheet.ts';
import type { CausesTable } from './table.ts';
import type { Doc } from '../../sync/doc.ts';

export { repeatsOf } from './alike.ts';
export { mayHangBelow, type Placed } from './chain.ts';
export {
  addRow,
  binRow,
  cellOf,
  followMoment,
  hangBelow,
  markRow,
  moveRow,
  openColumn,
  readCauses,
  setAgreed,
  setProblem,
  setWhat,
  setWhen,
  setWho,
  tie,
  untie,
  type NewRow,
} from './doc.ts';
export { giversOf, gridOf, kindsIn, type GiverLine } from './grid.ts';
export { plainText } from './plainText.ts';
export { isColumnOpen } from './policy.ts';
export { tableResult, type TableResult } from './results.ts';
export { CELL_LENGTH, COLUMNS, isGiver, MARKS, WHATS, WHENS } from './schema.ts';
export type { Column, Giver, Mark, What, When } from './schema.ts';
export { depthOf, type Cause, type CausesTable, type Consequence, type Contribution, type Solution } from './table.ts';

const isBlank = (table: CausesTable): boolean =>
  table.problem === '' && COLUMNS.every((column) => table[column].length === 0);

/** The session's tables that say something, in the order of the session. */
const tablesIn = (docs: ReadonlyMap<string, Doc>) =>
  [...docs.keys()]
    .filter((board) => board.startsWith('causes-'))
    .flatMap((board) => {
      const doc = docs.get(board);
      const table = doc === undefined ? null : readCauses(doc);
      return table === null || isBlank(table) ? [] : [[board, table] as const];
    });

/** The cause-effect tables (SPEC.md). */
export const causesRoom: Room = {
  name: 'causes',
  roots: { causes: CAUSES_ROOTS },
  permit,
  mayOpen,
  commands: [],
  entitle: setProblem,
  moments: COLUMNS,
  results: (docs) => ({ tables: tablesIn(docs).map(([, table]) => tableResult(table)) }),
  tables: (docs) => tablesIn(docs).flatMap(([board, table]) => [sheetOf(board, table), gridSheetOf(board, table)]),
};
