import { byOrder, orderBetween } from '../../domain/order.ts';
import type { Point } from '../../geometry/circle.ts';
import {
  addRecord,
  edit,
  fittingRecords,
  recordsOf,
  removeRecord,
  setField,
  setValue,
  type Doc,
  type Origin,
} from '../../sync/doc.ts';
import { nextColour } from './colour.ts';
import type { Organisation, PairOfOrganisations, Venn } from './content.ts';
import { pairKey } from './pair.ts';
import { pairOfKey, parseOrganisation, parsePair, parseReason, type OrganisationRecord } from './schema.ts';

/** The diagram as plain data. A record that fails its schema is left out and counted, never thrown. */
export function readVenn(doc: Doc): Venn {
  const { fitting, unreadable } = fittingRecords(doc, 'organisations', parseOrganisation);
  const all = fitting.map(([id, record]) => organisationOf(id, record)).sort(byOrder);
  const reasons = new Map<string, string>();
  for (const [key, value] of recordsOf(doc, 'reasons')) {
    const reason = parseReason(value);
    if (pairOfKey(key) !== null && reason !== null && reason !== '') reasons.set(key, reason);
  }
  return {
    organisations: all.filter(({ binned }) => !binned),
    bin: all.filter(({ binned }) => binned),
    reasons,
    pairs: readPairs(doc),
    unreadable,
  };
}

const organisationOf = (id: string, record: OrganisationRecord): Organisation => ({
  id,
  name: record.name,
  emblem: record.emblem,
  colour: record.colour,
  size: record.size,
  pos: record.pos,
  order: record.order,
  kind: record.kind ?? null,
  rank: record.rank ?? null,
  rankWhy: record.rankWhy ?? '',
  quality: record.quality ?? null,
  satisfaction: record.satisfaction ?? null,
  proposals: record.proposals ?? '',
  binned: (record.bin ?? null) !== null,
});

/** Confirmed pairs; each organisation stands in at most one, the earliest key wins on every device alike. */
function readPairs(doc: Doc): readonly PairOfOrganisations[] {
  const taken = new Set<string>();
  const pairs: PairOfOrganisations[] = [];
  const { fitting } = fittingRecords(doc, 'pairs', parsePair);
  for (const [id, pair] of fitting.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (taken.has(`w${pair.women}`) || taken.has(`m${pair.men}`)) continue;
    taken.add(`w${pair.women}`).add(`m${pair.men}`);
    pairs.push({ id, ...pair });
  }
  return pairs;
}

/** What a person says of a new organisation; colour and place in the list are given to it. */
export interface NewOrganisation {
  readonly name: string;
  readonly emblem?: string;
  readonly size?: Organisation['size'];
  readonly pos?: Point | null;
}

/** Adds an organisation at the end of the list, in the colour least used (V1). The name is trimmed and must not be empty. */
export function addOrganisation(doc: Doc, key: string, fresh: NewOrganisation): void {
  const { organisations, bin } = readVenn(doc);
  const last = [...organisations, ...bin].sort(byOrder).pop();
  edit(doc, 'tool', () =>
    addRecord(doc, 'organisations', key, {
      name: fresh.name.trim(),
      emblem: fresh.emblem ?? '',
      colour: nextColour(organisations),
      size: fresh.size ?? null,
      pos: fresh.pos ?? null,
      order: orderBetween(last?.order ?? '', ''),
    }),
  );
}

/** The fields a sheet may change, each written alone, so that what another changes at the same time survives. */
export type Editable = Partial<Omit<OrganisationRecord, 'pos' | 'bin'>>;

export function changeOrganisation(doc: Doc, id: string, change: Editable): void {
  edit(doc, 'tool', () => {
    for (const [field, value] of Object.entries(change)) setField(doc, 'organisations', id, field, value);
  });
}

/** Places circles, one write each; null takes one off the page and leaves it in the list. */
export function placeCircles(doc: Doc, places: readonly { readonly id: string; readonly pos: Point | null }[]): void {
  edit(doc, 'tool', () => {
    for (const { id, pos } of places)
      setField(doc, 'organisations', id, 'pos', pos === null ? null : [Math.round(pos[0]), Math.round(pos[1])]);
  });
}

/** Into the bin and, with null, out of it again; its place and reasons are kept (V9). */
export function binOrganisation(doc: Doc, id: string, at: number | null, origin: Origin = 'tool'): void {
  edit(doc, origin, () => setField(doc, 'organisations', id, 'bin', at));
}

/** Why two organisations stand as they do; '' takes the reason away. */
export function noteReason(doc: Doc, a: string, b: string, reason: string): void {
  edit(doc, 'tool', () => setValue(doc, 'reasons', pairKey(a, b), reason));
}

/** Server: says that two organisations of the two diagrams are the same one; earlier pairs of either are undone. */
export function writePair(doc: Doc, key: string, pair: { readonly women: string; readonly men: string }): void {
  removePairsOf(doc, pair);
  addRecord(doc, 'pairs', key, pair);
}

/** Server: takes apart every pair in which one of the two stands. */
export function removePairsOf(doc: Doc, { women, men }: { readonly women: string; readonly men: string }): void {
  for (const [id, record] of recordsOf(doc, 'pairs')) {
    const pair = parsePair(record);
    if (pair === null || pair.women === women || pair.men === men) removeRecord(doc, 'pairs', id);
  }
}
