import { STICKERS_PER_SEAT } from '../../domain/limits.ts';
import type { Gallery } from './doc.ts';
import { firstOf, placesOf, rankingOf, seatOf, totalsOf, votesOf, type RankedColumn } from './ranking.ts';
import type { Column, Sticker } from './schema.ts';

/** The page of checks before the result is fixed (G17). It warns, it never blocks. */
export interface GalleryChecks {
  /** Votes without paper against people × 5. `missing` is below zero when there are more votes than people can have. */
  readonly total: {
    readonly votes: number;
    readonly paper: number;
    readonly expected: number;
    readonly missing: number;
  };
  readonly unplaced: readonly Sticker[];
  readonly twice: readonly { readonly column: Column; readonly seat: string; readonly stickers: readonly Sticker[] }[];
  readonly wide: readonly RankedColumn[];
  /** Columns with votes and no class. */
  readonly undecided: readonly RankedColumn[];
  /** Of the first five, those where "whom, now, later" is not answered in full. */
  readonly impact: readonly RankedColumn[];
  /** How many of the six have something to say. */
  readonly warnings: number;
}

/** Share of the placed votes from which a column is called very wide. */
const WIDE_SHARE = 1 / 3;
/** Fewer votes than these are never called wide. */
const WIDE_VOTES = 10;

function twiceOf(ranked: RankedColumn): GalleryChecks['twice'] {
  const bySeat = new Map<string, Sticker[]>();
  for (const sticker of ranked.stickers) {
    const seat = seatOf(sticker);
    if (seat !== null) bySeat.set(seat, [...(bySeat.get(seat) ?? []), sticker]);
  }
  return [...bySeat]
    .filter(([, stickers]) => stickers.length > 1)
    .map(([seat, stickers]) => ({ column: ranked.column, seat, stickers }));
}

function impactMissing(gallery: Gallery, { column }: RankedColumn): boolean {
  const said = gallery.impact.get(column.id);
  return said === undefined || [said.whom, said.now, said.later].some((answer) => answer.trim() === '');
}

/**
 * What to look at before freezing (G17).
 * @param people how many have five stickers each: the seats taken
 */
export function checksOf(gallery: Gallery, people: number): GalleryChecks {
  const ranking = rankingOf(gallery);
  const { total, unplaced } = totalsOf(gallery);
  const placed = total - unplaced;
  const paper = gallery.stickers
    .filter((sticker) => sticker.bin === null && seatOf(sticker) === null)
    .reduce((sum, sticker) => sum + votesOf(sticker), 0);
  const expected = people * STICKERS_PER_SEAT;
  const lists = {
    unplaced: [...placesOf(gallery)].filter(([, column]) => column === null).map(([sticker]) => sticker),
    twice: ranking.flatMap(twiceOf),
    wide: ranking.filter((each) => each.votes >= WIDE_VOTES && each.votes > placed * WIDE_SHARE),
    undecided: ranking.filter((each) => each.votes > 0 && each.column.class === 'undecided'),
    impact: firstOf(ranking).columns.filter((each) => impactMissing(gallery, each)),
  };
  const missing = expected - (total - paper);
  const warnings = Object.values(lists).filter((list) => list.length > 0).length + (missing === 0 ? 0 : 1);
  return { total: { votes: total - paper, paper, expected, missing }, ...lists, warnings };
}
