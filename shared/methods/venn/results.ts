import { circlesOf, type Venn } from './content.ts';
import { linksOf, pairKey, pairsOf } from './pair.ts';
import type { Relation } from './relation.ts';
import type { Size } from './size.ts';

export interface VennResult {
  readonly variant: 'all' | 'women' | 'men';
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: Size | null;
    readonly rank: number | null;
    /** How many others it is linked with. */
    readonly links: number;
    readonly kind: string | null;
    readonly rankWhy: string;
    readonly quality: string | null;
    readonly satisfaction: string | null;
    readonly proposals: string;
  }[];
  /** Every pair on the page, the apart ones too. */
  readonly relations: readonly {
    readonly a: string;
    readonly b: string;
    readonly relation: Relation;
    readonly reason: string;
  }[];
}

/** A diagram as results (ARCHITECTURE.md §5); organisations in the order of the list. */
export function vennResult(variant: VennResult['variant'], { organisations, reasons }: Venn): VennResult {
  const pairs = pairsOf(circlesOf(organisations));
  return {
    variant,
    organisations: organisations.map(({ id, name, size, rank, kind, rankWhy, quality, satisfaction, proposals }) => ({
      id,
      name,
      size,
      rank,
      links: linksOf(id, pairs).length,
      kind,
      rankWhy,
      quality,
      satisfaction,
      proposals,
    })),
    relations: pairs.map((pair) => ({ ...pair, reason: reasons.get(pairKey(pair.a, pair.b)) ?? '' })),
  };
}
