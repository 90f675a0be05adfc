import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { groundOf } from '../../../client/methods/map/groundPaint.ts';
import { addShape, readMap } from '../../../shared/methods/map/index.ts';

it('the picture lies below fields and roads, the sign of the north over them', () => {
  const doc = new Y.Doc();
  const square = [1_000, 1_000, 9_000, 1_000, 9_000, 5_000, 1_000, 5_000];
  addShape(doc, '1.a', { kind: 'pasture', path: square, layer: 'resources' });
  addShape(doc, '1.b', { kind: 'road', path: [0, 3_000, 9_000, 3_000], layer: 'skeleton' });
  const picture = (): void => undefined;
  const north = (): void => undefined;
  const paints = groundOf(readMap(doc).objects, { picture, north })({ minX: 0, minY: 0, maxX: 9_000, maxY: 6_000 });
  // The page, the picture, one area, edge and body of one road, the north.
  expect(paints).toHaveLength(6);
  expect([paints.indexOf(picture), paints.indexOf(north)]).toEqual([1, 5]);
  expect(groundOf([], null)({ minX: 0, minY: 0, maxX: 1, maxY: 1 })).toHaveLength(1);
});
