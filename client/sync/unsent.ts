import * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';
import { standInFor } from './part.ts';
import type { Clocks } from './part.ts';

/** Structs of one client id, one after the other, that are not sent apart: a new record with the fields it must have. */
export interface Unit {
  readonly client: number;
  /** The clock behind it. */
  readonly end: number;
  /** Bytes it takes in an update at most; a struct counts for 16 at least, for the server limits their number, too. */
  readonly bytes: number;
  /** How many new records have a part before this place and a part behind it. */
  readonly open: number;
}

const LEAST = 16;
/** Bytes beyond which a unit is not made longer: more than a record has when it is made. */
const LONGEST = 64 * 1024;

/** The structs of one client id that are not known. */
interface Line {
  readonly client: number;
  readonly structs: readonly (Y.Item | Y.GC)[];
  next: number;
  done: number;
  /** Its next struct waits for another line; to come back to it would be a circle. */
  waits: boolean;
}

/** The item of a root's key in which an item stands, itself when it is one; null when it stands nowhere. */
function entryOf(item: Y.Item): Y.Item | null {
  let at = item;
  while (at.parent instanceof Y.AbstractType) {
    if (at.parent._item === null) return at;
    at = at.parent._item;
  }
  return null;
}

function firstAt(entry: Y.Item): Y.Item {
  let at = entry;
  while (at.left !== null) at = at.left;
  return at;
}

/** What of a document somebody lacks, put in an order in which each unit comes after all that it refers to. */
class Unsent {
  readonly units: { client: number; end: number; bytes: number }[] = [];
  /** By the first item at their keys, the first and the last unit in which something of a new record stands. */
  readonly records = new Map<Y.Item, { readonly first: number; last: number }>();
  readonly #known: Clocks;
  readonly #lines = new Map<number, Line>();

  constructor(doc: Doc, known: Clocks) {
    this.#known = known;
    for (const [client, structs] of doc.store.clients) {
      const done = known.get(client) ?? 0;
      if (Y.getState(doc.store, client) > done)
        this.#lines.set(client, { client, structs, next: Y.findIndexSS(structs, done), done, waits: false });
    }
    for (const line of this.#lines.values()) this.#advance(line, Infinity);
  }

  /** Puts a line's structs in order until what it did up to a clock is there. */
  #advance(line: Line, upTo: number): void {
    line.waits = true;
    while (line.done <= upTo && line.next < line.structs.length) this.#take(line);
    line.waits = false;
  }

  #take(line: Line): void {
    const first = line.structs[line.next];
    if (first === undefined) return;
    const record = this.#recordOf(first);
    let bytes = this.#add(line, first);
    // At its key a record begins; what was made with it follows at once.
    if (record === first)
      for (let each = line.structs[line.next]; each !== undefined; each = line.structs[line.next]) {
        if (bytes > LONGEST || this.#recordOf(each) !== record) break;
        bytes += this.#add(line, each);
      }
    if (record !== null) this.#note(record);
    this.units.push({ client: line.client, end: line.done, bytes });
  }

  /** Takes a struct, after all that it refers to; gives its bytes. */
  #add(line: Line, struct: Y.Item | Y.GC): number {
    if (struct instanceof Y.Item) this.#bringBefore(struct);
    line.next++;
    line.done = struct.id.clock + struct.length;
    return bytesOf(struct);
  }

  #bringBefore({ origin, rightOrigin, parent }: Y.Item): void {
    const holder = parent instanceof Y.AbstractType ? parent._item : null;
    for (const id of [origin, rightOrigin, holder?.id ?? null]) {
      const line = id === null ? undefined : this.#lines.get(id.client);
      if (line !== undefined && id !== null && !line.waits && id.clock >= line.done) this.#advance(line, id.clock);
    }
  }

  #note(record: Y.Item): void {
    const at = this.units.length;
    const known = this.records.get(record);
    if (known === undefined) this.records.set(record, { first: at, last: at });
    else known.last = at;
  }

  /** The first item at the key of the new record in which a struct stands; null when it stands in none. */
  #recordOf(struct: Y.Item | Y.GC): Y.Item | null {
    const entry = struct instanceof Y.Item ? entryOf(struct) : null;
    if (entry === null || !(entry.parent instanceof Y.AbstractType) || entry.parentSub === null) return null;
    if (entry.parent._map.get(entry.parentSub)?.deleted !== false) return null;
    const first = firstAt(entry);
    return first.id.clock >= (this.#known.get(first.id.client) ?? 0) ? first : null;
  }
}

function bytesOf(struct: Y.Item | Y.GC): number {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  standInFor(struct, () => false)?.write(encoder, 0);
  return Math.max(LEAST, encoder.toUint8Array().length);
}

/**
 * What of a document somebody lacks, in units that may be sent one after the other.
 * @param known by client id, the clock below which he has all
 */
export function unsentOf(doc: Doc, known: Clocks): readonly Unit[] {
  const { units, records } = new Unsent(doc, known);
  const changes = Array.from(units, () => 0);
  for (const { first, last } of records.values()) {
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last] = (changes[last] ?? 0) - 1;
  }
  let open = 0;
  return units.map((unit, index) => ({ ...unit, open: (open += changes[index] ?? 0) }));
}
