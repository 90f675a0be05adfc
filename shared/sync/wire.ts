/**
 * The message types of the wire: y-protocols' own four, and ours, sent only to clients that connect with `&ashar=1`.
 * One message per frame, for a stock client reads only the first.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server → client, JSON {@link Acknowledgement}: committed, "saved" is this and nothing else. */
  acknowledgement: 100,
  /** Server → client, JSON {@link VerdictMessage}: an update was not taken. */
  verdict: 101,
  /** Server → client, JSON {@link Progress}: what is not in any document (claims, pockets filling, device states). */
  progress: 102,
  /** Both ways, JSON {@link Heartbeat} from the server every 5 s, silence of 12 s is a dead link; from a client empty, or the number (varint) of its edits that are not saved yet. */
  heartbeat: 103,
} as const;

/** All structs of `client` below `clock` are on the server's disk. */
export interface Acknowledgement {
  readonly client: number;
  readonly clock: number;
  /** Updates and SyncStep2 of this socket, counted from its opening, whose effect is on the disk: for work that moves no clock. */
  readonly messages?: number;
}

/**
 * `neutralised`: carry on; `reset`: keep own unacknowledged records as drafts, start the document afresh; `readonly`:
 * show only; `renew`: all was taken but for the removal of a record in which somebody else has written, so take the
 * document anew once everything is acknowledged.
 */
export interface VerdictMessage {
  readonly code: string;
  readonly action: 'neutralised' | 'reset' | 'readonly' | 'renew';
  readonly client: number;
  readonly fromClock: number;
}

/**
 * `name` says what it tells; `data` is the whole of it, never a difference. A command's own `tell` goes to leaders under
 * the command's name. The rest is sent as a session document's socket opens and again when it changes:
 * - `you` (every token): the receiver's own Actor
 * - `seats` (leaders): `[{ seat, sex, ageGroup, tables }]` of the seats that are taken
 * - `claim` (leaders): `[{ claim, seat, sex, ageGroup, at }]`, those that wait for `seats.confirm` or `seats.refuse`
 * - `pockets` (leaders): `{ seats: [{ seat, filled }], filled }`, how much stands in each pocket, never what;
 *   to the projector `{ filled }` alone
 * - `devices` (leaders): `[{ owner, seat, role, online, connectedAt, goneAt, roundTrip, unsaved }]`, also of taken seats
 *   and of leaders and walls that were here and have no link now (`online` false): `connectedAt` is null when one has
 *   not come since the server started, `goneAt` while it is there or has not come, `unsaved` as it last told
 */
export interface Progress {
  readonly name: string;
  readonly data: unknown;
}

export interface Heartbeat {
  /** Milliseconds since 1970, the server's clock. */
  readonly time: number;
  readonly generation: number;
  readonly store: 'ok' | 'failing';
  /** Bytes of the message that comes next, where it is a large one: on a slow link nothing is heard until it is there. */
  readonly coming?: number;
}

/**
 * Close codes (y-websocket's convention: 44xx, do not come back by yourself). `closedForNow` is also said, with the
 * reason `NEWER_DATA`, of a document that a newer program wrote: it opens again with that program; and with the reason
 * `OTHER_PAGE` to a page whose `&schema=` is not the server's: it would misread the document, and must be loaded again.
 */
export const CLOSE = {
  unreadable: 4400,
  badToken: 4401,
  neverAllowed: 4403,
  noSuchDocument: 4404,
  otherGeneration: 4409,
  closedForNow: 4503,
  tooLarge: 1009,
  tooSlow: 1013,
} as const;

/** The reason of a `closedForNow` that no step or reveal will end. */
export const NEWER_DATA = 'written by a newer program';
/** The reason of a `closedForNow` to a page of another version. */
export const OTHER_PAGE = 'page of another version';
