import type { Table } from '../../sync/room.ts';
import type { VennResult } from './results.ts';

/** The tables of a diagram, for CSV and XLSX: organisations, and pairs with their reasons. */
export function vennTables({ variant, organisations, relations }: VennResult): readonly Table[] {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return [
    {
      name: `venn-${variant}`,
      header: ['organisation', 'kind', 'size', 'rank', 'why', 'links', 'quality', 'satisfaction', 'proposals'],
      rows: organisations.map((each) => [
        each.name,
        each.kind,
        each.size,
        each.rank,
        each.rankWhy,
        each.links,
        each.quality,
        each.satisfaction,
        each.proposals,
      ]),
    },
    {
      name: `venn-${variant}-pairs`,
      header: ['organisation', 'organisation', 'relation', 'reason'],
      rows: relations.map(({ a, b, relation, reason }) => [nameOf.get(a) ?? a, nameOf.get(b) ?? b, relation, reason]),
    },
  ];
}
