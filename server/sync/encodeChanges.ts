import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Where a client's new structs begin. */
export type Start = readonly [client: number, clock: number];

/** What a transaction deleted. */
export type DeleteSet = Y.Transaction['deleteSet'];

/** The clients to whom a transaction gave new structs, and where those begin. */
export function startsOf({ beforeState, afterState }: Y.Transaction): Start[] {
  const starts: Start[] = [];
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    if (clock > before) starts.push([client, before]);
  }
  return starts;
}

/** Adds deletions to others. */
export function addDeleted(all: DeleteSet, some: DeleteSet): void {
  for (const [client, ranges] of some.clients) {
    const known = all.clients.get(client);
    if (known === undefined) all.clients.set(client, [...ranges]);
    else known.push(...ranges);
  }
}

/** All that a document holds of these clients from there on, and these deletions, as one update. */
export function encodeChanges(doc: Y.Doc, starts: Iterable<Start>, deleted: DeleteSet): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  // Yjs writes higher client ids first, for it integrates them so with fewer conflicts.
  const clients = [...starts].sort(([a], [b]) => b - a);
  encoding.writeVarUint(encoder.restEncoder, clients.length);
  for (const [client, clock] of clients) writeStructs(encoder, doc.store.clients.get(client) ?? [], client, clock);
  writeDeleted(encoder, deleted);
  return encoder.toUint8Array();
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

export function writeDeleted(encoder: Y.UpdateEncoderV1, deleted: DeleteSet): void {
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
