import type { Table } from '../../sync/room.ts';
import type { TokochResult } from './results.ts';

/** The tables of the board, for CSV and XLSX: each bread, and believed beside real. */
export function tokochTables({ breads, comparison }: TokochResult): readonly Table[] {
  const shares = breads.map(({ kind, slices }) => ({
    name: `tokoch-${kind}`,
    header: ['spending', 'percent', 'som'],
    rows: slices.map(({ name, percent, som }) => [name, percent, som]),
  }));
  if (comparison.length === 0) return shares;
  const beside: Table = {
    name: 'tokoch-comparison',
    header: ['spending', 'believed', 'real', 'points', 'believedSom', 'realSom', 'som'],
    rows: comparison.map((each) => [
      each.name,
      each.believed,
      each.real,
      each.points,
      each.believedSom,
      each.realSom,
      each.som,
    ]),
  };
  return [...shares, beside];
}
