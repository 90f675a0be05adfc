import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, type Point } from '../../../shared/geometry/circle.ts';
import { circlesOf, type Organisation } from '../../../shared/methods/venn/content.ts';
import { laidOver } from '../../../shared/methods/venn/overlay.ts';
import { pairsOf } from '../../../shared/methods/venn/pair.ts';
import { organisation } from './organisation.ts';

const place = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 5_000 }));
const side = (mark: string, most: number) =>
  fc
    .array(place, { minLength: 1, maxLength: most })
    .map((places) => places.map((pos, at) => organisation(`${mark}${at}`, `${mark}${at}`, { size: 'M', pos })));
const placeOf = ({ pos }: Organisation): Point => pos ?? [0, 0];
const turn = fc.double({ min: 0, max: 6.28, noNaN: true });

describe('the men’s diagram laid over the women’s', () => {
  it('[V11] keeps every relation and every distance', () => {
    fc.assert(
      fc.property(side('w', 8), side('m', 8), (women, men) => {
        const pairs = women.slice(0, men.length).map(({ id }, at) => ({ id: `s.${at}`, women: id, men: `m${at}` }));
        const laid = laidOver({ women, men, pairs });
        for (const [at, one] of laid.entries())
          for (const [to, other] of laid.entries()) {
            const [a, b] = [men[at] ?? one, men[to] ?? other];
            expect(distance(placeOf(one), placeOf(other))).toBeCloseTo(distance(placeOf(a), placeOf(b)), 4);
          }
      }),
    );
  });

  it('[V11] finds the same diagram again however it is turned, turned over and moved', () => {
    fc.assert(
      fc.property(side('w', 9), turn, fc.boolean(), place, (women, by, over, to) => {
        const moved = ([x, y]: Point): Point => {
          const along = over ? -x : x;
          return [to[0] + Math.cos(by) * along - Math.sin(by) * y, to[1] + Math.sin(by) * along + Math.cos(by) * y];
        };
        const men = women.map((each, at) => ({ ...each, id: `m${at}`, pos: moved(placeOf(each)) }));
        const pairs = women.map(({ id }, at) => ({ id: `s.${at}`, women: id, men: `m${at}` }));
        const laid = laidOver({ women, men, pairs });
        for (const [at, each] of laid.entries())
          expect(distance(placeOf(each), placeOf(women[at] ?? each))).toBeLessThan(1);
      }),
    );
  });

  it('[V11] stays where it is without a pair, and leaves out none that waits beside the page', () => {
    const women = [organisation('w', 'Мектеп', { pos: [1_000, 1_000] })];
    const men = [organisation('m', 'Мечит', { pos: [4_000, 4_000] }), organisation('n', 'ФАП')];
    expect(laidOver({ women, men, pairs: [] })).toEqual(men);
    const paired = laidOver({ women, men, pairs: [{ id: 's.1', women: 'w', men: 'm' }] });
    expect(paired.map(({ pos }) => pos)).toEqual([[1_000, 1_000], null]);
    expect(pairsOf(circlesOf(paired))).toEqual([]);
  });
});
