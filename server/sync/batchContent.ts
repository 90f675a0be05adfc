import * as Y from 'yjs';
import { addDeleted, encodeChanges, type DeleteSet, type Start } from './encodeChanges.ts';

/**
 * What a batch changed in a document, for telling it to everybody as one update. It is encoded from the document itself
 * as the batch is closed: Yjs's own merging of updates costs the square of their number.
 */
export class BatchContent {
  /** Where each client's new structs begin. */
  readonly #starts = new Map<number, number>();
  readonly #deleted: DeleteSet = Y.createDeleteSet();

  /** Takes in what one update or transaction changed; all of a batch's must come by here, in their order. */
  add(starts: Iterable<Start>, deleted: DeleteSet): void {
    for (const [client, clock] of starts) if (!this.#starts.has(client)) this.#starts.set(client, clock);
    addDeleted(this.#deleted, deleted);
  }

  /** The batch as one update; null when it changed nothing. */
  encode(doc: Y.Doc): Uint8Array | null {
    if (this.#starts.size === 0 && this.#deleted.clients.size === 0) return null;
    return encodeChanges(doc, this.#starts, Y.mergeDeleteSets([this.#deleted]));
  }
}
