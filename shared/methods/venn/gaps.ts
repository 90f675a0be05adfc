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

/** Groups of organisations that bear the same name, each a question "the same one?" (V9). */
export function sameNames(
  organisations: readonly Organisation[],
  plain: (name: string) => string,
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { id, name } of organisations) groups.set(plain(name), [...(groups.get(plain(name)) ?? []), id]);
  return [...groups.values()].filter((ids) => ids.length > 1);
}
