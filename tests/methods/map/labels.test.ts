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
        const things = wishes.map(({ id, pos: [x, y] }) => ({
          id,
          box: { minX: x - 150, minY: y - 150, maxX: x + 150, maxY: y + 150 },
        }));
        const placed = placeLabels(wishes, things, page);
        for (const [index, { box }] of placed.entries()) {
          for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const thing of things) expect(overlap(box, thing.box)).toBe(false);
          expect(box.minX >= 0 && box.minY >= 0 && box.maxX <= 10_000 && box.maxY <= 6_500).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[M13] words without a place stand as a number, and no two of all these overlap', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 300 }), (list) => {
        const number = { width: 260, height: 150 };
        const wishes = list.map((each, index) => ({ ...each, id: `${index}`, radius: 150, height: 200, number }));
        const placed = placeLabels(wishes, [], page);
        const words = placeLabels(
          list.map((each, at) => ({ ...each, id: `${at}`, radius: 150, height: 200 })),
          [],
          page,
        );
        expect(placed.filter(({ short }) => !short)).toEqual(words);
        expect(placed.length).toBeGreaterThanOrEqual(words.length);
        for (const [index, { box }] of placed.entries())
          for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('[M13] a label stays where it was read while it can, though more comes to the map', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 80 }), fc.array(wish, { maxLength: 20 }), (list, more) => {
        const wishes = [...list, ...more.map((each) => ({ ...each, weight: -1 }))].map((each, index) => ({
          ...each,
          id: `${index}`,
          radius: 100,
          height: 200,
        }));
        const first = placeLabels(wishes.slice(0, list.length), [], page);
        const before = { wishes: wishes.slice(0, list.length), labels: first };
        const then = new Map(placeLabels(wishes, [], page, before).map(({ id, box }) => [id, box]));
        for (const { id, box } of first) {
          const now = then.get(id);
          for (const side of ['minX', 'minY', 'maxX', 'maxY'] as const) expect(now?.[side]).toBeCloseTo(box[side], 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[M13] words that gave way come back when what stood in their place has gone', () => {
    const size = { radius: 100, width: 900, height: 200, weight: 0, number: { width: 200, height: 150 } };
    const wishes = Array.from({ length: 30 }, (_, index) => ({
      ...size,
      id: `${index}`,
      pos: [5_000 + index * 90, 3_000] as const,
    }));
    const things = wishes.map(({ id, pos: [x, y] }) => ({
      id,
      box: { minX: x - 40, minY: y - 90, maxX: x + 40, maxY: y + 90 },
    }));
    const labels = placeLabels(wishes, things, page);
    const [gone] = labels.filter(({ short }) => short);
    expect(gone).toBeDefined();
    const alone = wishes.filter(({ id }) => id === gone?.id);
    const now = placeLabels(
      alone,
      things.filter(({ id }) => id === gone?.id),
      page,
      { wishes, labels },
    );
    expect(now.map(({ id, short }) => [id, short])).toEqual([[gone?.id, false]]);
    expect(placeLabels(wishes, things, page, { wishes, labels })).toEqual(expect.arrayContaining(labels));
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
