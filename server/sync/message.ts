import { MESSAGE } from '../../shared/sync/wire.ts';
import { SYNC } from './frame.ts';
import { PATIENT_BYTES } from './limits.ts';

/** A message of a client, taken apart; bodies are views of the frame. */
export type ClientMessage =
  | { readonly is: 'step1' | 'step2' | 'update' | 'presence'; readonly body: Uint8Array }
  | { readonly is: 'query' }
  | { readonly is: 'heartbeat'; readonly unsaved: number };

/** A place in bytes that only moves forward. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** A variable-length number, or -1 when it is cut off or above 2^53 - 1. */
export function readVar(cursor: Cursor): number {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined) return -1;
    cursor.at++;
    value += (byte & 127) * factor;
    if (value > Number.MAX_SAFE_INTEGER) return -1;
    if (byte < 128) return value;
    factor *= 128;
    if (factor > 2 ** 49) return -1;
  }
}

/** The length-prefixed rest of a frame, which must be all of it: one message per frame. */
function bodyOf(cursor: Cursor): Uint8Array | null {
  const length = readVar(cursor);
  return length < 0 || cursor.at + length !== cursor.bytes.length ? null : cursor.bytes.subarray(cursor.at);
}

const KINDS = new Map<number, 'step1' | 'step2' | 'update'>([
  [SYNC.step1, 'step1'],
  [SYNC.step2, 'step2'],
  [SYNC.update, 'update'],
]);

/** Whether a frame can wait until the next batch is closed: nobody is told before that what comes of an update or of presence. */
export const isPatient = (bytes: Uint8Array): boolean =>
  bytes.length <= PATIENT_BYTES &&
  (bytes[0] === MESSAGE.awareness || (bytes[0] === MESSAGE.sync && bytes[1] === SYNC.update));

/** Reads one frame of a client; null when it is none of the protocol's messages, or holds more than one. */
export function readMessage(bytes: Uint8Array): ClientMessage | null {
  const cursor: Cursor = { bytes, at: 0 };
  const type = readVar(cursor);
  if (type === MESSAGE.queryAwareness) return cursor.at === bytes.length ? { is: 'query' } : null;
  if (type === MESSAGE.heartbeat) {
    const unsaved = cursor.at === bytes.length ? 0 : readVar(cursor);
    return unsaved >= 0 && cursor.at === bytes.length ? { is: 'heartbeat', unsaved } : null;
  }
  const is = type === MESSAGE.awareness ? 'presence' : type === MESSAGE.sync ? KINDS.get(readVar(cursor)) : undefined;
  if (is === undefined) return null;
  const body = bodyOf(cursor);
  return body === null ? null : { is, body };
}

/** A state vector of a client as client → clock; null when it is not readable. */
export function readStateVector(bytes: Uint8Array): ReadonlyMap<number, number> | null {
  const cursor: Cursor = { bytes, at: 0 };
  const count = readVar(cursor);
  if (count < 0 || count > bytes.length) return null;
  const clocks = new Map<number, number>();
  for (let each = 0; each < count; each++) {
    const client = readVar(cursor);
    const clock = readVar(cursor);
    if (client < 0 || clock < 0) return null;
    clocks.set(client, clock);
  }
  return cursor.at === bytes.length ? clocks : null;
}
