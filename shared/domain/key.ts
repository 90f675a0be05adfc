/** A record's key, `<maker>.<random>`: who made it can be read without opening the record (ARCHITECTURE.md §2). */
export const KEY = /^(?:[0-9]{1,4}|[frsw])\.[A-Za-z0-9_-]{1,24}$/;

/** Makes a key for a new record. `random` is 12 or so characters of the caller's randomness. */
export const keyFor = (maker: string, random: string): string => `${maker}.${random}`;

/** The maker's mark of a key, or null when the text is no key of that form. */
export function makerOf(key: string): string | null {
  return KEY.test(key) ? key.slice(0, key.indexOf('.')) : null;
}
