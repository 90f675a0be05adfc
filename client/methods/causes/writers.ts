import type { Other } from '../../sync/index.ts';

/** Seats whose caret is in a cell now, by the server's stamp. Shown inside a subgroup's table only, never on the wall. */
export function writersOf(others: readonly Other[], cell: string): string[] {
  const seats = new Set<string>();
  for (const { fields } of others) {
    if (fields['cell'] !== cell) continue;
    const user = fields['user'];
    if (typeof user !== 'object' || user === null || !('seat' in user)) continue;
    if (typeof user.seat === 'string') seats.add(user.seat);
  }
  return [...seats].sort((a, b) => Number(a) - Number(b));
}
