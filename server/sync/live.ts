import type { WebSocket } from 'ws';
import type { Actor } from '../../shared/domain/role.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import type { DocumentRef } from '../../shared/sync/documentName.ts';
import type { SessionView } from '../../shared/sync/room.ts';
import type { Progress } from '../../shared/sync/wire.ts';

/** Who a token speaks for. Made by the hub, used by the sockets. */
export interface Pass {
  readonly session: string | null;
  readonly campaign: string | null;
  readonly actor: Actor;
  /** Stable name of the person: `seat:7`, `facilitator`, `recorder`, `projector`, `working-group`. */
  readonly owner: string;
  /** Identifies the token without being it, for revocation. */
  readonly tokenId: string;
}

/** What the sockets ask of the hub. */
export interface Hub {
  /** Constant-time look-up. */
  readonly passOf: (token: string) => Pass | null;
  /** Calls back when a token is revoked; returns what lets go. */
  readonly onRevoked: (listener: (tokenId: string) => void) => () => void;
  /** The session as policies see it, from its live document and the hub's facts of seats. */
  readonly viewOf: (session: string) => Promise<SessionView | null>;
  /**
   * What the socket of a session document is told as it opens, after `you`: leaders the seats (`seats`), the open
   * claims (`claim`) and the pockets (`pockets`), the projector one sum, all others nothing.
   */
  readonly greet: (pass: Pass) => Promise<readonly Progress[]>;
  /**
   * Which life of a document this is, from 1; absent: always the first. A register that was deleted begins another, so
   * that no device brings the names back.
   */
  readonly generationOf?: (document: DocumentRef) => number;
}

/** A write that the server makes itself, one transaction of one document. */
export interface ServerWrite {
  readonly document: string;
  readonly write: (doc: Doc) => void;
  /** For whom it writes: `facilitator`, `seat:7`, `server`. */
  readonly by: string;
}

/** The live documents of this process. One state machine per document: loading, live, failing, closing. */
export interface LiveDocuments {
  /** Loads when needed and hands the document for reading, after every batch in flight is committed. */
  readonly read: <Content>(document: string, read: (doc: Doc) => Content) => Promise<Content>;
  /**
   * Opens the documents, then in one tick lets `decide` look at them and say what to write, then commits.
   * Resolves with what `decide` returned after the batch is durable and broadcast.
   */
  readonly transact: <Answer>(
    documents: readonly string[],
    decide: (docs: ReadonlyMap<string, Doc>) => { readonly writes: readonly ServerWrite[]; readonly answer: Answer },
  ) => Promise<Answer>;
  /** Takes over an upgraded socket. `client` and `generation` are those of the URL, if given. */
  readonly attach: (socket: WebSocket, visitor: Visitor) => void;
  /** Sends progress to the open `session` sockets (`&ashar=1`) of one session for which `to` holds. */
  readonly tell: (session: string, progress: Progress, to: (pass: Pass) => boolean) => void;
  /** Calls back after each committed batch with the name of its document; returns what lets go. For progress and metrics. */
  readonly onCommitted: (listener: (document: string) => void) => () => void;
  /** Devices connected to a session: for status page and pockets. */
  readonly devices: (session: string) => readonly DeviceState[];
  /** After a change of step, lock or reveal: sockets that may no longer read are closed with 4503 or 4403. */
  readonly recheck: (session: string) => Promise<void>;
  /** Closes the documents of a session or campaign, or its register alone, and forgets them (before deletion). */
  readonly evict: (owner: string, part: 'all' | 'register') => Promise<void>;
  /** Who wrote when, and the content at a moment. */
  readonly moments: (document: string) => Promise<readonly { readonly at: number; readonly by: string }[]>;
  readonly contentAt: <Content>(document: string, at: number, read: (doc: Doc) => Content) => Promise<Content>;
  /** Brings back what stood at an earlier moment, as a new edit; what came since stays in the log. */
  readonly restore: (document: string, wish: RestoreWish) => Promise<void>;
  /** Counts for metrics. */
  readonly figures: () => SyncFigures;
  /** Flushes what is pending and closes every socket. */
  readonly close: () => Promise<void>;
}

/** To which moment a document goes back, on whose word, and whose work alone, e.g. `seat:7`; everybody's when absent. */
export interface RestoreWish {
  readonly at: number;
  readonly by: string;
  readonly whose?: string;
}

export interface SyncFigures {
  readonly sockets: number;
  /** Documents in memory. */
  readonly documents: number;
  /** Owners whose log takes nothing now. */
  readonly failing: number;
  /** Times a document was dropped because the guard's own check failed; anything but 0 is a bug to report. */
  readonly breaches: number;
}

export interface Visitor {
  readonly document: DocumentRef;
  readonly pass: Pass;
  readonly client: number | null;
  readonly generation: number | null;
  /** The schema that the page's program knows of this kind of document; null when it did not say. */
  readonly schema: number | null;
  /** Connected with `&ashar=1`: understands acknowledgement, verdict, progress, heartbeat. */
  readonly ashar: boolean;
}

export interface DeviceState {
  readonly owner: string;
  readonly actor: Actor;
  readonly connectedAt: number;
  /** Milliseconds of the last heartbeat round trip, null before the first. */
  readonly roundTrip: number | null;
  /** Edits on it that are not saved yet, as of its last heartbeats. */
  readonly unsaved: number;
  readonly documents: readonly string[];
}
