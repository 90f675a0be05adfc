import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoxGrid } from '../../client/canvas/boxGrid.ts';
import { overlap, type Box } from '../../shared/geometry/path.ts';

const edge = fc.integer({ min: -1_200, max: 11_200 });
const box = fc
  .tuple(edge, edge, fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 1, max: 4_000 }))
  .map(([minX, minY, width, height]): Box => ({ minX, minY, maxX: minX + width, maxY: minY + height }));
const EVERYWHERE: Box = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

describe('a grid of boxes', () => {
  it('finds just those that overlap, each once, while things come and go', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(box, fc.boolean()), { maxLength: 60 }), fc.array(box), (things, asked) => {
        const grid = new BoxGrid<Box>();
        for (const [thing] of things) grid.add(thing);
        for (const [thing, goes] of things) if (goes) grid.remove(thing);
        const left = things.filter(([, goes]) => !goes).map(([thing]) => thing);
        for (const each of [...asked, EVERYWHERE]) {
          const found = grid.search(each);
          expect(found).toHaveLength(new Set(found).size);
          expect(new Set(found)).toEqual(new Set(left.filter((thing) => overlap(thing, each))));
        }
      }),
    );
  });
});
