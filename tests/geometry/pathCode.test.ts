import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf } from '../../shared/geometry/path.ts';
import { codedBox, decodePath, encodePath, MOST_POINTS } from '../../shared/geometry/pathCode.ts';

const PAGE = { minX: 0, minY: 0, maxX: 10_000, maxY: 7_200 };
const point = fc.tuple(fc.double({ min: 0, max: 10_000, noNaN: true }), fc.double({ min: 0, max: 7_200, noNaN: true }));
const path = fc.array(point, { minLength: 1, maxLength: 200 }).map((points) => points.flat());

const gap = (a: readonly number[], b: readonly number[], at: number): number => (a[at] ?? NaN) - (b[at] ?? NaN);

describe('the code of a path', () => {
  it('[M2] gives every point back within half a board unit', () => {
    fc.assert(
      fc.property(path, (drawn) => {
        const back = decodePath(encodePath(drawn), PAGE) ?? [];
        expect(back).toHaveLength(drawn.length);
        for (let at = 0; at < drawn.length; at += 2)
          expect(Math.hypot(gap(back, drawn, at), gap(back, drawn, at + 1))).toBeLessThan(0.5);
      }),
    );
  });

  it('[M2] takes any bytes without throwing, and only points on the page', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = decodePath(bytes, PAGE);
        if (read === null) return;
        expect(read.length).toBeLessThanOrEqual(2 * MOST_POINTS);
        for (const [at, value] of read.entries()) expect(value >= 0 && value <= (at % 2 ? 7_200 : 10_000)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('tells the box of a path, and of no path none', () => {
    fc.assert(
      fc.property(path, (drawn) => {
        const bytes = encodePath(drawn);
        expect(codedBox(bytes, PAGE)).toEqual(boxOf(decodePath(bytes, PAGE) ?? []));
        expect(codedBox(bytes.subarray(0, bytes.length - 1), PAGE)).toBeNull();
      }),
    );
  });

  it('refuses a record that is cut short or has something behind it', () => {
    const bytes = encodePath([10, 10, 200, 300, 450, 800, 470, 900]);
    expect(decodePath(bytes, PAGE)).not.toBeNull();
    expect(decodePath(bytes.subarray(0, bytes.length - 1), PAGE)).toBeNull();
    expect(decodePath(Uint8Array.from([...bytes, 0]), PAGE)).toBeNull();
    expect(decodePath(new Uint8Array(), PAGE)).toBeNull();
  });

  it('refuses points outside', () => {
    expect(decodePath(encodePath([-3, 20]), PAGE)).toBeNull();
    expect(decodePath(encodePath([20, 7_300]), PAGE)).toBeNull();
  });

  it('keeps a single point and the longest path', () => {
    expect(decodePath(encodePath([5, 6]), PAGE)).toEqual([5, 6]);
    const long = Array.from({ length: MOST_POINTS * 2 }, (_, at) => (at % 2 ? 3_000 : (at * 7) % 10_000));
    expect(decodePath(encodePath(long), PAGE)).toEqual(long);
  });
});
