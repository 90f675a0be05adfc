import type { Peer } from './peer.ts';

/** What a document has to say with the next batch. */
export interface Outgoing {
  /** What the server encoded, in order, and who sent it; null when the server itself made it. */
  readonly updates: { readonly bytes: Uint8Array; from: Peer | null }[];
  /** Who asked for what he lacks: his state vector, '' bytes when he has nothing. */
  readonly replies: Map<Peer, Uint8Array>;
  /** Who waits to hear that his work is saved, and the client ids he wrote under. */
  readonly acknowledge: Map<Peer, Set<number>>;
  /** Who just came. */
  readonly greet: Set<Peer>;
  /** Clients whose presence changed. */
  readonly presence: Map<number, Peer | null>;
}

export const nothingOutgoing = (): Outgoing => ({
  updates: [],
  replies: new Map(),
  acknowledge: new Map(),
  greet: new Set(),
  presence: new Map(),
});

/** The one who sent all of these updates, if one did. */
export function soleAuthor(updates: Outgoing['updates']): Peer | null {
  const first = updates[0]?.from ?? null;
  return updates.every((update) => update.from === first) ? first : null;
}
