import { percentOf } from './bread.ts';
import type { RealBudget, Slice } from './content.ts';
import { shareOut } from './money.ts';

/** One head of the real budget: a slice with its lines together, or a line that belongs to none. */
export interface RealHead {
  readonly id: string;
  readonly name: string;
  readonly emblem: string;
  /** Felt of its slice; 0 for a line without one. */
  readonly colour: number;
  /** Of `parts`, by largest remainder, so that they total exactly. */
  readonly count: number;
  readonly percent: number;
  /** Exactly what was typed. */
  readonly som: number;
}

/**
 * The real budget by the same heads as the bread (T5), in the order of the bread, then lines that belong to no head.
 * Heads without any line are left out.
 */
export function realHeads(
  { lines }: Pick<RealBudget, 'lines'>,
  slices: readonly Slice[],
  parts: number,
): readonly RealHead[] {
  const known = new Set(slices.map(({ id }) => id));
  const ofSlices = slices.flatMap(({ id, name, emblem, colour }) => {
    const own = lines.filter(({ head }) => head === id);
    return own.length === 0
      ? []
      : [{ id, name, emblem, colour, som: own.reduce((sum, { amount }) => sum + amount, 0) }];
  });
  const alone = lines
    .filter(({ head }) => head === null || !known.has(head))
    .map(({ id, name, amount }) => ({ id, name, emblem: '', colour: 0, som: amount }));
  const heads = [...ofSlices, ...alone].filter(({ som }) => som > 0);
  const counts = shareOut(
    parts,
    heads.map(({ som }) => som),
  );
  return heads.map((head, at) => ({ ...head, count: counts[at] ?? 0, percent: percentOf(counts[at] ?? 0, parts) }));
}

export const realTotal = ({ lines }: Pick<RealBudget, 'lines'>): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);
