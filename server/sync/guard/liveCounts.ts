import type * as Y from 'yjs';
import type { Root, Roots } from './roots.ts';
import { entriesOf, type SharedType } from './sharedType.ts';

/** How many records a root has, in all and per maker. */
interface Tally {
  readonly live: Set<string>;
  readonly perMaker: Map<string, { count: number }>;
}

/** Live records of each root, kept from what transactions change and never counted anew. */
export class LiveCounts {
  private readonly tallies = new Map<SharedType, Tally>();

  constructor(roots: Roots) {
    for (const type of roots.typed.keys()) {
      const tally: Tally = { live: new Set(), perMaker: new Map() };
      this.tallies.set(type, tally);
      for (const key of entriesOf(type).keys()) recount(type, tally, key);
    }
  }

  note(changed: Y.Transaction['changed']): void {
    for (const [type, keys] of changed) {
      const tally = this.tallies.get(type);
      if (tally === undefined) continue;
      for (const key of keys) if (key !== null) recount(type, tally, key);
    }
  }

  total(root: Root): number {
    return this.tallies.get(root.type)?.live.size ?? 0;
  }

  of(root: Root, maker: string): number {
    return this.tallies.get(root.type)?.perMaker.get(maker)?.count ?? 0;
  }
}

function recount(type: SharedType, tally: Tally, key: string): void {
  const { live, perMaker } = tally;
  const before = live.size;
  if (entriesOf(type).get(key)?.deleted === false) live.add(key);
  else live.delete(key);
  const more = live.size - before;
  if (more === 0) return;
  const maker = key.slice(0, Math.max(0, key.indexOf('.')));
  const known = perMaker.get(maker);
  if (known === undefined) perMaker.set(maker, { count: more });
  else known.count += more;
}
