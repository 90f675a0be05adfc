/** Silence after which a link is dead, milliseconds; the server beats every 5 s. */
const SILENCE = 12_000;
/** Bytes a millisecond of the slowest link that is waited for: 32 kbit/s. */
const SLOWEST = 4;

/** How long a link may be silent: a page hears of a message only when the whole of it is there. */
export interface Patience {
  /** Begins anew: there is no link to wait for, or a new one. */
  readonly begin: (now: number) => void;
  /** @param last a mark that is another one once another message has come */
  readonly look: (last: number, now: number) => void;
  /** With the message of this mark the server said that so many bytes come next. */
  readonly announced: (bytes: number, last: number, now: number) => void;
  /** @param now milliseconds of any steady clock */
  readonly isOver: (now: number) => boolean;
}

/** How much longer than a silence a message of so many bytes may take, milliseconds. */
export const timeFor = (bytes: number): number => bytes / SLOWEST;

export function patience(): Patience {
  let newest = 0;
  let heardAt = 0;
  let most = SILENCE;
  const hear = (now: number, bytes: number) => {
    heardAt = now;
    most = SILENCE + timeFor(bytes);
  };
  return {
    begin: (now) => hear(now, 0),
    look(last, now) {
      if (last === newest) return;
      newest = last;
      hear(now, 0);
    },
    announced(bytes, last, now) {
      newest = last;
      hear(now, bytes);
    },
    isOver: (now) => now - heardAt > most,
  };
}
