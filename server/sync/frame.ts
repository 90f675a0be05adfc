import { MESSAGE } from '../../shared/sync/wire.ts';

/** y-protocols' kinds of sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

const varLength = (value: number): number => {
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++;
  return length;
};

/** Writes a variable-length number and gives the place after it. */
function putVar(into: Uint8Array, at: number, value: number): number {
  let rest = value;
  let place = at;
  while (rest >= 128) {
    into[place++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  into[place++] = rest;
  return place;
}

/** A whole, unmasked binary WebSocket frame with room for `length` bytes, and where they start. */
function frameFor(length: number): { readonly bytes: Buffer; readonly start: number } {
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(start + length);
  bytes[0] = 0x82;
  if (start === 2) bytes[1] = length;
  else if (start === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
    bytes.writeUInt32BE(length % 2 ** 32, 6);
  }
  return { bytes, start };
}

/** A message made of small numbers and one length-prefixed body, framed once for every socket it goes to. */
function framed(heads: readonly number[], body: Uint8Array): Buffer {
  const { bytes, start } = frameFor(heads.length + varLength(body.length) + body.length);
  let at = start;
  for (const head of heads) bytes[at++] = head;
  at = putVar(bytes, at, body.length);
  bytes.set(body, at);
  return bytes;
}

export const syncFrame = (kind: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Buffer =>
  framed([MESSAGE.sync, kind], body);

/** Presence of several clients; each part is client id, clock and state as y-protocols writes them. */
export function presenceFrame(parts: readonly Uint8Array[]): Buffer {
  const count = Buffer.alloc(varLength(parts.length));
  putVar(count, 0, parts.length);
  return framed([MESSAGE.awareness], Buffer.concat([count, ...parts]));
}

/** One of our own message types with JSON. */
export const jsonFrame = (type: number, body: unknown): Buffer => framed([type], Buffer.from(JSON.stringify(body)));

/** One client's presence as y-protocols writes it; null is "gone". */
export function presencePart(client: number, clock: number, state: string | null): Uint8Array {
  const text = Buffer.from(state ?? 'null');
  const part = new Uint8Array(varLength(client) + varLength(clock) + varLength(text.length) + text.length);
  const at = putVar(part, putVar(part, putVar(part, 0, client), clock), text.length);
  part.set(text, at);
  return part;
}
