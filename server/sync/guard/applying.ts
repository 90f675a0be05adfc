import * as Y from 'yjs';
import type { Origin } from '../../../shared/sync/doc.ts';
import { addDeleted, type DeleteSet, type Start } from '../encodeChanges.ts';

/** What one update changed. */
export interface Applied {
  readonly starts: readonly Start[];
  readonly deleted: DeleteSet;
  /** To be read at once: what the transaction changes later may come to it. */
  readonly changed: Y.Transaction['changed'];
}

const ORIGIN: Origin = 'sync';

/**
 * Applies updates so that what each changed can be told from what others did, also where they share a transaction: a
 * transaction of Yjs costs more than an update. While one is applied, what its transaction notes — what changed, what was
 * deleted, what stood before — is about this one alone; afterwards it is again about all.
 */
export class Applying {
  readonly #doc: Y.Doc;
  /** The document's state after the last update or transaction. */
  readonly #states: Map<number, number>;

  /** @param onOther told of each transaction that is none of ours; one listener for all who want to know, for each costs */
  constructor(doc: Y.Doc, onOther?: (transaction: Y.Transaction) => void) {
    this.#doc = doc;
    this.#states = Y.decodeStateVector(Y.encodeStateVector(doc));
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === ORIGIN) return;
      for (const [client, clock] of transaction.afterState) this.#states.set(client, clock);
      onOther?.(transaction);
    });
  }

  /**
   * @param blocks the client ids with structs in the update
   * @throws whatever Yjs does; the document is of no use then
   */
  apply(bytes: Uint8Array, blocks: readonly { readonly client: number }[]): Applied {
    const { changed, deleted } = Y.transact(this.#doc, (transaction) => this.#apart(transaction, bytes), ORIGIN, false);
    const starts: Start[] = [];
    for (const { client } of blocks) {
      const before = this.#states.get(client) ?? 0;
      const after = Y.getState(this.#doc.store, client);
      if (after === before) continue;
      starts.push([client, before]);
      this.#states.set(client, after);
    }
    return { starts, deleted, changed };
  }

  #apart(transaction: Y.Transaction, bytes: Uint8Array): Pick<Applied, 'changed' | 'deleted'> {
    const { changed: allChanged, deleteSet: allDeleted, beforeState } = transaction;
    // The first of a transaction, mostly its only one, has nothing to be told from.
    const isFirst = allChanged.size === 0 && allDeleted.clients.size === 0;
    const changed: Y.Transaction['changed'] = isFirst ? allChanged : new Map();
    const deleted = Y.createDeleteSet();
    transaction.changed = changed;
    if (!isFirst) transaction.deleteSet = deleted;
    transaction.beforeState = this.#states;
    try {
      Y.applyUpdate(this.#doc, bytes, ORIGIN);
      if (isFirst) addDeleted(deleted, allDeleted);
      return { changed, deleted };
    } finally {
      transaction.changed = allChanged;
      transaction.deleteSet = allDeleted;
      transaction.beforeState = beforeState;
      if (!isFirst) {
        addChanged(allChanged, changed);
        addDeleted(allDeleted, deleted);
      }
    }
  }
}

function addChanged(all: Y.Transaction['changed'], some: Y.Transaction['changed']): void {
  for (const [type, keys] of some) {
    const known = all.get(type);
    if (known === undefined) all.set(type, keys);
    else for (const key of keys) known.add(key);
  }
}
