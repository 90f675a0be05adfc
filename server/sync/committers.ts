import type { Store } from '../store/store.ts';
import { Committer } from './committer.ts';
import type { Pace } from './limits.ts';
import type { LiveDocument } from './liveDocument.ts';
import { strainMeter } from './strain.ts';

/** What the sync server tells its operator; pino's own methods fit. */
export interface SyncLog {
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
}

interface CommittersPlace {
  readonly store: Store;
  readonly log: SyncLog;
  readonly pace: Pace;
}

/** One committer for all documents of an owner, made when it is first asked for. */
export class Committers {
  readonly #place: CommittersPlace;
  readonly #ofOwner: (owner: string) => readonly LiveDocument[];
  readonly #strain = strainMeter();
  readonly #known = new Map<string, Committer>();

  /** @param ofOwner the owner's documents in memory */
  constructor(place: CommittersPlace, ofOwner: (owner: string) => readonly LiveDocument[]) {
    this.#place = place;
    this.#ofOwner = ofOwner;
  }

  of(owner: string): Committer {
    const known = this.#known.get(owner);
    if (known !== undefined) return known;
    const { store, pace, log } = this.#place;
    const committer = new Committer({
      store,
      pace,
      readers: () => this.#ofOwner(owner).reduce((sum, { peers }) => sum + peers.size, 0),
      strain: this.#strain,
      onState: (state, reason) => {
        if (state === 'failing') log.error({ error: reason, session: owner }, 'the log takes nothing; trying again');
        else log.warn({ session: owner }, 'the log works again');
        for (const live of this.#ofOwner(owner)) {
          const heartbeat = live.heartbeat();
          for (const peer of live.peers) if (peer.visitor.ashar) peer.send([heartbeat]);
          if (state === 'ok') live.wake();
        }
      },
      onError: (error) => log.error({ error, session: owner }, 'telling a batch failed'),
    });
    this.#known.set(owner, committer);
    return committer;
  }

  /** That of an owner, if there is one. */
  get(owner: string): Committer | undefined {
    return this.#known.get(owner);
  }

  all(): readonly Committer[] {
    return [...this.#known.values()];
  }

  /** Ends that of an owner; another is made for whoever comes. */
  end(owner: string): void {
    this.#known.get(owner)?.end();
    this.#known.delete(owner);
  }
}
