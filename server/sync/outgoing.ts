import { BatchContent } from './batchContent.ts';
import type { Peer } from './peer.ts';

/** What a document has to say with the next batch. */
export interface Outgoing {
  readonly content: BatchContent;
  /** The one who made all of the content; null when several did, or the server; undefined while there is none. */
  author: Peer | null | undefined;
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
  content: new BatchContent(),
  author: undefined,
  replies: new Map(),
  acknowledge: new Map(),
  greet: new Set(),
  presence: new Map(),
});
