import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, distanceToPath, inside, middleOf } from '../../shared/geometry/path.ts';
import { pieces, simplified } from '../../shared/geometry/simplify.ts';

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
  minLength: 1,
  maxLength: 60,
});

describe('paths', () => {
  it('simplifying leaves out no point farther than the tolerance', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 50 }), (drawn, tolerance) => {
        const kept = simplified(drawn.flat(), tolerance);
        for (const point of drawn) expect(distanceToPath(kept, point)).toBeLessThanOrEqual(tolerance + 1e-9);
        expect(kept.slice(0, 2)).toEqual(drawn[0]);
        expect(kept.slice(-2)).toEqual(drawn[drawn.length - 1]);
      }),
    );
  });

  it('a cut line stays whole: each piece begins where the last ended', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 2, max: 9 }), (drawn, most) => {
        const found = pieces(drawn.flat(), most);
        const joined = found.flatMap((piece, index) => (index === 0 ? piece : piece.slice(2)));
        expect(joined).toEqual(drawn.flat());
        for (const piece of found) expect(piece.length).toBeLessThanOrEqual(2 * most);
      }),
    );
  });

  it('a square holds its middle and not what lies beside it', () => {
    const square = [0, 0, 10, 0, 10, 10, 0, 10];
    expect(inside(square, [5, 5])).toBe(true);
    expect(inside(square, [15, 5])).toBe(false);
    expect(boxOf(square)).toEqual({ minX: 0, minY: 0, maxX: 10, maxY: 10 });
  });

  it('the middle of a line is half-way by length', () => {
    expect(middleOf([0, 0, 10, 0, 10, 10])).toEqual([10, 0]);
    expect(middleOf([4, 4])).toEqual([4, 4]);
  });
});
