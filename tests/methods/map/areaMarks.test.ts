import { expect, it } from 'vitest';
import { AREA_MARKS, spotsOf } from '../../../client/methods/map/areaMarks.ts';
import { AREA_KINDS } from '../../../shared/methods/map/index.ts';

it.each(AREA_KINDS)('the marks of a %s stand wholly within it', (kind) => {
  const [aside, up, down] = AREA_MARKS[kind].reach;
  // A square on its tip: rows of marks would run over all four of its sides.
  const tip = [3_000, 1_000, 5_000, 3_000, 3_000, 5_000, 1_000, 3_000];
  const spots = spotsOf(kind, tip);
  expect(spots.length).toBeGreaterThan(10);
  for (const [x, y] of spots)
    for (const [cornerX, cornerY] of [
      [x - aside, y - up],
      [x + aside, y - up],
      [x - aside, y + down],
      [x + aside, y + down],
    ] as const)
      expect(Math.abs(cornerX - 3_000) + Math.abs(cornerY - 3_000)).toBeLessThanOrEqual(2_000);
});

it('an area too narrow for a whole mark still has one, for without colour nothing else tells its kind', () => {
  const wedge = [1_000, 1_000, 1_440, 1_000, 1_440, 1_060, 1_240, 1_250, 1_000, 1_060];
  expect(spotsOf('field', wedge)).toHaveLength(1);
});
