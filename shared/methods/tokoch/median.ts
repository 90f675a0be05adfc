import type { Sex } from '../../domain/role.ts';
import { shareOut } from './money.ts';

/** One person's bread, without his seat: percent by slice. */
export interface OwnBread {
  readonly id: string;
  readonly sex: Sex | null;
  readonly percents: ReadonlyMap<string, number>;
}

/** How far the breads of a room lie apart for one slice, in percent. */
export interface Spread {
  readonly slice: string;
  readonly least: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly most: number;
}

/** The value below which a share of the sorted values lies, between two of them in proportion; 0 for none. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** Spread and middle per slice over a room's own breads (T7); a slice somebody has none of counts as 0. */
export function spreadOf(breads: readonly OwnBread[], slices: readonly { readonly id: string }[]): readonly Spread[] {
  return slices.map(({ id }) => {
    const sorted = breads.map(({ percents }) => percents.get(id) ?? 0).sort((a, b) => a - b);
    return {
      slice: id,
      least: sorted[0] ?? 0,
      low: quantile(sorted, 0.25),
      middle: quantile(sorted, 0.5),
      high: quantile(sorted, 0.75),
      most: sorted[sorted.length - 1] ?? 0,
    };
  });
}

/**
 * The room's bread (T7): the middle of each slice, rescaled so that the parts total `parts` crumbs. When every middle is
 * 0, as when all breads differ wholly, the means take their place.
 * @returns counts in the order of the slices
 */
export function middleOf(
  breads: readonly OwnBread[],
  slices: readonly { readonly id: string }[],
  parts: number,
): readonly number[] {
  const middles = spreadOf(breads, slices).map(({ middle }) => Math.round(middle * 100));
  if (middles.some((middle) => middle > 0)) return shareOut(parts, middles);
  const means = slices.map(({ id }) =>
    Math.round(breads.reduce((sum, { percents }) => sum + (percents.get(id) ?? 0), 0) * 100),
  );
  return shareOut(parts, means);
}
