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
  const waiting: number[] = [];
  /** The client whose structs must come first; undefined when none must. */
  const blockedBy = (struct: Struct): number | undefined => {
    for (const { client, clock } of needsOf(struct)) {
      if (client === struct.id.client) continue;
      const coming = clients.get(client)?.[next.get(client) ?? 0];
      if (coming !== undefined && clock >= coming.id.clock) return client;
    }
    return undefined;
  };
  for (const [first, structs] of clients) {
    waiting.push(first);
    while (waiting.length > 0) {
      const client = waiting[waiting.length - 1] ?? first;
      const at = next.get(client) ?? 0;
      const struct = clients.get(client)?.[at];
      const before = struct === undefined ? undefined : blockedBy(struct);
      if (before !== undefined && waiting.includes(before)) return null;
      if (before !== undefined) waiting.push(before);
      else {
        if (struct !== undefined) {
          order.push(client);
          next.set(client, at + 1);
        }
        if (waiting.length > 1 || struct === undefined || at + 1 >= structs.length) waiting.pop();
      }
    }
  }
  return order;
}
