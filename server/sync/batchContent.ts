import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/**
 * What a batch changed in a document, for telling it to everybody as one update. It is encoded from the document itself
 * as the batch is closed: Yjs's own merging of updates costs the square of their number.
 */
export class BatchContent {
  /** Where each client's new structs begin. */
  readonly #from = new Map<number, number>();
  readonly #deleted: Y.Transaction['deleteSet'][] = [];
  #count = 0;
  #only: Uint8Array | null = null;

  /**
   * Takes in one transaction and what Yjs encoded of it; all of a batch's must come by here.
   * @returns the clients that it gave new structs
   */
  add(bytes: Uint8Array, { beforeState, afterState, deleteSet }: Y.Transaction): readonly number[] {
    this.#only = this.#count++ === 0 ? bytes : null;
    if (deleteSet.clients.size > 0) this.#deleted.push(deleteSet);
    const changed: number[] = [];
    for (const [client, clock] of afterState) {
      const before = beforeState.get(client) ?? 0;
      if (clock <= before) continue;
      changed.push(client);
      if (!this.#from.has(client)) this.#from.set(client, before);
    }
    return changed;
  }

  /** The batch as one update; null when it changed nothing. */
  encode(doc: Y.Doc): Uint8Array | null {
    if (this.#count === 0) return null;
    if (this.#only !== null) return this.#only;
    const encoder = new Y.UpdateEncoderV1();
    // Yjs writes higher client ids first, for it integrates them so with fewer conflicts.
    const clients = [...this.#from].sort(([a], [b]) => b - a);
    encoding.writeVarUint(encoder.restEncoder, clients.length);
    for (const [client, clock] of clients) writeStructs(encoder, doc.store.clients.get(client) ?? [], client, clock);
    writeDeleted(encoder, Y.mergeDeleteSets(this.#deleted));
    return encoder.toUint8Array();
  }
}

function writeStructs(encoder: Y.UpdateEncoderV1, structs: (Y.Item | Y.GC)[], client: number, clock: number): void {
  const start = Y.findIndexSS(structs, clock);
  encoding.writeVarUint(encoder.restEncoder, structs.length - start);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, clock);
  for (let index = start; index < structs.length; index++) {
    const struct = structs[index];
    struct?.write(encoder, index === start ? clock - struct.id.clock : 0);
  }
}

function writeDeleted(encoder: Y.UpdateEncoderV1, deleted: Y.Transaction['deleteSet']): void {
  encoding.writeVarUint(encoder.restEncoder, deleted.clients.size);
  for (const [client, ranges] of deleted.clients) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
}
