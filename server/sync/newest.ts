import { TokenBucket } from './tokenBucket.ts';

export interface NewestPlace<Item> {
  readonly rate: { readonly perSecond: number; readonly burst: number };
  readonly deliver: (item: Item) => void;
  /** Runs something after so many milliseconds. */
  readonly later: (wait: number, run: () => void) => void;
}

const now = (): number => performance.now();

/** What may come only so often and of which the newest alone counts: what comes too fast replaces what waits. */
export class Newest<Item> {
  readonly #place: NewestPlace<Item>;
  readonly #bucket: TokenBucket;
  #waiting: { readonly item: Item } | null = null;

  constructor(place: NewestPlace<Item>) {
    this.#place = place;
    this.#bucket = new TokenBucket(place.rate, now());
  }

  offer(item: Item): void {
    const isNext = this.#waiting === null;
    this.#waiting = { item };
    if (isNext) this.#send();
  }

  #send(): void {
    if (this.#waiting === null) return;
    if (!this.#bucket.take(now())) return this.#place.later(this.#bucket.wait, () => this.#send());
    const { item } = this.#waiting;
    this.#waiting = null;
    this.#place.deliver(item);
  }
}
