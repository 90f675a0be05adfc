/** One durable record: an update of a document, or a fact of the hub (tokens, seats) as JSON bytes. */
export interface Entry {
  /** Session or campaign id; its records share one file, those of the register have a file of their own. */
  readonly owner: string;
  /** Document name, or `@hub` for facts of the hub. */
  readonly document: string;
  /** Milliseconds since 1970, the server's clock. */
  readonly at: number;
  /** Who: `seat:7`, `facilitator`, `recorder`, `server`. */
  readonly by: string;
  readonly bytes: Uint8Array;
}

/** A document for fast reading: what it was behind its first records, and the records since. */
export interface Kept {
  /** As `Store.keep` was given it; null when there is none that fits the records, and they are all there. */
  readonly snapshot: Uint8Array | null;
  readonly entries: readonly Entry[];
}

/** What opening a file had to do; told on start and on home. */
export interface Damage {
  readonly owner: string;
  /** Records kept: the longest valid prefix. */
  readonly kept: number;
  /** Bytes moved aside. */
  readonly aside: number;
  readonly asidePath: string;
}

/**
 * Where documents are kept. Every adapter passes tests/kit/storeContract.ts.
 * Promises resolve only when the records are durable; a failed append may be tried again as a whole.
 */
export interface Store {
  readonly append: (entries: readonly Entry[]) => Promise<void>;
  /** All records of one document in order. */
  readonly load: (owner: string, document: string) => Promise<readonly Entry[]>;
  /**
   * As `load`, with a snapshot in the place of the first records, where there is one. A snapshot that is damaged, cannot
   * be read, or does not stand for the very records that are there, is as none.
   */
  readonly kept: (owner: string, document: string) => Promise<Kept>;
  /**
   * Keeps what `make` gives in the place of all records that the document has now, if that would save enough. It is only
   * to read faster: the records stay, and losing it loses nothing. Fails when it cannot be written.
   * @param make called in the tick in which the records are counted; gives null when more are on their way, or have
   * come before it was done
   */
  readonly keep: (owner: string, document: string, make: () => Promise<Uint8Array | null>) => Promise<void>;
  /** Names of the documents with records of this moment or later (milliseconds since 1970), the newest first; what cannot be opened is left out. */
  readonly recent: (since: number) => Promise<readonly string[]>;
  /** Owners that have records. */
  readonly owners: () => Promise<readonly string[]>;
  /** Removes the files of an owner, or only those of its register, with their snapshots. */
  readonly remove: (owner: string, part: 'all' | 'register') => Promise<void>;
  /**
   * How often the file of this document lost records that had been durable. Devices may hold what is gone, so each time
   * begins another generation of every document in it.
   */
  readonly cuts: (owner: string, document: string) => Promise<number>;
  readonly damages: () => readonly Damage[];
  /** p50 and p99 of the last commits, milliseconds; null before the first. */
  readonly latency: () => { readonly p50: number; readonly p99: number } | null;
  readonly close: () => Promise<void>;
}
