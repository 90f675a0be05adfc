import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Inspection } from './inspection.ts';
import type { Range } from './reader.ts';
import type { Slot } from './landing.ts';
import { entriesOf, firstOf, type SharedType } from './sharedType.ts';

/** Stretches of clocks by client id. */
type Stretches = Map<number, [from: number, to: number][]>;

/**
 * The update to judge in place of one that removes records in which somebody else has written: the same structs, but
 * its delete set leaves all of those records alone. The sender's own later writing in them stays, too.
 * @param records entries of records that stand in the document
 * @returns null where the update puts another record in the place of one of them
 */
export function sparing(inspection: Inspection, records: readonly Slot[]): Uint8Array | null {
  const { update } = inspection;
  const spared: Stretches = new Map();
  for (const { before, structs } of records) {
    if (before === null || structs.length > 0) return null;
    addItem(spared, before);
  }
  for (const struct of inspection.fresh)
    if (records.some(({ site, sub }) => struct.site?.root === site.root && struct.site.key === sub))
      add(spared, struct.client, struct.clock, struct.end);
  for (const stretches of spared.values()) stretches.sort(([a], [b]) => a - b);
  const kept = update.ranges.flatMap((range) => without(range, spared.get(range.client) ?? []));
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, update.bytes.subarray(0, update.rangesAt));
  writeRanges(encoder, kept);
  return encoding.toUint8Array(encoder);
}

function add(spared: Stretches, client: number, from: number, to: number): void {
  const stretches = spared.get(client);
  if (stretches === undefined) spared.set(client, [[from, to]]);
  else stretches.push([from, to]);
}

/** An item, all before it at its key, and all that they hold. */
function addItem(spared: Stretches, last: Y.Item): void {
  for (let item: Y.Item | null = last; item !== null; item = item.left) {
    add(spared, item.id.client, item.id.clock, item.id.clock + item.length);
    if (item.content instanceof Y.ContentType && !item.deleted) addInside(spared, item.content.type);
  }
}

function addInside(spared: Stretches, type: SharedType): void {
  for (const item of entriesOf(type).values()) addItem(spared, item);
  for (let item = firstOf(type); item !== null; item = item.right)
    add(spared, item.id.client, item.id.clock, item.id.clock + item.length);
}

/** What of a range no stretch covers; the stretches are sorted. */
function without(range: Range, stretches: readonly (readonly [number, number])[]): Range[] {
  const left: Range[] = [];
  let { clock } = range;
  for (const [from, to] of stretches) {
    if (to <= clock || from >= range.end) continue;
    if (from > clock) left.push({ client: range.client, clock, end: from });
    clock = Math.max(clock, to);
  }
  if (clock < range.end) left.push({ client: range.client, clock, end: range.end });
  return left;
}

function writeRanges(encoder: encoding.Encoder, ranges: readonly Range[]): void {
  const byClient = new Map<number, Range[]>();
  for (const range of ranges) {
    const own = byClient.get(range.client);
    if (own === undefined) byClient.set(range.client, [range]);
    else own.push(range);
  }
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own.length);
    for (const { clock, end } of own) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, end - clock);
    }
  }
}
