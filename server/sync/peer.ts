import type { Visitor } from './live.ts';

/** A connected device as its document sees it. */
export interface Peer {
  readonly visitor: Visitor;
  /** What it may do now; changes with step, lock and reveal. */
  access: 'read' | 'write';
  /** It has had the whole document, so batches make sense to it. */
  synced: boolean;
  /** After a reset or on read-only: its document updates are thrown away until it comes anew. */
  muted: boolean;
  /** It has answered our state vector, so what it writes follows on what we have. */
  readonly hasAnswered: boolean;
  /** Sync messages with content taken from it so far. */
  readonly heard: number;
  /** The client id whose presence it may show; null until it has said one. */
  client: number | null;
  /** Bytes that wait for a slow reader. */
  readonly backlog: number;
  readonly isOpen: boolean;
  /** Writes frames in one go; `allowance` of their bytes do not count as being slow. */
  readonly send: (frames: readonly Buffer[], allowance?: number) => void;
  readonly close: (code: number, reason: string) => void;
  /** The document takes messages again. */
  readonly resume: () => void;
  /** Its turn has come: it hands over what it has sent. */
  readonly hear: () => void;
}
