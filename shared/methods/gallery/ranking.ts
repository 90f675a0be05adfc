import { makerOf } from '../../domain/key.ts';
import { byOrder } from '../../domain/order.ts';
import type { Gallery } from './doc.ts';
import type { Column, Sticker } from './schema.ts';

/** A column with what its stickers say. Derived, never stored. */
export interface RankedColumn {
  readonly column: Column;
  /** In the order of reading, those of merged columns among them. */
  readonly stickers: readonly Sticker[];
  readonly votes: number;
  readonly people: number;
  readonly rank: number;
}

/** What a sticker is worth (G13). */
export const votesOf = (sticker: Sticker): number => sticker.count ?? 1;

/** The seat that wrote a sticker, null for paper (G13). */
export function seatOf(sticker: Sticker): string | null {
  const maker = makerOf(sticker.id);
  return maker !== null && /^[0-9]+$/.test(maker) ? maker : null;
}

/**
 * Where a column's stickers count in the end (G10): the column itself, or the one it was merged into, however far.
 * @returns null when the end is in the bin or is no column
 */
export function endOf(columns: ReadonlyMap<string, Column>, id: string): Column | null {
  const way: string[] = [];
  let column = columns.get(id);
  while (column !== undefined && column.mergedInto !== null) {
    const seen = way.indexOf(column.id);
    if (seen >= 0) {
      const ring = way.slice(seen).sort();
      column = columns.get(ring[0] ?? column.id);
      break;
    }
    way.push(column.id);
    column = columns.get(column.mergedInto);
  }
  return column === undefined || column.bin !== null ? null : column;
}

/** The column of each sticker outside the bin, null where it lies in none. */
export function placesOf(gallery: Gallery): ReadonlyMap<Sticker, Column | null> {
  const columns = new Map(gallery.columns.map((column) => [column.id, column]));
  const ends = new Map<string, Column | null>();
  const places = new Map<Sticker, Column | null>();
  for (const sticker of gallery.stickers) {
    if (sticker.bin !== null) continue;
    const { column } = sticker;
    if (column !== null && !ends.has(column)) ends.set(column, endOf(columns, column));
    places.set(sticker, column === null ? null : (ends.get(column) ?? null));
  }
  return places;
}

/**
 * The columns that stand for themselves, best first, each with votes, people and rank (G13, G14). Equal votes share a
 * rank and stand in their own order.
 */
export function rankingOf(gallery: Gallery): readonly RankedColumn[] {
  const columns = new Map(gallery.columns.map((column) => [column.id, column]));
  const held = new Map<string, Sticker[]>();
  for (const column of gallery.columns) if (endOf(columns, column.id) === column) held.set(column.id, []);
  for (const [sticker, column] of placesOf(gallery)) if (column !== null) held.get(column.id)?.push(sticker);
  const counted = gallery.columns
    .filter((column) => held.has(column.id))
    .map((column) => {
      const stickers = held.get(column.id) ?? [];
      const votes = stickers.reduce((sum, sticker) => sum + votesOf(sticker), 0);
      const people = new Set(stickers.map(seatOf).filter((seat) => seat !== null)).size;
      return { column, stickers, votes, people };
    })
    .sort((a, b) => b.votes - a.votes || byOrder(a.column, b.column));
  return counted.map((each) => ({ ...each, rank: 1 + counted.filter((other) => other.votes > each.votes).length }));
}

/** The first places (G15). */
export interface FirstPlaces {
  readonly columns: readonly RankedColumn[];
  /** More columns than places: those that share the last rank shown; people decide among them. */
  readonly tied: readonly RankedColumn[];
}

/**
 * The columns of the first `places` ranks, with all that tie at the edge (G15).
 * @param ranking best first, as rankingOf gives it
 */
export function firstOf(ranking: readonly RankedColumn[], places = 5): FirstPlaces {
  const columns = ranking.filter((each) => each.votes > 0 && each.rank <= places);
  const edge = columns[columns.length - 1]?.rank;
  const tied = columns.length > places ? columns.filter((each) => each.rank === edge) : [];
  return { columns, tied };
}

/** Votes of all read stickers, and how many of them lie in no column (G16). */
export function totalsOf(gallery: Gallery): { readonly total: number; readonly unplaced: number } {
  let total = 0;
  let unplaced = 0;
  for (const [sticker, column] of placesOf(gallery)) {
    total += votesOf(sticker);
    if (column === null) unplaced += votesOf(sticker);
  }
  return { total, unplaced };
}
