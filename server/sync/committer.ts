import type { Entry, Store } from '../store/store.ts';
import type { Pace } from './limits.ts';

/** Something that goes out with a batch: `seal` fixes it as the batch is closed, what it returns runs once it is durable. */
export type Part = () => () => void;

interface Batch {
  /** What is done before it is closed. */
  readonly gather: (() => void)[];
  readonly entries: Entry[];
  readonly parts: Part[];
}

export interface CommitterPlace {
  readonly store: Store;
  readonly pace: Pace;
  /** Devices that hear of this owner's batches now. */
  readonly readers: () => number;
  /** Which part of its time the process is at work, 0 to 1. */
  readonly strain: () => number;
  /** Told when appending begins to fail and when it works again. */
  readonly onState: (state: 'ok' | 'failing', reason: unknown) => void;
  /** A part threw; the others still go out. */
  readonly onError: (error: unknown) => void;
}

/** How far a share is above another, on the way to the whole; 0 below it. */
const shareAbove = (share: number, from: number): number => Math.max(0, (Math.min(1, share) - from) / (1 - from));

const emptyBatch = (): Batch => ({ gather: [], entries: [], parts: [] });

/**
 * Seen means saved, for the documents of one owner. Records gather in an open batch; one batch at a time is on its way
 * to the disk; nothing of a batch is told to anybody before it is there. A failed append is tried again for ever, with
 * everything behind it waiting.
 */
export class Committer {
  readonly #place: CommitterPlace;
  #open = emptyBatch();
  #flying: Batch | null = null;
  /** Takes back what is planned; null when nothing is. */
  #cancel: (() => void) | null = null;
  #sealedAt = Number.NEGATIVE_INFINITY;
  #hurried = false;
  #wait = 0;
  #ended = false;
  #state: 'ok' | 'failing' = 'ok';

  constructor(place: CommitterPlace) {
    this.#place = place;
  }

  get state(): 'ok' | 'failing' {
    return this.#state;
  }

  get isIdle(): boolean {
    const { gather, entries, parts } = this.#open;
    return this.#flying === null && gather.length === 0 && entries.length === 0 && parts.length === 0;
  }

  /**
   * Done once, just before the open batch is closed, so that what it records is in it; at the end of this turn of the
   * event loop while a batch is on its way, for the disk may take long.
   */
  gather(run: () => void): void {
    if (this.#flying !== null) return void setImmediate(run);
    this.#open.gather.push(run);
    this.#kick();
  }

  record(entry: Entry): void {
    this.#open.entries.push(entry);
    this.#kick();
  }

  join(part: Part): void {
    this.#open.parts.push(part);
    this.#kick();
  }

  /** Takes the records of a document out of the open batch: it is being dropped and read again. */
  forget(document: string): void {
    const kept = this.#open.entries.filter((entry) => entry.document !== document);
    this.#open.entries.splice(0, this.#open.entries.length, ...kept);
  }

  /** Somebody waits for an answer: the open batch is closed as soon as none is on its way, whatever the window. */
  hurry(): void {
    this.#hurried = true;
    if (this.#flying !== null) return;
    this.#cancel?.();
    this.#cancel = null;
    this.#kick();
  }

  /** Resolves when everything asked for so far is durable and told. */
  settled(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => {
      this.join(() => resolve);
      this.hurry();
    });
  }

  /** Nothing more is tried. */
  end(): void {
    this.#ended = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  #kick(): void {
    if (this.#flying !== null || this.#cancel !== null || this.#ended) return;
    const wait = this.#hurried ? 0 : this.#dueAt() - performance.now();
    if (wait > 0) return this.#after(wait, () => this.#seal());
    const soon = setImmediate(() => this.#seal());
    this.#cancel = () => clearImmediate(soon);
  }

  /** When the next batch may be closed: on the beat of all owners, so that disk and sockets are woken once for many. */
  #dueAt(): number {
    const { least, perReader, most, strained } = this.#place.pace.window;
    const calm = Math.min(most, least + perReader * this.#place.readers());
    const window = calm * (1 + strained.by * shareAbove(this.#place.strain(), strained.from));
    return Math.floor((this.#sealedAt + window) / least) * least;
  }

  #after(wait: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#cancel = null;
      run();
    }, Math.ceil(wait));
    this.#cancel = () => clearTimeout(timer);
  }

  #seal(): void {
    this.#cancel = null;
    const batch = this.#open;
    this.#flying = batch;
    for (const run of batch.gather) this.#guarded(run);
    this.#open = emptyBatch();
    this.#hurried = false;
    this.#sealedAt = performance.now();
    const told: (() => void)[] = [];
    for (const part of batch.parts) this.#guarded(() => told.push(part()));
    if (batch.entries.length === 0) this.#finish(told);
    else this.#append(batch.entries, told);
  }

  #append(entries: readonly Entry[], told: readonly (() => void)[]): void {
    this.#place.store.append(entries).then(
      () => this.#finish(told),
      (reason: unknown) => {
        if (this.#ended) return;
        const { retry, retryMost } = this.#place.pace;
        this.#wait = this.#wait === 0 ? retry : Math.min(retryMost, this.#wait * 2);
        this.#setState('failing', reason);
        this.#after(this.#wait, () => this.#append(entries, told));
      },
    );
  }

  #finish(told: readonly (() => void)[]): void {
    this.#wait = 0;
    this.#flying = null;
    for (const tell of told) this.#guarded(tell);
    this.#setState('ok', null);
    if (!this.isIdle) this.#kick();
  }

  #setState(state: 'ok' | 'failing', reason: unknown): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#guarded(() => this.#place.onState(state, reason));
  }

  #guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#place.onError(error);
    }
  }
}
