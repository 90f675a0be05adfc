import type { Doc } from '../../sync/doc.ts';
import type { Room } from '../../sync/room.ts';
import { vennCommands } from './commands.ts';
import { readVenn } from './doc.ts';
import { mayOpen, permit } from './policy.ts';
import { vennResult, type VennResult } from './results.ts';
import { vennRoots } from './schema.ts';
import { vennTables } from './tables.ts';

const VARIANTS = ['all', 'women', 'men'] as const;

/** The diagrams that hold anything, the common one first. */
function resultsOf(docs: ReadonlyMap<string, Doc>): readonly VennResult[] {
  return VARIANTS.flatMap((variant) => {
    const doc = docs.get(`venn-${variant}`);
    const result = doc === undefined ? null : vennResult(variant, readVenn(doc));
    return result === null || result.organisations.length === 0 ? [] : [result];
  });
}

/** The Venn diagram of organisations (SPEC.md). */
export const vennRoom: Room = {
  name: 'venn',
  roots: { venn: vennRoots },
  permit,
  mayOpen,
  commands: vennCommands,
  moments: ['list', 'size', 'place', 'compare'],
  results: resultsOf,
  tables: (docs) => resultsOf(docs).flatMap(vennTables),
};

export { differencesOf, suggestPairs, type Difference } from './compare.ts';
export { circleOf, circlesOf, type Organisation, type PairOfOrganisations, type Venn } from './content.ts';
export {
  addOrganisation,
  binOrganisation,
  changeOrganisation,
  noteReason,
  placeCircles,
  readVenn,
  type Editable,
} from './doc.ts';
export { gapsOf, sameNames } from './gaps.ts';
export { labelSpots, type Labelled, type LabelMemory, type LabelSpot } from './labels.ts';
export { plainName } from './likeness.ts';
export { laidOver } from './overlay.ts';
export { pageFor, pageOf } from './page.ts';
export { linksOf, pairKey, pairsOf } from './pair.ts';
export { arrange, freeSpot, type Arrangement } from './place.ts';
export { permit as permitVenn } from './policy.ts';
export { relationOf, RELATIONS, type Relation } from './relation.ts';
export { vennResult, type VennResult } from './results.ts';
export { GRADES, KINDS, type Grade, type Kind } from './schema.ts';
export { radiusOf, SIZES, type Size } from './size.ts';
export { changesOf, snap, type PairChange, type Placed } from './snap.ts';
export { wrapName } from './wrap.ts';
