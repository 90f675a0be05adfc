import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../../shared/geometry/path.ts';
import { placeLabels } from '../../../shared/methods/map/labels.ts';

const page = { minX: 0, minY: 0, maxX: 10_000, maxY: 6_500 };
const wish = fc.record({
  pos: fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 6_500 })),
  width: fc.integer({ min: 100, max: 1_500 }),
  weight: fc.integer({ min: 0, max: 3 }),
});

describe('labels', () => {
  it('[M13] no two overlap, none covers a thing, none leaves the page', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 300 }), (list) => {
        const wishes = list.map((each, index) => ({ ...each, id: `${index}`, radius: 150, height: 200 }));
        const things = wishes.map(({ pos: [x, y] }) => ({
          minX: x - 150,
          minY: y - 150,
          maxX: x + 150,
          maxY: y + 150,
        }));
        const placed = placeLabels(wishes, things, page);
        for (const [index, { box }] of placed.entries()) {
          for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const thing of things) expect(overlap(box, thing)).toBe(false);
          expect(box.minX >= 0 && box.minY >= 0 && box.maxX <= 10_000 && box.maxY <= 6_500).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a lonely thing has its name below it', () => {
    const [label] = placeLabels(
      [{ id: 'a', pos: [5_000, 3_000], radius: 100, width: 400, height: 200, weight: 0 }],
      [],
      page,
    );
    expect(label?.box).toEqual({ minX: 4_800, minY: 3_100, maxX: 5_200, maxY: 3_300 });
  });
});
