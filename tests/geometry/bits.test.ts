import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../shared/geometry/bits.ts';

const word = fc
  .integer({ min: 0, max: 31 })
  .chain((count) =>
    fc.record({ count: fc.constant(count), value: fc.integer({ min: 0, max: Math.max(0, 2 ** count - 1) }) }),
  );

describe('bits', () => {
  it('come back as they were written, whatever their number', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const writer = new BitWriter();
        for (const { value, count } of words) writer.write(value, count);
        const bytes = writer.take();
        const bits = words.reduce((sum, { count }) => sum + count, 0);
        expect(bytes).toHaveLength(Math.ceil(bits / 8));
        const reader = new BitReader(bytes);
        for (const { value, count } of words) expect(reader.read(count)).toBe(count === 0 ? 0 : value);
        expect([reader.overrun, reader.ended]).toEqual([false, true]);
      }),
    );
  });

  it('ones in a row are counted up to the most, and the zero that ends them is read too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 }), (runs) => {
        const writer = new BitWriter();
        for (const run of runs) {
          writer.write(2 ** Math.min(run, 20) - 1, Math.min(run, 20));
          if (run < 20) writer.write(0, 1);
        }
        const reader = new BitReader(writer.take());
        for (const run of runs) expect(reader.ones(20)).toBe(Math.min(run, 20));
        expect(reader.overrun).toBe(false);
      }),
    );
  });

  it('beyond the end come zeros, and the reader says so; bits left over that are not zero are no end', () => {
    const reader = new BitReader(Uint8Array.of(0b10100001));
    expect([reader.read(3), reader.ended]).toEqual([5, false]);
    const short = new BitReader(Uint8Array.of(255));
    expect([short.ones(20), short.overrun]).toEqual([8, true]);
    expect(new BitReader(new Uint8Array(2)).ended).toBe(false);
  });
});
