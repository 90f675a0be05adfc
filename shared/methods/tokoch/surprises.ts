/** One head of the table that lies beside the two breads: what was believed and what is. */
export interface Comparison {
  readonly id: string;
  readonly name: string;
  /** Percent. */
  readonly believed: number;
  readonly real: number;
  /** Percentage points, real less believed. */
  readonly points: number;
  /** Som, real less believed. */
  readonly som: number;
  readonly believedSom: number;
  readonly realSom: number;
}

interface Head {
  readonly id: string;
  readonly name: string;
  readonly percent: number;
  readonly som: number;
}

/** All heads of both breads, those of the believed one first; a head that only one has counts as 0 in the other. */
export function compareBreads(believed: readonly Head[], real: readonly Head[]): readonly Comparison[] {
  const known = new Map(believed.map((head) => [head.id, head]));
  const ofReal = new Map(real.map((head) => [head.id, head]));
  const all = [...believed, ...real.filter(({ id }) => !known.has(id))];
  return all.map(({ id, name }) => {
    const [left, right] = [known.get(id), ofReal.get(id)];
    const [believedShare, realShare] = [left?.percent ?? 0, right?.percent ?? 0];
    const [believedSom, realSom] = [left?.som ?? 0, right?.som ?? 0];
    return {
      id,
      name,
      believed: believedShare,
      real: realShare,
      points: Math.round((realShare - believedShare) * 10) / 10,
      som: realSom - believedSom,
      believedSom,
      realSom,
    };
  });
}

/** Differences that a reveal lights up. */
const SURPRISES = 3;

/** The greatest differences (T6): by points, then by som, then in the order of the bread; what agrees is no surprise. */
export const surprisesOf = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons
    .filter(({ points, som }) => points !== 0 || som !== 0)
    .map((each, at) => ({ each, at }))
    .sort(
      (a, b) =>
        Math.abs(b.each.points) - Math.abs(a.each.points) || Math.abs(b.each.som) - Math.abs(a.each.som) || a.at - b.at,
    )
    .slice(0, SURPRISES)
    .map(({ each }) => each);
