import type { Check, Inspection } from '../inspection.ts';
import type { Block } from '../reader.ts';
import { CONTENT, type NewStruct } from '../landing.ts';

/**
 * No gaps: an update starts where the document ends, and all that its structs refer to is known or comes before them
 * in the same update. This holds for structs that are known already, for Yjs looks up their neighbours too. So nothing
 * is ever parked as pending. Finds the order in which the structs can be applied.
 */
export const gaps: Check = {
  name: 'gaps',
  run(inspection) {
    const { blocks } = inspection.update;
    const [only] = blocks;
    const walks = blocks.map((block) => new Walk(block, inspection.stateOf(block.client)));
    for (const { block, known } of walks) if (block.start > known) return 'guard.gap';
    if (blocks.length === 1 && only !== undefined) return orderOne(inspection, only) ? null : 'guard.gap';
    for (const walk of walks) if (!orderAll(inspection, walks, walk)) return 'guard.gap';
    return null;
  },
};

/** How far the structs of a block are in order. */
class Walk {
  readonly block: Block;
  readonly known: number;
  next = 0;
  /** Clocks below this are in order. */
  done: number;
  /** The walk is waiting for another one; to come back to it would be a circle. */
  waits = false;
  /** The clock that another walk waits for. */
  wanted = Infinity;

  constructor(block: Block, known: number) {
    this.block = block;
    this.known = known;
    this.done = Math.min(known, block.start);
  }
}

/** What a struct refers to and cannot have yet; null when it can be applied. */
function missingOf(
  struct: NewStruct,
  isDone: (client: number, clock: number) => boolean,
): { client: number; clock: number } | null {
  const { client } = struct;
  const misses = (other: number, clock: number) =>
    other >= 0 && (other === client ? clock >= struct.clock : !isDone(other, clock));
  if (misses(struct.originClient, struct.originClock))
    return { client: struct.originClient, clock: struct.originClock };
  if (misses(struct.rightClient, struct.rightClock)) return { client: struct.rightClient, clock: struct.rightClock };
  if (misses(struct.parentClient, struct.parentClock))
    return { client: struct.parentClient, clock: struct.parentClock };
  return null;
}

function orderOne(inspection: Inspection, block: Block): boolean {
  const known = inspection.stateOf(block.client);
  const isDone = (client: number, clock: number) => clock < inspection.stateOf(client);
  for (const struct of block.structs) {
    if (struct.content !== CONTENT.collected && missingOf(struct, isDone) !== null) return false;
    if (struct.end > known) inspection.fresh.push(struct);
  }
  return true;
}

/** Walks through one block, turning to others where a struct refers to them; as deep as there are blocks. */
function orderAll(inspection: Inspection, walks: readonly Walk[], first: Walk): boolean {
  const walkOf = (client: number) => walks.find(({ block }) => block.client === client);
  const isDone = (client: number, clock: number) =>
    clock < Math.max(walkOf(client)?.done ?? 0, inspection.stateOf(client));
  const stack = [first];
  first.wanted = Infinity;
  for (let walk = stack.at(-1); walk !== undefined; walk = stack.at(-1)) {
    const struct = walk.block.structs[walk.next];
    if (struct === undefined || walk.done > walk.wanted) {
      walk.waits = false;
      stack.pop();
      continue;
    }
    const missing = missingOf(struct, isDone);
    if (missing === null) {
      walk.next++;
      walk.done = struct.end;
      if (struct.end > walk.known) inspection.fresh.push(struct);
      continue;
    }
    const other = walkOf(missing.client);
    walk.waits = true;
    if (other === undefined || other.waits || missing.client === walk.block.client || missing.clock >= other.block.end)
      return false;
    other.wanted = missing.clock;
    stack.push(other);
  }
  return true;
}
