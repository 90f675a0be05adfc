const TABLE = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLE[byte] = value;
}

/**
 * CRC-32 (IEEE) of `bytes` from `start` to `end`, as an unsigned 32-bit number. Node has it only from 22 on.
 * @param seed the sum so far, for going on or for tying a record to its file
 */
export function crc32(bytes: Uint8Array, seed = 0, start = 0, end = bytes.length): number {
  let sum = ~seed;
  for (let at = start; at < end; at++) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~sum >>> 0;
}
