import { GIVERS, WHATS, type What } from './schema.ts';
import type { Contribution } from './table.ts';

/** One line of the grid who × what: everything one giver gives, by kind. */
export interface GiverLine {
  readonly who: string;
  readonly cells: Readonly<Record<What, readonly Contribution[]>>;
}

/** Who stands in the grid (C15): AO, AK and the community always, others in the order they were first named. */
export function giversOf(contributions: readonly Contribution[]): readonly string[] {
  return [...new Set<string>([...GIVERS, ...contributions.map(({ who }) => who)])];
}

/** Contributions as the grid who × what (C15); every contribution stands in exactly one cell, in its order. */
export function gridOf(contributions: readonly Contribution[]): readonly GiverLine[] {
  return giversOf(contributions).map((who) => {
    const given = (what: What) => contributions.filter((each) => each.who === who && each.what === what);
    return {
      who,
      cells: {
        money: given('money'),
        labour: given('labour'),
        material: given('material'),
        land: given('land'),
        decision: given('decision'),
        other: given('other'),
      },
    };
  });
}

/** Kinds that somebody gives or may give, in their order. */
export const kindsIn = (contributions: readonly Contribution[]): readonly What[] =>
  WHATS.filter((what) => contributions.some((each) => each.what === what));
