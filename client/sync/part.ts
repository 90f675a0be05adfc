import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';
import { nothingMeanwhile } from './meanwhile.ts';
import type { Meanwhile } from './meanwhile.ts';

/** Clocks by client id: the structs below them. */
export type Clocks = ReadonlyMap<number, number>;

type Struct = Y.Item | Y.GC;
type IsThere = (struct: Struct) => boolean;

/** Stretches of clocks by client id. */
type Stretches = Map<number, [clock: number, length: number][]>;

const clockIn = (clocks: Clocks, client: number): number => clocks.get(client) ?? 0;
const endOf = ({ id, length }: Struct): number => id.clock + length;

const isDead = ({ parent }: Y.Item): boolean =>
  !(parent instanceof Y.AbstractType) || (parent._item !== null && parent._item.deleted);

function lastAt({ parent, parentSub }: Y.Item): Y.Item | undefined {
  return parent instanceof Y.AbstractType && parentSub !== null ? parent._map.get(parentSub) : undefined;
}

/** Whether an item's key was written again, and what follows it there is still to go. */
const isOverwrittenLater = (item: Y.Item, isThere: IsThere): boolean =>
  item.parentSub !== null && item.deleted && item.right !== null && !isThere(item.right) && !isDead(item);

/** What the rooms name for the field of a record in which an item stands; null for what is no field, or where they name nothing. */
function namedFor({ parent, parentSub }: Y.Item, meanwhile: Meanwhile): Y.ContentAny | null {
  const entry = parent instanceof Y.AbstractType ? parent._item : null;
  if (parentSub === null || entry === null || !(entry.parent instanceof Y.AbstractType)) return null;
  const value = meanwhile(Y.findRootTypeKey(entry.parent), parentSub);
  return value === undefined ? null : new Y.ContentAny([value]);
}

/**
 * What goes in place of a value that was overwritten on this device, where its follower goes later: what the rooms name
 * for it, else the value that will stand there in the end. Without it the key would be empty in between, and a record or
 * a crumb is never without its value. Nothing comes of it, for its follower deletes it.
 * @param isThere whether a struct is there already or goes along
 * @returns the last clock of the struct as an item, or null where nothing is needed
 */
export function standInFor(struct: Struct, isThere: IsThere, meanwhile: Meanwhile = nothingMeanwhile): Y.Item | null {
  if (!(struct instanceof Y.Item) || !isOverwrittenLater(struct, isThere)) return null;
  const { client } = struct.id;
  const last = lastAt(struct);
  if (last === undefined || last.deleted || isThere(last)) return null;
  const { content } = last;
  if (!(content instanceof Y.ContentAny) && !(content instanceof Y.ContentBinary)) return null;
  const clock = endOf(struct) - 1;
  const origin = struct.length > 1 ? Y.createID(client, clock - 1) : struct.origin;
  const id = Y.createID(client, clock);
  const said = namedFor(struct, meanwhile) ?? content.copy();
  return new Y.Item(id, null, origin, null, struct.rightOrigin, struct.parent, struct.parentSub, said);
}

/** The front of an overwritten value of several clocks, whose last clock has a stand-in. */
function frontOf(struct: Y.Item, offset: number): Y.Item | null {
  const length = struct.length - 1 - offset;
  if (length < 1) return null;
  const { client, clock } = struct.id;
  const origin = offset > 0 ? Y.createID(client, clock + offset - 1) : struct.origin;
  const id = Y.createID(client, clock + offset);
  const nothing = new Y.ContentDeleted(length);
  return new Y.Item(id, null, origin, null, struct.rightOrigin, struct.parent, struct.parentSub, nothing);
}

/** Whether an item is gone because somebody took it away, and not because of what stands around it or came after it. */
const isTakenAway = (struct: Struct): struct is Y.Item =>
  struct instanceof Y.Item &&
  struct.deleted &&
  !isDead(struct) &&
  (struct.parentSub === null || lastAt(struct) === struct);

/** Whether a struct goes along with what was in it, kept for undo, and must be taken away again at once. */
const isGone = (struct: Struct, isThere: IsThere): boolean =>
  struct instanceof Y.Item &&
  struct.deleted &&
  !(struct.content instanceof Y.ContentDeleted) &&
  !isDead(struct) &&
  standInFor(struct, isThere) === null;

