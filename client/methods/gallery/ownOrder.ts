import type { Gallery, RankedColumn } from '../../../shared/methods/gallery/index.ts';

/** Ranked columns in the order that people gave them. */
export function inOwnOrder(ranking: readonly RankedColumn[], gallery: Gallery): readonly RankedColumn[] {
  const place = new Map(gallery.columns.map((column, index) => [column.id, index]));
  return [...ranking].sort((a, b) => (place.get(a.column.id) ?? 0) - (place.get(b.column.id) ?? 0));
}
