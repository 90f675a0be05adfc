import { crc32 as native } from 'node:zlib';

const TABLE = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLE[byte] = value;
}

/** Bytes from which Node's own is faster: a call of it costs as much as some hundred bytes here. */
const NATIVE_FROM = 512;

/**
 * CRC-32 (IEEE) of `bytes` from `start` to `end`, as an unsigned 32-bit number.
 * @param seed the sum so far, for going on or for tying a record to its file
 */
export function crc32(bytes: Uint8Array, seed = 0, start = 0, end = bytes.length): number {
  if (end - start >= NATIVE_FROM) return native(bytes.subarray(start, end), seed);
  let sum = ~seed;
  for (let at = start; at < end; at++) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~sum >>> 0;
}
