import type { CDPSession } from 'playwright-core';

/** JavaScript of a page after collection, MB. */
export interface Heap {
  /** As the browser tells it. */
  readonly all: number;
  /** What the engine made of the program: bytecode, machine code, and what it knows of both. */
  readonly code: number;
  /** Everything else that the program holds. */
  readonly ours: number;
}

/** A heap snapshot as far as it is read here: `nodes` is one list of numbers, so many for each thing as it has fields. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

const MB = 1_048_576;
/** The browser's own things, in no JavaScript heap: layout, styles, nodes. */
const NATIVE = 'native';
const CODE = new Set(['code', 'object shape']);

/** @param session with `Performance` enabled */
export async function heapOf(session: CDPSession): Promise<Heap> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const all = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const sizes = sizesIn(await snapshotOf(session));
  const sumOf = (counts: (type: string) => boolean): number =>
    [...sizes].reduce((sum, [type, size]) => sum + (counts(type) ? size : 0), 0);
  return {
    all: all / MB,
    code: sumOf((type) => CODE.has(type)) / MB,
    ours: sumOf((type) => type !== NATIVE && !CODE.has(type)) / MB,
  };
}

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(chunks.join('')) as Snapshot;
}

/** Bytes by type of thing. */
function sizesIn({ snapshot, nodes }: Snapshot): ReadonlyMap<string, number> {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sizes = new Map<string, number>();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const name = types[0][nodes[node + type] ?? 0] ?? '';
    sizes.set(name, (sizes.get(name) ?? 0) + (nodes[node + size] ?? 0));
  }
  return sizes;
}
