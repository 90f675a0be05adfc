import { STRIKES } from './limits.ts';

/** Counts resets of a person on a document; too many in a short time end in read-only. */
export class Strikes {
  readonly #times = new Map<string, number[]>();

  /** Notes a reset; true when it was one too many. */
  add(owner: string, now: number): boolean {
    const recent = (this.#times.get(owner) ?? []).filter((at) => now - at < STRIKES.within);
    recent.push(now);
    this.#times.set(owner, recent);
    return recent.length >= STRIKES.count;
  }
}
