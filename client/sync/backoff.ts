/** First window of waiting, milliseconds: 25 devices come back spread over it after a restart. */
const FIRST = 2_500;
/** Longest window, milliseconds: nobody waits longer for a link that is back. */
const LONGEST = 15_000;

/**
 * How long to wait before the next try: anywhere in a window that doubles (full jitter), so that a room does not come
 * back as one. It never ends.
 * @param tries failed tries so far, from 0
 * @param random in [0, 1)
 * @returns milliseconds, at least 50
 */
export function waitBefore(tries: number, random: number): number {
  const window = Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 8));
  return 50 + Math.floor(random * (window - 50));
}
