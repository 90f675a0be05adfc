import type * as Y from 'yjs';

type Structs = Y.Doc['store']['clients'];

/** The structs of one client, and how many of them are in the order already. */
interface Line {
  readonly client: number;
  readonly structs: readonly (Y.Item | Y.GC)[];
  next: number;
}

/** The record or text that an item stands in; null for one that stands in a root. */
function placeOf({ parent }: Y.Item): Y.ID | null {
  return parent !== null && typeof parent === 'object' && '_item' in parent ? (parent._item?.id ?? null) : null;
}

/**
 * The structs of a document in an order in which each finds what it needs, its neighbours and the record it is in: the
 * client id of each, those of one client in the order of their clocks. Null when there is no such order, which no honest
 * history leaves.
 */
export function causalOrder(clients: Structs): readonly number[] | null {
  const lines = new Map<number, Line>();
  for (const [client, structs] of clients) lines.set(client, { client, structs, next: 0 });
  /** The line in which something that a struct of `line` needs is still to come. */
  const lineBefore = (line: Line, need: Y.ID | null): Line | undefined => {
    if (need === null || need.client === line.client) return undefined;
    const other = lines.get(need.client);
    const coming = other?.structs[other.next];
    return coming !== undefined && need.clock >= coming.id.clock ? other : undefined;
  };
  const blockedBy = (line: Line): Line | undefined => {
    const struct = line.structs[line.next];
    if (struct === undefined || !('origin' in struct)) return undefined;
    const { origin, rightOrigin } = struct;
    return lineBefore(line, origin) ?? lineBefore(line, rightOrigin) ?? lineBefore(line, placeOf(struct));
  };
  /** Who can go on at once, this line or one that it waits for; null when they wait for each other. */
  const free = (line: Line): Line | null => {
    let who = line;
    for (let waits = 0; waits < lines.size; waits++) {
      const before = blockedBy(who);
      if (before === undefined) return who;
      who = before;
    }
    return null;
  };
  const order: number[] = [];
  for (const line of lines.values())
    while (line.next < line.structs.length) {
      const who = free(line);
      if (who === null) return null;
      order.push(who.client);
      who.next += 1;
    }
  return order;
}
