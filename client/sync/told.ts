import type { CopyPlace } from './copy.ts';
import { forgetText, recall, recalledKeys, remember } from './memory.ts';
import { numberOf, parseJson } from './plain.ts';

/** Milliseconds for which a client id is remembered after all of its work was told, for its page may still be open. */
const PAGE_LASTS = 24 * 3_600_000;

/** How all pages of before kept it, in one text that each of them overwrote. */
const formerKey = ({ document, mark }: CopyPlace): string => `ashar.told.${document}.${mark}`;
const prefixOf = (place: CopyPlace): string => `${formerKey(place)}.`;

/** What is kept of a client id: up to which clock its device was told, and when that was noted. */
function read(key: string): { readonly clock: number; readonly at: number } | null {
  const kept = parseJson(recall(key) ?? '');
  return Array.isArray(kept) ? { clock: numberOf(kept[0]), at: numberOf(kept[1]) } : null;
}

function recallFormer(place: CopyPlace): [number, number][] {
  const kept = parseJson(recall(formerKey(place)) ?? '');
  if (!Array.isArray(kept)) return [];
  return kept.map((pair: unknown) => (Array.isArray(pair) ? [numberOf(pair[0]), numberOf(pair[1])] : [0, 0]));
}

/**
 * By client id, up to which clock this device was told what became of its work. Kept beside its copy, because a page may
 * be opened anew before it has heard. Each page writes under an id of its own, so each id is kept by itself: two pages of
 * one person never overwrite what the other was told.
 */
export function recallTold(place: CopyPlace): ReadonlyMap<number, number> {
  const told = new Map(recallFormer(place));
  const prefix = prefixOf(place);
  for (const key of recalledKeys(prefix)) {
    const client = Number(key.slice(prefix.length));
    const kept = read(key);
    if (kept !== null && Number.isSafeInteger(client)) told.set(client, Math.max(kept.clock, told.get(client) ?? 0));
  }
  return told;
}

/** Notes what is new in it; what another page has heard beyond it stays. */
export function rememberTold(place: CopyPlace, told: ReadonlyMap<number, number>): void {
  for (const [client, clock] of told) {
    const key = `${prefixOf(place)}${client}`;
    const kept = read(key);
    if (kept === null || clock > kept.clock) remember(key, JSON.stringify([clock, Date.now()]));
  }
}

/** Forgets ids of pages that are long closed. Only when all of their work has been told, to this page at least. */
export function forgetLongTold(place: CopyPlace): void {
  forgetText(formerKey(place));
  for (const key of recalledKeys(prefixOf(place)))
    if (Math.abs(Date.now() - (read(key)?.at ?? 0)) > PAGE_LASTS) forgetText(key);
}
