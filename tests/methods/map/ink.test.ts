import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, distanceToPath } from '../../../shared/geometry/path.ts';
import { inkBox, inkOf, isInk, readInk } from '../../../shared/methods/map/ink.ts';

const brush = { colour: 'lake', width: 30, layer: 'services' } as const;

/** A line as a hand draws it: direction and pace change slowly, the finger trembles. Points come at the pace of a screen. */
function handDrawn(seed: number, count: number): number[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let [x, y, direction, turn] = [2_000 + random() * 6_000, 1_500 + random() * 4_000, random() * 6.28, 0];
  const path: number[] = [];
  for (let point = 0; point < count; point++) {
    path.push(x + (random() - 0.5) * 3, y + (random() - 0.5) * 3);
    turn = turn * 0.8 + (random() - 0.5) * 0.3;
    direction += turn;
    const pace = 20 + 12 * Math.sin(point / 9);
    x += Math.cos(direction) * pace;
    y += Math.sin(direction) * pace;
  }
  return path;
}

describe('ink', () => {
  it('[M2] stays within half a board unit of the hand, simplified, rounded and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 300 }), (seed, count) => {
        const drawn = handDrawn(seed, count).map((value, at) => Math.min(at % 2 ? 6_500 : 10_000, Math.max(0, value)));
        const strokes = inkOf(drawn, brush).map((bytes) => readInk(bytes));
        for (let at = 0; at < drawn.length; at += 2) {
          const point: [number, number] = [drawn[at] ?? 0, drawn[at + 1] ?? 0];
          const least = Math.min(...strokes.map((stroke) => distanceToPath(stroke?.path ?? [], point)));
          expect(least).toBeLessThan(0.5);
        }
        expect(strokes[0]).toMatchObject(brush);
      }),
    );
  });

  it('[M2] takes at most one and a half bytes a coordinate for lines of a hand', () => {
    let [bytes, coordinates] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const drawn = handDrawn(seed * 7_919, 60);
      bytes += inkOf(drawn, brush).reduce((sum, record) => sum + record.length, 0);
      coordinates += drawn.length;
    }
    expect(bytes / coordinates).toBeLessThanOrEqual(1.5);
  });

  it('[M2] cuts a line of 100,000 points into records the guard takes', () => {
    const records = inkOf(handDrawn(5, 100_000), brush);
    expect(records.length).toBeGreaterThan(1);
    for (const record of records) {
      expect(record.length).toBeLessThanOrEqual(8 * 1_024);
      expect(isInk(record)).toBe(true);
    }
  });

  it('[M2] keeps the wildest scribble below 8 KiB a record', () => {
    const wild = Array.from({ length: 4_000 }, (_, at) => (at % 4 < 2 ? 0 : at % 2 ? 6_500 : 10_000));
    for (const record of inkOf(wild, brush)) expect(record.length).toBeLessThanOrEqual(8 * 1_024);
  });

  it('[M1] a point stays a point, and what lies outside comes to the edge', () => {
    expect(readInk(inkOf([500, 600], brush)[0] ?? new Uint8Array())?.path).toEqual([500, 600]);
    expect(readInk(inkOf([-900, 99_999], brush)[0] ?? new Uint8Array())?.path).toEqual([0, 6_500]);
    expect(readInk(inkOf([NaN, Infinity], brush)[0] ?? new Uint8Array())?.path).toEqual([5_000, 6_500]);
    expect(inkOf([], brush)).toEqual([]);
  });

  it('[M2] names its box, and is refused when that is not where it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 3, max: 10 }), (seed, at) => {
        for (const record of inkOf(handDrawn(seed, 30), brush)) {
          expect(inkBox(record)).toEqual(boxOf(readInk(record)?.path ?? []));
          expect(isInk(record)).toBe(true);
          record[at] = (record[at] ?? 0) ^ 1;
          expect(isInk(record)).toBe(false);
        }
      }),
    );
  });

  it('of the first version, which names no box, is read as before', () => {
    const record = inkOf([100, 200, 300, 400], brush)[0] ?? new Uint8Array();
    const first = Uint8Array.from([1, ...record.subarray(1, 3), ...record.subarray(11)]);
    expect(isInk(first)).toBe(true);
    expect(readInk(first)).toEqual(readInk(record));
    expect(inkBox(first)).toEqual({ minX: 100, minY: 200, maxX: 300, maxY: 400 });
    expect(inkBox(first.subarray(0, 9))).toBeNull();
  });

  it('refuses an unknown version, colour, width or layer', () => {
    const good = inkOf([1, 2, 300, 400], brush)[0] ?? new Uint8Array();
    expect(isInk(good)).toBe(true);
    for (const [at, value] of [
      [0, 9],
      [1, 255],
      [1, 15],
      [2, 200],
    ] as const) {
      const bad = good.slice();
      bad[at] = value;
      expect(isInk(bad)).toBe(false);
    }
  });
});
