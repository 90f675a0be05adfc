import type { MapContent } from '../../../shared/methods/map/index.ts';

type BinnedThing = MapContent['bin'][number];

/** The bin as people look for things in it. */
export interface Binned {
  /** What one gesture put into the bin together, largest first: it comes back together. */
  readonly heaps: readonly { readonly bin: string; readonly things: number; readonly strokes: number }[];
  /** Things put into the bin one by one. */
  readonly things: readonly BinnedThing[];
  /** Lines wiped one by one, by their keys: they have no name by which one could be told from another. */
  readonly strokes: readonly string[];
}

/** Sorts out what lies in the bin (M8). */
export function binnedOf(
  bin: readonly BinnedThing[],
  strokes: readonly { readonly id: string; readonly bin: string }[],
): Binned {
  const counts = new Map<string, { bin: string; things: number; strokes: number }>();
  const countOf = (name: string) => counts.get(name) ?? { bin: name, things: 0, strokes: 0 };
  for (const { bin: name } of bin) counts.set(name, { ...countOf(name), things: countOf(name).things + 1 });
  for (const { bin: name } of strokes) counts.set(name, { ...countOf(name), strokes: countOf(name).strokes + 1 });
  const size = (name: string): number => countOf(name).things + countOf(name).strokes;
  return {
    heaps: [...counts.values()].filter(({ bin: name }) => size(name) > 1).sort((a, b) => size(b.bin) - size(a.bin)),
    things: bin.filter((thing) => size(thing.bin) === 1),
    strokes: strokes.filter((stroke) => size(stroke.bin) === 1).map(({ id }) => id),
  };
}
