import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { causalOrder } from './causalOrder.ts';
import { writeDeleted } from './encodeChanges.ts';
import { others, SLICE } from './others.ts';

/**
 * A document as a snapshot keeps it, in variable-length numbers and lib0's strings:
 *
 *     shape | clients: count, then id and owner of each | steps: count, then of each: rows: count, then of each
 *     client, first clock, structs, place and end in the state | place of the delete set | state: length and bytes
 *
 * The state is the document's whole update, as one who joins is sent it. The steps cut it into small updates that can be
 * applied one after the other.
 */
const SHAPE = 1;
/** Structs that are applied in one go: some 5 ms of a program that has just begun. */
const STEP = 400;

export interface SnapshotContent {
  readonly bindings: ReadonlyMap<number, string>;
  /** The whole document as one update. */
  readonly state: Uint8Array;
  /** The same in small updates, in an order in which each follows on those before it. */
  readonly steps: readonly (() => Uint8Array)[];
}

/** Structs of one client that stand side by side in the state. */
interface Row {
  readonly client: number;
  readonly clock: number;
  structs: number;
  readonly from: number;
  to: number;
}

/** The document's state and where the structs of each client begin in it, with the end behind the last. */
interface Written {
  readonly state: Uint8Array;
  readonly places: ReadonlyMap<number, readonly number[]>;
  readonly deleted: number;
}

/**
 * Writes a document down, in slices, so that it keeps nobody waiting.
 * @param bindings whose each client id is
 * @param step structs that are applied in one go
 * @returns null when the document changed meanwhile, or is not whole
 */
export async function encodeContent(
  doc: Y.Doc,
  bindings: ReadonlyMap<number, string>,
  step = STEP,
): Promise<Uint8Array | null> {
  let changed = false;
  const change = (): void => void (changed = true);
  doc.on('update', change);
  doc.on('destroy', change);
  try {
    const isOver = (): boolean => changed;
    const written = await writtenState(doc, isOver);
    if (written === null) return null;
    await others();
    const order = changed ? null : causalOrder(doc.store.clients);
    if (order === null) return null;
    await others();
    const owners = changed ? null : ownersOf(doc, bindings);
    const steps = owners === null ? null : await stepsOf(doc, order, { step, places: written.places, isOver });
    return owners === null || steps === null ? null : contentOf(owners, steps, written);
  } finally {
    doc.off('update', change);
    doc.off('destroy', change);
  }
}

/** Whose the clients are that have written; null when that is not known of one. */
function ownersOf(doc: Y.Doc, bindings: ReadonlyMap<number, string>): [number, string][] | null {
  const owners: [number, string][] = [];
  for (const client of doc.store.clients.keys()) {
    const owner = bindings.get(client);
    if (owner === undefined) return null;
    owners.push([client, owner]);
  }
  return owners;
}

async function writtenState(doc: Y.Doc, isOver: () => boolean): Promise<Written | null> {
  const { store } = doc;
  if (store.pendingStructs !== null || store.pendingDs !== null) return null;
  const encoder = new Y.UpdateEncoderV1();
  const out = encoder.restEncoder;
  const places = new Map<number, readonly number[]>();
  let until = performance.now() + SLICE;
  encoding.writeVarUint(out, store.clients.size);
  // Yjs writes higher client ids first, for it integrates them so with fewer conflicts.
  for (const [client, structs] of [...store.clients].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(out, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(out, 0);
    const starts = [encoding.length(out)];
    for (const struct of structs) {
      struct.write(encoder, 0);
      starts.push(encoding.length(out));
      if (performance.now() < until) continue;
      await others();
      if (isOver()) return null;
      until = performance.now() + SLICE;
    }
    places.set(client, starts);
  }
  const deleted = encoding.length(out);
  writeDeleted(encoder, Y.createDeleteSetFromStructStore(store));
  return { state: encoder.toUint8Array(), places, deleted };
}

/** @param isOver asked after each slice; null when it holds */
async function stepsOf(
  doc: Y.Doc,
  order: readonly number[],
  { step, places, isOver }: Pick<Written, 'places'> & { readonly step: number; readonly isOver: () => boolean },
): Promise<Row[][] | null> {
  const next = new Map<number, number>();
  const lay = (rows: Map<number, Row>, client: number): void => {
    const index = next.get(client) ?? 0;
    next.set(client, index + 1);
    const starts = places.get(client);
    const [from, to] = [starts?.[index] ?? 0, starts?.[index + 1] ?? 0];
    const clock = doc.store.clients.get(client)?.[index]?.id.clock ?? 0;
    const row = rows.get(client) ?? { client, clock, structs: 0, from, to };
    row.structs += 1;
    row.to = to;
    rows.set(client, row);
  };
  const steps: Row[][] = [];
  let until = performance.now() + SLICE;
  for (let start = 0; start < order.length; start += step) {
    const rows = new Map<number, Row>();
    for (const client of order.slice(start, start + step)) lay(rows, client);
    steps.push([...rows.values()]);
    if (performance.now() < until) continue;
    await others();
    if (isOver()) return null;
    until = performance.now() + SLICE;
  }
  return steps;
}

function contentOf(owners: readonly [number, string][], steps: readonly Row[][], written: Written): Uint8Array {
  const out = encoding.createEncoder();
  const put = (number: number): void => encoding.writeVarUint(out, number);
  put(SHAPE);
  put(owners.length);
  for (const [client, owner] of owners) {
    put(client);
    encoding.writeVarString(out, owner);
  }
  put(steps.length);
  for (const rows of steps) {
    put(rows.length);
    for (const { client, clock, structs, from, to } of rows) [client, clock, structs, from, to].forEach(put);
  }
  put(written.deleted);
  encoding.writeVarUint8Array(out, written.state);
  return encoding.toUint8Array(out);
}

/** What a snapshot holds; null for one of a shape that this program does not know. Throws for bytes that are none. */
export function decodeContent(bytes: Uint8Array): SnapshotContent | null {
  const from = decoding.createDecoder(bytes);
  const number = (): number => decoding.readVarUint(from);
  const list = <Item>(read: () => Item): Item[] => Array.from({ length: number() }, read);
  if (number() !== SHAPE) return null;
  const bindings = new Map(list(() => [number(), decoding.readVarString(from)] as const));
  const row = (): Row => ({ client: number(), clock: number(), structs: number(), from: number(), to: number() });
  const steps = list(() => list(row));
  const deleted = number();
  const state = decoding.readVarUint8Array(from);
  const last = (): Uint8Array => Buffer.concat([Buffer.of(0), state.subarray(deleted)]);
  return { bindings, state, steps: [...steps.map((rows) => () => updateOf(rows, state)), last] };
}

function headOf(numbers: readonly number[]): Uint8Array {
  const out = encoding.createEncoder();
  for (const number of numbers) encoding.writeVarUint(out, number);
  return encoding.toUint8Array(out);
}

/** Rows of a state as an update of their own, which deletes nothing. */
function updateOf(rows: readonly Row[], state: Uint8Array): Uint8Array {
  const pieces = [headOf([rows.length])];
  for (const { client, clock, structs, from, to } of rows)
    pieces.push(headOf([structs, client, clock]), state.subarray(from, to));
  return Buffer.concat([...pieces, headOf([0])]);
}
