import type { RankedColumn } from '../../../shared/methods/gallery/index.ts';

/** A column's place as it is shown: one place for a tie, 1–2, 1–2, 3. */
export function placeLabel(ranking: readonly RankedColumn[], rank: number): string {
  const together = ranking.filter((each) => each.rank === rank).length;
  return together > 1 ? `${rank}–${rank + together - 1}` : String(rank);
}
