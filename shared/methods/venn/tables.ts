import type { Table } from '../../sync/room.ts';
import type { Relation } from './relation.ts';
import type { VennResult } from './results.ts';
import type { Size } from './size.ts';

/** Words of the tables, as keys that the server puts into the reader's language. */
const SIZE_TERMS: Readonly<Record<Size, string>> = { S: 'small', M: 'medium', L: 'large' };
const RELATION_TERMS: Readonly<Record<Relation, string>> = {
  apart: 'noLink',
  touching: 'informationExchange',
  partial: 'partialCooperation',
  full: 'fullCooperation',
};

/** The tables of a diagram, for CSV and XLSX: organisations, and pairs with their reasons. */
export function vennTables({ variant, organisations, relations }: VennResult): readonly Table[] {
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return [
    {
      name: `venn-${variant}`,
      header: ['organisation', 'kind', 'size', 'rank', 'why', 'links', 'quality', 'satisfaction', 'proposals'],
      terms: ['kind', 'size', 'quality', 'satisfaction'],
      rows: organisations.map((each) => [
        each.name,
        each.kind,
        each.size === null ? null : SIZE_TERMS[each.size],
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
      terms: ['relation'],
      rows: relations.map(({ a, b, relation, reason }) => [
        nameOf.get(a) ?? a,
        nameOf.get(b) ?? b,
        RELATION_TERMS[relation],
        reason,
      ]),
    },
  ];
}
