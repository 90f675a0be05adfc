import { recall, remember } from '../sync/index.ts';

/** Keys and tokens of this device: given once in an address, kept, and taken out of the address bar. */
const placeOf = (lock: string): string => `ashar.key.${lock}`;

/**
 * Takes the key from the address, if there is one, and keeps it for `lock`: `host`, or `s.<session>`, `p.<session>`.
 * @returns the key just given or kept from before; null when there is none
 */
export function takeKey(lock: string): string | null {
  const given = decodeURIComponent(location.hash.slice(1));
  if (given === '') return recall(placeOf(lock));
  remember(placeOf(lock), given);
  history.replaceState(null, '', location.pathname);
  return given;
}
