import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionTo, distance, pointAt, type Circle } from '../../../shared/geometry/circle.ts';
import {
  clearZone,
  isClear,
  meantBy,
  relationOf,
  RELATIONS,
  slackOf,
  TOUCH,
} from '../../../shared/methods/venn/relation.ts';

const radius = fc.double({ min: 50, max: 2_000, noNaN: true });
const place = fc.double({ min: -10_000, max: 20_000, noNaN: true });
const circle = fc.record({ pos: fc.tuple(place, place), radius });
const near = fc
  .record({
    a: circle,
    turn: fc.double({ min: 0, max: 6.28, noNaN: true }),
    share: fc.double({ min: 0, max: 1.5, noNaN: true }),
    radius,
  })
  .map(({ a, turn, share, radius }): [Circle, Circle] => [
    a,
    { pos: pointAt(a.pos, turn, share * (a.radius + radius)), radius },
  ]);

/** Two circles at a distance that lies well off every edge, where rounding of moved numbers could tip the answer. */
const offEdge = ([a, b]: [Circle, Circle]): boolean => {
  const gap = distance(a.pos, b.pos);
  const slack = slackOf(a.radius, b.radius);
  const edges = [a.radius + b.radius + slack, a.radius + b.radius - slack, Math.abs(a.radius - b.radius) + slack];
  return edges.every((edge) => Math.abs(edge - gap) > 1e-3);
};

const at = (gap: number, r: number): Circle => ({ pos: [gap, 0], radius: r });

describe('relations of circles', () => {
  it('[V4] are symmetric', () => {
    fc.assert(fc.property(near, ([a, b]) => relationOf(a, b) === relationOf(b, a)));
  });

  it('[V4] do not change when the page is moved or scaled', () => {
    fc.assert(
      fc.property(
        near.filter(offEdge),
        place,
        place,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (pair, dx, dy, k) => {
          const [a, b] = pair.map((each): Circle => ({
            pos: [each.pos[0] * k + dx, each.pos[1] * k + dy],
            radius: each.radius * k,
          }));
          expect(a && b && relationOf(a, b)).toBe(relationOf(...pair));
        },
      ),
    );
  });

  it('[V4] change exactly at the stated tolerances', () => {
    const [a, r] = [at(0, 1_000), 500];
    const slack = TOUCH * 500;
    expect(relationOf(a, at(1_500 + slack, r))).toBe('touching');
    expect(relationOf(a, at(1_500 + slack + 0.01, r))).toBe('apart');
    expect(relationOf(a, at(1_500 - slack, r))).toBe('touching');
    expect(relationOf(a, at(1_500 - slack - 0.01, r))).toBe('partial');
    expect(relationOf(a, at(500 + slack, r))).toBe('full');
    expect(relationOf(a, at(500 + slack + 0.01, r))).toBe('partial');
    expect(relationOf(a, at(0, r))).toBe('full');
  });

  it('[V4] call two of one size full only when they nearly coincide', () => {
    expect(relationOf(at(0, 600), at(600 * TOUCH, 600))).toBe('full');
    expect(relationOf(at(0, 600), at(600 * TOUCH + 1, 600))).toBe('partial');
  });

  it('[V5] settled at any clear distance are read as what was meant', () => {
    fc.assert(
      fc.property(
        radius,
        radius,
        fc.constantFrom(...RELATIONS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ra, rb, relation, share) => {
          const zone = clearZone(relation, ra, rb);
          const gap = zone.from + (Math.min(zone.to, zone.from + 5_000) - zone.from) * share;
          const [a, b] = [at(0, ra), at(gap, rb)];
          expect(isClear(a, b, relation)).toBe(true);
          expect(relationOf(a, b)).toBe(relation);
          expect(meantBy(a, b)).toBe(relation);
        },
      ),
    );
  });

  it('counts directions clockwise from twelve o’clock', () => {
    const [x, y] = pointAt([0, 0], Math.PI / 2, 10);
    expect(x).toBeCloseTo(10);
    expect(y).toBeCloseTo(0);
    expect(directionTo([0, 0], [0, 5])).toBeCloseTo(Math.PI);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6.28, noNaN: true }), (turn) => {
        expect(directionTo([3, 4], pointAt([3, 4], turn, 7))).toBeCloseTo(turn, 6);
      }),
    );
  });
});
