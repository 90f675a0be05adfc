import { relationOf, type Relation } from './relation.ts';
import type { Placed } from './snap.ts';

/** The key under which a pair's reason stands: the same whichever is named first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

export interface RelatedPair {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
}

/** Every pair of placed circles with its relation, in the order in which they are given. */
export function pairsOf(circles: readonly Placed[]): readonly RelatedPair[] {
  return circles.flatMap((a, index) =>
    circles.slice(index + 1).map((b) => ({ a: a.id, b: b.id, relation: relationOf(a, b) })),
  );
}

/** The linked pairs of one organisation: all but apart. */
export const linksOf = (id: string, pairs: readonly RelatedPair[]): readonly RelatedPair[] =>
  pairs.filter(({ a, b, relation }) => relation !== 'apart' && (a === id || b === id));
