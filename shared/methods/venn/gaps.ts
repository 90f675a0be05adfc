import { circlesOf, type Organisation } from './content.ts';
import { linksOf, pairsOf } from './pair.ts';

/** Facts for the talk, never a judgement (DOMAIN.md §3.2, question 8). Ids in the order of the list. */
export interface Gaps {
  /** On the page and linked to nobody. */
  readonly unlinked: readonly string[];
  /** Of those, the ones that people call important: large, or among the first three. */
  readonly importantUnlinked: readonly string[];
  /** Local groups linked to no institution, of the place or from outside. */
  readonly withoutInstitution: readonly string[];
  readonly notPlaced: readonly string[];
}

export function gapsOf(organisations: readonly Organisation[]): Gaps {
  const pairs = pairsOf(circlesOf(organisations));
  const kindOf = new Map(organisations.map(({ id, kind }) => [id, kind]));
  const placed = organisations.filter(({ pos }) => pos !== null);
  const unlinked = placed.filter(({ id }) => linksOf(id, pairs).length === 0);
  const reachesInstitution = (id: string): boolean =>
    linksOf(id, pairs).some(({ a, b }) => {
      const kind = kindOf.get(a === id ? b : a);
      return kind === 'institution' || kind === 'external';
    });
  const important = ({ size, rank }: Organisation): boolean => size === 'L' || (rank !== null && rank <= 3);
  const ids = (of: readonly Organisation[]): readonly string[] => of.map(({ id }) => id);
  return {
    unlinked: ids(unlinked),
    importantUnlinked: ids(unlinked.filter(important)),
    withoutInstitution: ids(placed.filter(({ id, kind }) => kind === 'group' && !reachesInstitution(id))),
    notPlaced: ids(organisations.filter(({ pos }) => pos === null)),
  };
}

/**
 * Groups of organisations that bear the same name, each a question "the same one?" (V9). First in a group stands the one
 * that is kept: what lies on the page before what waits beside it, then what has a size, then the earlier in the list.
 */
export function sameNames(
  organisations: readonly Organisation[],
  plain: (name: string) => string,
): readonly (readonly string[])[] {
  const groups = new Map<string, Organisation[]>();
  for (const each of organisations) groups.set(plain(each.name), [...(groups.get(plain(each.name)) ?? []), each]);
  const said = ({ pos, size }: Organisation): number => (pos === null ? 0 : 2) + (size === null ? 0 : 1);
  return [...groups.values()]
    .filter((same) => same.length > 1)
    .map((same) => [...same].sort((a, b) => said(b) - said(a)).map(({ id }) => id));
}
