import type { Store } from '../store/store.ts';
import type { LiveDocument } from './liveDocument.ts';
import { encodeContent } from './snapshot.ts';

export interface KeeperPlace {
  readonly store: Pick<Store, 'keep'>;
  readonly log: { readonly warn: (facts: object, message: string) => void };
  /** Whether a document is the one in memory, and all that stands in it is durable. */
  readonly isSettled: (live: LiveDocument) => boolean;
}

/** Writes snapshots of documents, one after the other, for they only save time later. */
export class Keeper {
  readonly #place: KeeperPlace;
  #last: Promise<void> | null = null;
  #ended = false;

  constructor(place: KeeperPlace) {
    this.#place = place;
  }

  /**
   * Snapshots of these documents, of each where it saves enough, behind those that are being written.
   * @param then called behind each, written or not
   */
  async keep(documents: readonly LiveDocument[], then: (live: LiveDocument) => void): Promise<void> {
    const before = this.#last;
    const mine = (async () => {
      await before;
      for (const live of documents) {
        if (this.#ended) return;
        await this.#keepOne(live);
        then(live);
      }
    })();
    this.#last = mine;
    await mine;
    if (this.#last === mine) this.#last = null;
  }

  get isBusy(): boolean {
    return this.#last !== null;
  }

  async #keepOne(live: LiveDocument): Promise<void> {
    const { store, log, isSettled } = this.#place;
    const { owner, name } = live.ref;
    const make = async (): Promise<Uint8Array | null> =>
      isSettled(live) ? encodeContent(live.doc, live.bindings) : null;
    try {
      await store.keep(owner, name, make);
    } catch (error) {
      log.warn({ error, document: name }, 'no snapshot was written; the log has it all');
    }
  }

  /** Begins no other. */
  end(): void {
    this.#ended = true;
  }
}
