import { LIVE_UPDATE_BYTES, SYNC_UPDATE_BYTES } from '../../../shared/domain/limits.ts';

/** What one update may ask of the server. Every limit has a unit and a reason; none follows the size of the document. */
export interface Limits {
  /** Bytes of the update. */
  readonly bytes: number;
  /** Client ids with structs in it. */
  readonly blocks: number;
  /** Structs in all blocks. */
  readonly structs: number;
  /** Length of one struct: a collected text may be long, but must not burn a client id. */
  readonly structLength: number;
  /** Highest clock: Yjs compares clocks as numbers, and 2^31 edits are more than a life of writing. */
  readonly clock: number;
  /** Delete ranges of all clients. */
  readonly ranges: number;
  /** Values inside one plain value, e.g. the numbers of a path. */
  readonly valueNodes: number;
  /** Nesting of one plain value. */
  readonly valueDepth: number;
  /** Live structs that the delete set may visit. */
  readonly visits: number;
  /** Steps that Yjs may need to order concurrent structs: it is quadratic for those who ask for it. */
  readonly steps: number;
}

/** An update as typed. The most an honest gesture makes is a cut that renames a thousand crumbs. */
export const LIVE_LIMITS: Limits = {
  bytes: LIVE_UPDATE_BYTES,
  blocks: 8,
  structs: 4_096,
  structLength: 65_536,
  clock: 0x7fff_ffff,
  ranges: 4_096,
  valueNodes: 4_096,
  valueDepth: 8,
  visits: 4_096,
  steps: 50_000,
};

/** A SyncStep2: an offline hour, with the whole delete set of the document in it. */
export const SYNC_LIMITS: Limits = {
  ...LIVE_LIMITS,
  bytes: SYNC_UPDATE_BYTES,
  blocks: 64,
  structs: 65_536,
  structLength: 1_048_576,
  ranges: 65_536,
  visits: 65_536,
  steps: 500_000,
};

/** Client ids that one person may write with in one document. */
export const CLIENTS_PER_OWNER = 64;
/** Client ids bound at a handshake that never wrote, kept per person. */
export const SILENT_CLIENTS_PER_OWNER = 256;
/** Bytes of accepted updates that one document may hold: ten times the largest board of a day's drawing. */
export const BOARD_BYTES = 32 * 1024 * 1024;