function stretch(stretches: Stretches, client: number, clock: number, length: number): void {
  const own = stretches.get(client);
  const before = own?.[own.length - 1];
  if (own === undefined) stretches.set(client, [[clock, length]]);
  else if (before !== undefined && before[0] + before[1] === clock) before[1] += length;
  else own.push([clock, length]);
}

function writeStretches(encoder: encoding.Encoder, stretches: Stretches): void {
  encoding.writeVarUint(encoder, stretches.size);
  for (const [client, own] of stretches) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own.length);
    for (const [clock, length] of own) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
}

export interface Part {
  readonly update: Uint8Array;
  /** What whoever had `from` has with it: `to`, or a little more, for structs are not cut. */
  readonly upTo: Clocks;
}

/**
 * A stretch of a document's structs as an update that can stand by itself: what was made with it and taken away since
 * is gone, what was overwritten later says what it will say in the end.
 * @param from what is there already
 * @param to what will be there, for the client ids that get on
 */
export function partOf(doc: Doc, from: Clocks, to: Clocks, meanwhile: Meanwhile = nothingMeanwhile): Part {
  const upTo = new Map(from);
  const blocks: { readonly client: number; readonly structs: readonly Struct[]; readonly first: number }[] = [];
  for (const [client, structs] of doc.store.clients) {
    const end = Math.min(clockIn(to, client), Y.getState(doc.store, client));
    if (end <= clockIn(from, client)) continue;
    const first = Y.findIndexSS(structs, clockIn(from, client));
    const last = Y.findIndexSS(structs, end - 1);
    blocks.push({ client, first, structs: structs.slice(first, last + 1) });
    upTo.set(client, endOf(structs[last] ?? structs[first] ?? new Y.GC(Y.createID(client, 0), end)));
  }
  const isThere: IsThere = (struct) => struct.id.clock < clockIn(upTo, struct.id.client);
  const encoder = new Y.UpdateEncoderV1();
  const gone: Stretches = new Map();
  encoding.writeVarUint(encoder.restEncoder, blocks.length);
  for (const { client, structs } of blocks) {
    const start = clockIn(from, client);
    const pieces = structs.flatMap((struct) =>
      piecesOf(struct, Math.max(0, start - struct.id.clock), isThere, meanwhile),
    );
    encoding.writeVarUint(encoder.restEncoder, pieces.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, start);
    for (const { struct, offset } of pieces) struct.write(encoder, offset);
    for (const struct of structs)
      if (isGone(struct, isThere)) {
        const clock = Math.max(start, struct.id.clock);
        stretch(gone, client, clock, endOf(struct) - clock);
      }
  }
  writeStretches(encoder.restEncoder, gone);
  return { update: encoder.toUint8Array(), upTo };
}

interface Piece {
  readonly struct: Struct;
  /** Clocks of it that are there already. */
  readonly offset: number;
}

/** What stood in a record that is gone goes without content: only the record itself is taken away by name. */
function piecesOf(struct: Struct, offset: number, isThere: IsThere, meanwhile: Meanwhile): readonly Piece[] {
  if (struct instanceof Y.Item && isDead(struct)) return [{ struct: new Y.GC(struct.id, struct.length), offset }];
  const standIn = standInFor(struct, isThere, meanwhile);
  if (standIn === null || !(struct instanceof Y.Item)) return [{ struct, offset }];
  const front = frontOf(struct, offset);
  return front === null
    ? [{ struct: standIn, offset: 0 }]
    : [
        { struct: front, offset: 0 },
        { struct: standIn, offset: 0 },
      ];
}

/** Removals in one update: about 64 KiB of them. */
const STRETCHES = 8_192;

/**
 * All that was taken away of a document, of what somebody has: as updates without structs, none of them too long. What
 * goes with a record or was overwritten is left out; it is gone wherever the rest is known.
 */
export function removalsOf(doc: Doc, known: Clocks): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  let stretches: Stretches = new Map();
  let count = 0;
  const flush = () => {
    if (count === 0) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    writeStretches(encoder, stretches);
    updates.push(encoding.toUint8Array(encoder));
    stretches = new Map();
    count = 0;
  };
  for (const [client, structs] of doc.store.clients) {
    const end = clockIn(known, client);
    for (const struct of structs) {
      if (struct.id.clock >= end) break;
      if (!isTakenAway(struct)) continue;
      stretch(stretches, client, struct.id.clock, Math.min(endOf(struct), end) - struct.id.clock);
      if (++count >= STRETCHES) flush();
    }
  }
  flush();
  return updates;
}
