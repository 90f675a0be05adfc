/** Limits of a socket and of a document in memory; each with its unit and its reason. */

/** Document updates a second that a device may send, and in one go: a fast pen stays well below. */
export const UPDATE_RATE = { perSecond: 60, burst: 120 } as const;
/** Presence a second; only the newest counts, so what is above waits. */
export const PRESENCE_RATE = { perSecond: 30, burst: 30 } as const;
/** Messages of one device that may wait for the next batch: honest ones send two at most in that time. */
export const INBOX = 8;
/** Bytes of a message above which it does not wait for the next batch. */
export const PATIENT_BYTES = 64 * 1024;
/** Full exchanges: one in 2 s after the first few, for each costs the whole board. */
export const SYNC_RATE = { perSecond: 0.5, burst: 4 } as const;
/** Bytes of one presence state as JSON. */
export const PRESENCE_BYTES = 2_048;
/** Nesting of one presence state. */
export const PRESENCE_DEPTH = 3;
/** Bytes of a state vector from a client: 4,000 writers. */
export const STATE_VECTOR_BYTES = 64 * 1024;
/** Bytes waiting for a slow reader above which presence is left out, is watched, and is cut off. */
export const BACKLOG = { skipPresence: 256 * 1024, watch: 1024 * 1024, cut: 4 * 1024 * 1024 } as const;
/** Milliseconds that a backlog above `BACKLOG.watch` may last. */
export const BACKLOG_LASTS = 10_000;
/** Resets of one person on one document within this time that end in read-only. */
export const STRIKES = { count: 3, within: 60_000 } as const;
/** Bytes of a message above which it is announced: seven seconds of a weak link (80 kbit/s). */
export const LARGE = 64 * 1024;
/** Sockets of one token: a device with every board open, several times over. */
export const SOCKETS_PER_TOKEN = 200;
/** Bytes up to which the frames for one socket are copied into one piece: that costs less than a list of pieces. */
export const ONE_PIECE = 16 * 1024;
/** Milliseconds between a close frame and the end of the socket, for readers that take nothing. */
export const CLOSE_GRACE = 1_000;

/** Times that tests shorten. Milliseconds. */
export interface Pace {
  /**
   * Least time between two commits of one session: what arrives meanwhile shares one write, one sync, one frame. A batch
   * costs as much as it has readers, so the time grows with them; what comes after a rest is never kept waiting. Where
   * the process is at work for more than the part `from` of its time, the window grows by up to `by` times itself, so that
   * a server near its limit does the same with fewer batches before it falls behind.
   */
  readonly window: {
    readonly least: number;
    readonly perReader: number;
    readonly most: number;
    readonly strained: { readonly from: number; readonly by: number };
  };
  /** First wait after a failed append; doubles up to `retryMost`. */
  readonly retry: number;
  readonly retryMost: number;
  /** Heartbeat, ping, and the round that looks for dead links and idle documents. */
  readonly beat: number;
  /** Silence that makes a link dead: of our own clients, and of stock ones, which answer pings only. */
  readonly silence: { readonly ashar: number; readonly stock: number };
  /** How long a document without readers stays in memory. */
  readonly idle: number;
  /** How long a stop waits for a disk that fails. */
  readonly stop: number;
}

export const PACE: Pace = {
  window: { least: 8, perReader: 1, most: 36, strained: { from: 0.8, by: 1 } },
  retry: 100,
  retryMost: 2_000,
  beat: 5_000,
  silence: { ashar: 12_000, stock: 20_000 },
  idle: 60_000,
  stop: 3_000,
};
