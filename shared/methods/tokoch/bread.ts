import { radians, type Radians } from '../../geometry/units.ts';
import { countsOf, type Crumbs, type Cuttable } from './crumbs.ts';
import { shareOut } from './money.ts';

/** A slice's part of a bread. */
export interface Share {
  readonly id: string;
  /** Percent of the whole: whole numbers of 100 crumbs, one decimal of 1,000. */
  readonly percent: number;
  /** Whole som; 0 while no sum is stated. */
  readonly som: number;
  /** Where it begins and ends round the bread, clockwise from twelve o'clock. */
  readonly from: Radians;
  readonly to: Radians;
}

/** Shares of counted parts: percents total exactly 100, som exactly the total (T4). */
export function sharesOfCounts(
  slices: readonly { readonly id: string }[],
  counts: readonly number[],
  total: number | null,
): readonly Share[] {
  const all = counts.reduce((a, b) => a + b, 0);
  const som = shareOut(total ?? 0, counts);
  let before = 0;
  return slices.map(({ id }, at) => {
    const count = counts[at] ?? 0;
    const from = before;
    before += count;
    return {
      id,
      percent: all === 0 ? 0 : percentOf(count, all),
      som: som[at] ?? 0,
      from: turn(from, all),
      to: turn(before, all),
    };
  });
}

const turn = (count: number, all: number): Radians => radians(all === 0 ? 0 : (2 * Math.PI * count) / all);

/** Percent of so many crumbs, free of rounding dust: 7 of 1,000 are 0.7. */
export const percentOf = (count: number, all: number): number => Math.round((count * 1000) / all) / 10;

/** Shares of a bread of crumbs. */
export const sharesOf = (crumbs: Crumbs, slices: readonly Cuttable[], total: number | null): readonly Share[] =>
  sharesOfCounts(slices, countsOf(crumbs, slices), total);
