import type { Peer } from './peer.ts';

/**
 * Messages that are heard at once between two batches. With few of them a batch is closed sooner for it; with more, the
 * transactions that are saved are worth more.
 */
const EARLY = 4;

/** Gathers the peers who have sent something, so that all of them are heard together: a transaction costs more than an update. */
export class Turns {
  readonly #hear: (peers: readonly Peer[]) => void;
  readonly #withBatch: (run: () => void) => void;
  #waiting: Peer[] = [];
  /** Heard at once since the last batch was closed. */
  #early = 0;
  #isPlanned = false;
  #isPressing = false;

  /** @param withBatch runs what it is given when the next batch is closed */
  constructor(hear: (peers: readonly Peer[]) => void, withBatch: (run: () => void) => void) {
    this.#hear = hear;
    this.#withBatch = withBatch;
  }

  /**
   * A peer has sent something: it is heard at the end of this turn of the event loop if it presses or is one of few, else
   * with the next batch.
   */
  wants(peer: Peer, isPressing: boolean): void {
    this.#waiting.push(peer);
    if (!isPressing) this.#plan();
    if (isPressing || this.#early++ < EARLY) this.#press();
  }

  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    this.#withBatch(() => {
      this.#isPlanned = false;
      this.#early = 0;
      this.#take();
    });
  }

  #press(): void {
    if (this.#isPressing) return;
    this.#isPressing = true;
    setImmediate(() => {
      this.#isPressing = false;
      this.#take();
    });
  }

  #take(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#hear(waiting);
  }
}
