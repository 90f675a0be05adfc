/** Wrong join codes a hub takes in a minute before it makes everyone who guessed wait (ARCHITECTURE.md §5). */
const WRONG_PER_MINUTE = 30;
const MINUTE = 60_000;
/** So long without a wrong try, and all is forgotten: longer than the longest wait, else waiting would end it. */
const QUIET = 2 * MINUTE;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = MINUTE;

/**
 * Counts wrong join codes. After 30 wrong tries within a minute each further wrong one doubles the wait, from 2 s to
 * 60 s, and two minutes without wrong tries end it. An address that has not guessed wrong lately is let try all the
 * same: one guesser must not keep the room out, and nobody is shut out for good by his address.
 */
export interface Tries {
  /** Milliseconds this address has to wait before its next try; 0 when it may try now. */
  readonly waitOf: (address: string) => number;
  readonly wrong: (address: string) => void;
}

export function countTries(clock: () => number): Tries {
  let wrongs: { readonly at: number; readonly address: string }[] = [];
  let wait = 0;
  let until = 0;
  const forget = () => {
    const now = clock();
    // A clock that was set back must not lock anybody out: what lies in the future is forgotten too.
    wrongs = wrongs.filter(({ at }) => at > now - QUIET && at <= now);
    if (wrongs.length === 0) wait = 0;
  };
  return {
    waitOf(address) {
      forget();
      if (wait === 0 || !wrongs.some((guess) => guess.address === address)) return 0;
      return Math.min(LONGEST_WAIT, Math.max(0, until - clock()));
    },
    wrong(address) {
      forget();
      const now = clock();
      wrongs.push({ at: now, address });
      const lately = wrongs.filter(({ at }) => at > now - MINUTE).length;
      if (wait === 0 && lately < WRONG_PER_MINUTE) return;
      wait = Math.min(LONGEST_WAIT, wait === 0 ? FIRST_WAIT : wait * 2);
      until = now + wait;
    },
  };
}
