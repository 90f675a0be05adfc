import type { NewStroke, StrokeStore } from '../../canvas/index.ts';
import { inkStroke } from './inkStroke.ts';

/** Milliseconds of reading ink in one go: a frame is still reached. */
const SLICE = 8;
/** Records between two looks at the clock. */
const STRIDE = 32;

/** What the feed needs of its surroundings. */
interface Clock {
  /** Milliseconds, of any origin. */
  readonly now: () => number;
  /** Runs a task soon, after what waits already: input, a frame. */
  readonly soon: (task: () => void) => void;
}

/** A record of ink under its key. */
type Record = readonly [key: string, bytes: Uint8Array];

/**
 * Brings records of ink to the canvas in their order: a few at once, thousands in slices, so that opening a large map
 * blocks no finger and no frame.
 */
export class InkFeed {
  private readonly waiting = new Map<string, Uint8Array>();
  private readonly store: StrokeStore;
  private readonly clock: Clock;
  private running = false;
  private over = false;

  constructor(store: StrokeStore, clock: Clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Takes in what came and what went. What comes later lies above, also while earlier ink is still waiting. */
  take(come: Iterable<Record>, gone: readonly string[]): void {
    for (const [key, bytes] of come) this.waiting.set(key, bytes);
    for (const key of gone) this.waiting.delete(key);
    this.store.remove(gone);
    if (!this.running) this.feed();
  }

  /** Brings nothing more. */
  stop(): void {
    this.over = true;
    this.waiting.clear();
  }

  private readonly feed = (): void => {
    if (this.over) return;
    const begun = this.clock.now();
    const ready: NewStroke[] = [];
    let count = 0;
    for (const [key, bytes] of this.waiting) {
      this.waiting.delete(key);
      const stroke = inkStroke(key, bytes);
      if (stroke !== null) ready.push(stroke);
      if (++count % STRIDE === 0 && this.clock.now() - begun > SLICE) break;
    }
    this.running = this.waiting.size > 0;
    this.store.add(ready, this.running);
    if (this.running) this.clock.soon(this.feed);
  };
}
