import type { Peer } from './peer.ts';

/** Gathers the peers who have sent something, so that all of them are heard together: a transaction costs more than an update. */
export class Turns {
  readonly #hear: (peers: readonly Peer[]) => void;
  readonly #withBatch: (run: () => void) => void;
  #waiting: Peer[] = [];
  #isPlanned = false;
  #isPressing = false;

  /** @param withBatch runs what it is given when the next batch is closed */
  constructor(hear: (peers: readonly Peer[]) => void, withBatch: (run: () => void) => void) {
    this.#hear = hear;
    this.#withBatch = withBatch;
  }

  /** A peer has sent something: it is heard with the next batch, or at the end of this turn of the event loop. */
  wants(peer: Peer, isPressing: boolean): void {
    this.#waiting.push(peer);
    if (isPressing) this.#press();
    else this.#plan();
  }

  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    this.#withBatch(() => {
      this.#isPlanned = false;
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
