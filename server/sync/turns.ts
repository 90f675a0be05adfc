import type { Peer } from './peer.ts';

/** Gathers the peers who have sent something, so that all of them are heard together in one turn of the event loop. */
export class Turns {
  readonly #hear: (peers: readonly Peer[]) => void;
  #waiting: Peer[] = [];

  constructor(hear: (peers: readonly Peer[]) => void) {
    this.#hear = hear;
  }

  wants(peer: Peer): void {
    if (this.#waiting.push(peer) === 1) setImmediate(() => this.#take());
  }

  #take(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#hear(waiting);
  }
}
