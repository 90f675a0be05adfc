import type * as Y from 'yjs';

type Structs = Y.Doc['store']['clients'];
type Struct = Y.Item | Y.GC;

/** The structs of a document that one needs to stand already: its neighbours, and the record that it is in. */
function* needsOf(struct: Struct): Iterable<Y.ID> {
  if (!('origin' in struct)) return;
  if (struct.origin !== null) yield struct.origin;
  if (struct.rightOrigin !== null) yield struct.rightOrigin;
  const { parent } = struct;
  if (parent !== null && typeof parent === 'object' && '_item' in parent && parent._item !== null)
    yield parent._item.id;
}

/**
 * The structs of a document in an order in which each finds what it needs: the client id of each, those of one client in
 * the order of their clocks. Null when there is no such order, which no honest history leaves.
 */
export function causalOrder(clients: Structs): readonly number[] | null {
  const order: number[] = [];
  const next = new Map<number, number>();
  const coming = (client: number): Struct | undefined => clients.get(client)?.[next.get(client) ?? 0];
  /** The client whose structs must come first; undefined when none must. */
  const blockedBy = (struct: Struct | undefined): number | undefined => {
    if (struct === undefined) return undefined;
    for (const { client, clock } of needsOf(struct)) {
      const first = client === struct.id.client ? undefined : coming(client);
      if (first !== undefined && clock >= first.id.clock) return client;
    }
    return undefined;
  };
  /** Who can go on at once, for this client or for those that he waits for; null when they wait for each other. */
  const free = (client: number): number | null => {
    let who = client;
    for (let waits = 0; waits < clients.size; waits++) {
      const before = blockedBy(coming(who));
      if (before === undefined) return who;
      who = before;
    }
    return null;
  };
  for (const [client, structs] of clients)
    while ((next.get(client) ?? 0) < structs.length) {
      const who = free(client);
      if (who === null) return null;
      order.push(who);
      next.set(who, (next.get(who) ?? 0) + 1);
    }
  return order;
}
