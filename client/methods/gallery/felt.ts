import type { CSSProperties } from 'react';
import type { Column, Gallery } from '../../../shared/methods/gallery/index.ts';

/** The order in which felts are given out: neighbours differ most. */
const FELTS = [6, 2, 1, 4, 3, 10, 8, 9, 5, 12, 7, 11] as const;

/** The felt of each column by its id, 1 to 12: by its place in the list, so that the wall and the laptop agree. */
export const feltsOf = (gallery: Gallery): ReadonlyMap<string, number> =>
  new Map(gallery.columns.map((column, index) => [column.id, FELTS[index % FELTS.length] ?? 1]));

/** Colours of a column for its parts: `--felt-ground` and what may be written on it. */
export function feltStyle(felts: ReadonlyMap<string, number>, column: Pick<Column, 'id'>): CSSProperties {
  const felt = felts.get(column.id) ?? 1;
  return Object.fromEntries([
    ['--felt-ground', `var(--c${felt})`],
    ['--felt-on', `var(--c${felt}-on)`],
  ]);
}
