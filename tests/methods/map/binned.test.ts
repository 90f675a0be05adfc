import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { binnedOf } from '../../../client/methods/map/binned.ts';
import { addInk, addMark, addStamp, bin, inkOf, readMap, strokesInBin } from '../../../shared/methods/map/index.ts';

it('[M8] what was cleared together comes back together, lines too; the rest one by one', () => {
  const doc = new Y.Doc();
  const [bytes = new Uint8Array()] = inkOf([1_000, 1_000, 2_000, 2_000], {
    colour: 'ink',
    width: 30,
    layer: 'skeleton',
  });
  for (const key of ['1.a', '1.b', '2.c']) addInk(doc, key, bytes);
  addStamp(doc, '1.school', { kind: 'school', pos: [100, 200], layer: 'services' });
  addMark(doc, '2.problem', { kind: 'problem', pos: [100, 200], layer: 'problems', text: 'суу аз' });
  addStamp(doc, '2.shop', { kind: 'shop', pos: [100, 200], layer: 'services' });
  for (const key of ['1.a', '1.b']) bin(doc, 'ink', key, 'cleared');
  bin(doc, 'objects', '1.school', 'cleared');
  bin(doc, 'ink', '2.c', 'wiped');
  bin(doc, 'marks', '2.problem', 'binned');
  const sorted = binnedOf(readMap(doc).bin, strokesInBin(doc));
  expect(sorted.heaps).toEqual([{ bin: 'cleared', things: 1, strokes: 2 }]);
  expect(sorted.things.map(({ id }) => id)).toEqual(['2.problem']);
  expect(sorted.strokes).toEqual(['2.c']);
});
