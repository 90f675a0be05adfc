import { moveRow, type CausesTable, type Column } from '../../../shared/methods/causes/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';

/** Rows beside which a row may move: of causes those below the same cause, of contributions those in the same cell. */
export function siblingsOf(table: CausesTable, column: Column, id: string): readonly string[] {
  if (column === 'contributions') {
    const gift = table.contributions.find((each) => each.id === id);
    return table.contributions.filter(({ who, what }) => who === gift?.who && what === gift.what).map((row) => row.id);
  }
  if (column !== 'causes') return table[column].map((row) => row.id);
  const parent = table.causes.find((each) => each.row.id === id)?.parent;
  return table.causes.filter((each) => each.parent === parent).map((each) => each.row.id);
}

/** Moves a row one place up or down among its siblings; at the end it stays. */
export function stepRow(doc: Doc, table: CausesTable, [column, id]: readonly [Column, string], by: 1 | -1): void {
  const siblings = siblingsOf(table, column, id);
  const at = siblings.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= siblings.length) return;
  const behind = by === 1 ? siblings[to] : siblings[to - 1];
  moveRow(doc, column, id, behind ?? null);
}
