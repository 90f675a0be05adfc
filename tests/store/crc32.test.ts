import { expect, it } from 'vitest';
import { crc32 } from '../../server/store/crc32.ts';
import { seeded } from '../kit/random.ts';

/** As the definition says it, bit by bit. */
function slowly(bytes: Uint8Array, seed: number): number {
  let sum = ~seed;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

it('is the sum of the standard, of short and long pieces alike, and goes on from a sum', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  const random = seeded(1);
  const bytes = Uint8Array.from({ length: 3_000 }, () => random() * 256);
  for (const length of [0, 1, 8, 100, 511, 512, 513, 2_000]) {
    const [seed, start] = [Math.floor(random() * 2 ** 32), Math.floor(random() * 900)];
    const piece = bytes.subarray(start, start + length);
    expect(crc32(bytes, seed, start, start + length), `${length} bytes`).toBe(slowly(piece, seed));
    expect(crc32(piece.subarray(300), crc32(piece.subarray(0, 300), seed)), `${length} bytes`).toBe(
      slowly(piece, seed),
    );
  }
});
