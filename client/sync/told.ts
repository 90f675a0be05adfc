import type { CopyPlace } from './copy.ts';
import { recall, remember } from './memory.ts';
import { numberOf, parseJson } from './plain.ts';

const keyOf = ({ document, mark }: CopyPlace): string => `ashar.told.${document}.${mark}`;

/**
 * By client id, up to which clock this device was told what became of its work. Kept beside its copy, because a page may
 * be opened anew before it has heard.
 */
export function recallTold(place: CopyPlace): ReadonlyMap<number, number> {
  const kept = parseJson(recall(keyOf(place)) ?? '');
  if (!Array.isArray(kept)) return new Map();
  return new Map(kept.map((pair: unknown) => (Array.isArray(pair) ? [numberOf(pair[0]), numberOf(pair[1])] : [0, 0])));
}

export const rememberTold = (place: CopyPlace, told: ReadonlyMap<number, number>): void =>
  remember(keyOf(place), JSON.stringify([...told]));
