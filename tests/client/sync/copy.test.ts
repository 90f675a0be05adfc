import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyOf } from '../../../client/sync/copy.ts';
import { until } from '../../kit/until.ts';

const place = { document: 'session/x/map', mark: '1' };

function page() {
  const doc = new Y.Doc();
  const lost: string[] = [];
  return { doc, lost, copy: copyOf(place, doc, () => lost.push('lost')) };
}

it('a page whose copy another page has thrown away is told, goes on writing, and takes nothing of the successor', async () => {
  const one = page();
  const two = page();
  await one.copy.open(1);
  one.doc.getMap('marks').set('a', 1);
  expect(await two.copy.open(1)).toBe(true);
  expect(two.doc.getMap('marks').get('a')).toBe(1);
  one.copy.close(true);
  await until(() => two.lost.length === 1, 'the other page is told');
  expect(() => two.doc.getMap('marks').set('b', 2)).not.toThrow();
  const successor = page();
  expect(await successor.copy.open(1)).toBe(false);
  successor.doc.getMap('marks').set('c', 3);
  // Its end is not the end of what came after it.
  two.copy.close(true);
  const reopened = page();
  expect(await reopened.copy.open(1)).toBe(true);
  expect(reopened.doc.getMap('marks').toJSON()).toEqual({ c: 3 });
  expect(one.lost).toEqual([]);
});
