import { readCauses, type CausesTable } from '../../../shared/methods/causes/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';

/** Whether two pieces of plain data say the same. */
function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [before, now] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return before.length === now.size && before.every(([key, value]) => now.has(key) && sameData(value, now.get(key)));
}

/** The rows as they are now, those that say the same as before being the same objects; all of them: the same list. */
function keptRows<Row>(before: readonly Row[], now: readonly Row[], idOf: (row: Row) => string): readonly Row[] {
  const known = new Map(before.map((row) => [idOf(row), row]));
  const rows = now.map((row) => {
    const old = known.get(idOf(row));
    return old !== undefined && sameData(old, row) ? old : row;
  });
  return rows.length === before.length && rows.every((row, at) => row === before[at]) ? before : rows;
}

const ownId = ({ id }: { readonly id: string }): string => id;

function kept(before: CausesTable, now: CausesTable): CausesTable {
  return {
    ...now,
    causes: keptRows(before.causes, now.causes, ({ row }) => row.id),
    consequences: keptRows(before.consequences, now.consequences, ownId),
    solutions: keptRows(before.solutions, now.solutions, ownId),
    contributions: keptRows(before.contributions, now.contributions, ownId),
    bin: keptRows(before.bin, now.bin, ownId),
    columns: sameData(before.columns, now.columns) ? before.columns : now.columns,
  };
}

const tables = new WeakMap<Doc, CausesTable>();

/**
 * A table as plain data. What did not change since it was last read stays the same object, so that a letter typed into
 * one row renders that row and not the other hundred.
 */
export function readTable(doc: Doc): CausesTable {
  const [before, now] = [tables.get(doc), readCauses(doc)];
  const table = before === undefined ? now : kept(before, now);
  tables.set(doc, table);
  return table;
}
