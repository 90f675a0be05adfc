import { BACKLOG, BACKLOG_LASTS } from './limits.ts';

/** What waits for a slow reader: more than he may leave, or for longer, and he is cut off. */
export class Backlog {
  readonly #waiting: () => number;
  #allowance = 0;
  #slowSince: number | null = null;

  /** @param waiting bytes that the socket holds and has not sent yet */
  constructor(waiting: () => number) {
    this.#waiting = waiting;
  }

  /** Bytes that count; a first whole board does not. */
  get bytes(): number {
    return this.#waiting() - this.#allowance;
  }

  /** So many more of what waits do not count, until all has gone. */
  allow(bytes: number): void {
    this.#allowance += bytes;
  }

  /** @param now milliseconds of any steady clock */
  isTooMuch(now: number): boolean {
    const { bytes } = this;
    if (bytes + this.#allowance === 0) this.#allowance = 0;
    if (bytes < BACKLOG.watch) {
      this.#slowSince = null;
      return false;
    }
    this.#slowSince ??= now;
    return bytes > BACKLOG.cut || now - this.#slowSince > BACKLOG_LASTS;
  }
}
