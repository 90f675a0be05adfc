import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { makerOf } from '../../shared/domain/key.ts';
import { markOf } from '../../shared/domain/role.ts';
import { SPECS } from './room.ts';
import { chainOf, copyOf, hasForeignWriting, insideOf, sameId, type Writing } from './slowItems.ts';

/**
 * The same update without its removals of the sender's own records in which somebody else has written, told from a
 * copy that has applied it.
 * @returns null when there is none of those, or one of them is replaced
 */
export function slowRest(doc: Y.Doc, update: Uint8Array, facts: Writing): Uint8Array | null {
  const after = copyOf(doc);
  Y.applyUpdate(after, update);
  const spared = new Map<number, Set<number>>();
  const spare = (item: Y.Item): void => {
    const clocks = spared.get(item.id.client) ?? new Set<number>();
    spared.set(item.id.client, clocks);
    for (let each = 0; each < item.length; each++) clocks.add(item.id.clock + each);
    if (item.content instanceof Y.ContentType) for (const each of insideOf(item)) spare(each);
  };
  for (const name of Object.keys(SPECS))
    for (const [key, old] of doc.getMap(name)._map) {
      if (old.deleted || makerOf(key) !== markOf(facts.sender.actor) || !hasForeignWriting(old, facts)) continue;
      const last = after.getMap(name)._map.get(key);
      if (last === undefined || !last.deleted) continue;
      if (!sameId(old, last)) return null;
      for (const item of chainOf(last)) spare(item);
    }
  if (spared.size === 0) return null;
  const all = [...Y.decodeUpdate(update).ds.clients].map(
    ([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len] as const)] as const,
  );
  const kept = all.map(([client, ranges]) => {
    const clocks = ranges.flatMap(([clock, length]) => Array.from({ length }, (_, each) => clock + each));
    const rest = clocks.filter((clock) => spared.get(client)?.has(clock) !== true);
    return [client, rest.map((clock) => [clock, 1] as const)] as const;
  });
  const structs = update.subarray(0, update.length - encodedRanges(all).length);
  return Buffer.concat([structs, encodedRanges(kept.filter(([, ranges]) => ranges.length > 0))]);
}

type Ranges = readonly (readonly [clock: number, length: number])[];

function encodedRanges(ranges: readonly (readonly [client: number, ranges: Ranges])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, ranges.length);
  for (const [client, own] of ranges) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own.length);
    for (const each of own) for (const number of each) encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
}
