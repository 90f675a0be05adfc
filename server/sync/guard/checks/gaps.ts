import type { Check, Inspection } from '../inspection.ts';
import type { Block } from '../reader.ts';
import type { NewStruct } from '../landing.ts';

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
    if (only === undefined) return null;
    if (blocks.length === 1) return orderOne(inspection, only) ? null : 'guard.gap';
    const walks = blocks.map((block) => new Walk(block, inspection.stateOf(block.client)));
    for (const { block, known } of walks) if (block.start > known) return 'guard.gap';
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

/** Whether the clocks below which all is in order hold an id; a struct may refer to what its own client wrote before. */
const isMissing = (struct: NewStruct, client: number, clock: number, done: number): boolean =>
  client >= 0 && clock >= (client === struct.client ? struct.clock : done);

/** With one block, all that it refers to of others must be known. */
function orderOne(inspection: Inspection, block: Block): boolean {
  const known = inspection.stateOf(block.client);
  if (block.start > known) return false;
  for (const struct of block.structs) {
    const { originClient, rightClient, parentClient } = struct;
    if (originClient >= 0 && isMissing(struct, originClient, struct.originClock, inspection.stateOf(originClient)))
      return false;
    if (rightClient >= 0 && isMissing(struct, rightClient, struct.rightClock, inspection.stateOf(rightClient)))
      return false;
    if (parentClient >= 0 && isMissing(struct, parentClient, struct.parentClock, inspection.stateOf(parentClient)))
      return false;
    if (struct.end > known) take(inspection, struct, known);
  }
  return true;
}

function take(inspection: Inspection, struct: NewStruct, known: number): void {
  if (struct.clock < known) struct.knownTo = known;
  inspection.fresh.push(struct);
}

/** What a struct refers to and cannot have yet; null when it can be applied. */
function missingOf(struct: NewStruct, doneOf: (client: number) => number): { client: number; clock: number } | null {
  const ids = [
    { client: struct.originClient, clock: struct.originClock },
    { client: struct.rightClient, clock: struct.rightClock },
    { client: struct.parentClient, clock: struct.parentClock },
  ];
  return ids.find(({ client, clock }) => isMissing(struct, client, clock, doneOf(client))) ?? null;
}

/** Walks through one block, turning to others where a struct refers to them; as deep as there are blocks. */
function orderAll(inspection: Inspection, walks: readonly Walk[], first: Walk): boolean {
  const walkOf = (client: number) => walks.find(({ block }) => block.client === client);
  const doneOf = (client: number) => Math.max(walkOf(client)?.done ?? 0, inspection.stateOf(client));
  const stack = [first];
  first.wanted = Infinity;
  for (let walk = stack.at(-1); walk !== undefined; walk = stack.at(-1)) {
    const struct = walk.block.structs[walk.next];
    if (struct === undefined || walk.done > walk.wanted) {
      walk.waits = false;
      stack.pop();
      continue;
    }
    const missing = missingOf(struct, doneOf);
    if (missing === null) {
      walk.next++;
      walk.done = struct.end;
      if (struct.end > walk.known) take(inspection, struct, walk.known);
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
