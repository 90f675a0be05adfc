import { circleOf, type Organisation, type PairOfOrganisations } from './content.ts';
import { likeness } from './likeness.ts';
import { relationOf, strengthOf, type Relation } from './relation.ts';
import { SIZES, type Size } from './size.ts';

/** Two organisations that may be the same; a person confirms it (V11). */
export interface Suggestion {
  readonly women: string;
  readonly men: string;
  /** 0 … 1. */
  readonly likeness: number;
}

/** Least likeness at which two names are put before people. */
const LIKE = 0.45;

/** Likely pairs among what is not yet paired, most alike first; each organisation at most once. */
export function suggestPairs(
  women: readonly Organisation[],
  men: readonly Organisation[],
  confirmed: readonly PairOfOrganisations[],
): readonly Suggestion[] {
  const taken = new Set(confirmed.flatMap((pair) => [`w${pair.women}`, `m${pair.men}`]));
  const all = women
    .flatMap((a) => men.map((b) => ({ women: a.id, men: b.id, likeness: likeness(a.name, b.name) })))
    .filter((each) => each.likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.women + a.men < b.women + b.men ? -1 : 1));
  const found: Suggestion[] = [];
  for (const each of all) {
    if (taken.has(`w${each.women}`) || taken.has(`m${each.men}`)) continue;
    taken.add(`w${each.women}`).add(`m${each.men}`);
    found.push(each);
  }
  return found;
}

/** One difference, to be worded as a question. `weight` 1 … 3 orders them, greatest first. */
export type Difference =
  | { readonly kind: 'missing'; readonly weight: number; readonly id: string; readonly missingWith: 'women' | 'men' }
  | {
      readonly kind: 'size';
      readonly weight: number;
      readonly pair: PairOfOrganisations;
      readonly women: Size;
      readonly men: Size;
    }
  | {
      readonly kind: 'relation';
      readonly weight: number;
      readonly pair: PairOfOrganisations;
      readonly other: PairOfOrganisations;
      readonly women: Relation;
      readonly men: Relation;
    };

interface Diagrams {
  readonly women: readonly Organisation[];
  readonly men: readonly Organisation[];
  readonly pairs: readonly PairOfOrganisations[];
}

const rankOfSize = (size: Size): number => SIZES.indexOf(size);

function missing({ women, men, pairs }: Diagrams): readonly Difference[] {
  const weightOf = (each: Organisation): number => rankOfSize(each.size ?? 'S') + 1;
  const paired = new Set(pairs.flatMap((pair) => [`w${pair.women}`, `m${pair.men}`]));
  const absent = (side: readonly Organisation[], mark: string, missingWith: 'women' | 'men'): readonly Difference[] =>
    side
      .filter(({ id }) => !paired.has(mark + id))
      .map((each) => ({ kind: 'missing', weight: weightOf(each), id: each.id, missingWith }));
  return [...absent(women, 'w', 'men'), ...absent(men, 'm', 'women')];
}

function relationBetween(a: Organisation | undefined, b: Organisation | undefined): Relation | null {
  const [one, other] = [a && circleOf(a), b && circleOf(b)];
  return one && other ? relationOf(one, other) : null;
}

/**
 * Where the women's and the men's diagram differ (V11), greatest first: missing circles by their size, sizes by steps,
 * relations by steps from no link to full. Only confirmed pairs are compared; place on the page never counts.
 */
export function differencesOf(diagrams: Diagrams): readonly Difference[] {
  const women = new Map(diagrams.women.map((each) => [each.id, each]));
  const men = new Map(diagrams.men.map((each) => [each.id, each]));
  const pairs = diagrams.pairs.filter((pair) => women.has(pair.women) && men.has(pair.men));
  const found: Difference[] = [...missing({ ...diagrams, pairs })];
  pairs.forEach((pair, index) => {
    const [w, m] = [women.get(pair.women), men.get(pair.men)];
    if (w?.size && m?.size && w.size !== m.size) {
      const weight = Math.abs(rankOfSize(w.size) - rankOfSize(m.size));
      found.push({ kind: 'size', weight, pair, women: w.size, men: m.size });
    }
    for (const other of pairs.slice(index + 1)) {
      const ofWomen = relationBetween(w, women.get(other.women));
      const ofMen = relationBetween(m, men.get(other.men));
      if (ofWomen === null || ofMen === null || ofWomen === ofMen) continue;
      const weight = Math.abs(strengthOf(ofWomen) - strengthOf(ofMen));
      found.push({ kind: 'relation', weight, pair, other, women: ofWomen, men: ofMen });
    }
  });
  return found
    .map((each, at) => ({ each, at }))
    .sort((a, b) => b.each.weight - a.each.weight || a.at - b.at)
    .map(({ each }) => each);
}
