import type { Entry, Store } from '../../server/store/store.ts';

/** A store whose appends wait until they are let through, or fail when told so. */
export class HeldStore implements Store {
  readonly #store: Store;
  readonly #waiting: (() => void)[] = [];
  /** Appends wait while true. */
  held = false;
  /** Appends fail while set. */
  failure: Error | null = null;
  /** How many appends were asked for. */
  asked = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  append = async (entries: readonly Entry[]): Promise<void> => {
    this.asked++;
    if (this.held) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.failure !== null) throw this.failure;
    await this.#store.append(entries);
  };

  /** Lets everything through, now and from now on. */
  release(): void {
    this.held = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  load: Store['load'] = (owner, document) => this.#store.load(owner, document);
  kept: Store['kept'] = (owner, document) => this.#store.kept(owner, document);
  keep: Store['keep'] = (owner, document, make) => this.#store.keep(owner, document, make);
  recent: Store['recent'] = (since) => this.#store.recent(since);
  owners: Store['owners'] = () => this.#store.owners();
  remove: Store['remove'] = (owner, part) => this.#store.remove(owner, part);
  cuts: Store['cuts'] = (owner, document) => this.#store.cuts(owner, document);
  damages: Store['damages'] = () => this.#store.damages();
  latency: Store['latency'] = () => this.#store.latency();
  close: Store['close'] = () => this.#store.close();
}
