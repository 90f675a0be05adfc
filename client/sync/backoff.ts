/** First window after a link was lost, milliseconds: 25 devices come back spread over it after a restart. */
const FIRST = 2_500;
/** First window of a link that never was: one socket failed, not the room. Milliseconds. */
const FIRST_EVER = 600;
/** Longest window, milliseconds: nobody waits longer for a link that is back. */
const LONGEST = 15_000;

/**
 * How long to wait before the next try: anywhere in a window that doubles (full jitter), so that a room does not come
 * back as one. It never ends.
 * @param tries failed tries so far, from 0
 * @param random in [0, 1)
 * @param wasOpen whether this link has ever been open
 * @returns milliseconds, at least 50
 */
export function waitBefore(tries: number, random: number, wasOpen = true): number {
  const window = Math.min(LONGEST, (wasOpen ? FIRST : FIRST_EVER) * 2 ** Math.min(tries, 8));
  return 50 + Math.floor(random * (window - 50));
}
