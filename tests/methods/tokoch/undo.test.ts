import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoOf } from '../../../client/sync/undo.ts';
import {
  addSlices,
  cutOwn,
  cutSlice,
  dragCut,
  lockSlice,
  readPocketBread,
  readTokoch,
  removeSlice,
  type CutBread,
} from '../../../shared/methods/tokoch/index.ts';

const BREADS: readonly CutBread[] = ['believed', 'wished'];

/** A bread of three slices that nobody has cut, and the undo of the one who will. */
function uncut() {
  const doc = new Y.Doc();
  addSlices(
    doc,
    ['roads', 'water', 'school'].map((name, at) => ({ key: `f.${at}`, name })),
    'server',
  );
  return { doc, undo: undoOf(doc, () => false) };
}

it.each(BREADS)('[T3] the first cut of a bread is taken back like any other, and done again (%s)', (bread) => {
  const { doc, undo } = uncut();
  const before = readTokoch(doc).breads[bread];
  expect(dragCut(doc, bread, 'f.0', 10).ok).toBe(true);
  const after = readTokoch(doc).breads[bread];
  expect(after).not.toEqual(before);
  undo.undo();
  expect(readTokoch(doc).breads[bread]).toEqual(before);
  undo.redo();
  expect(readTokoch(doc).breads[bread]).toEqual(after);
});

it('[T3] each cut is a step of its own, back to the bread that nobody had cut', () => {
  const { doc, undo } = uncut();
  const seen = [readTokoch(doc).breads.believed];
  for (const count of [60, 20, 50]) {
    cutSlice(doc, 'believed', 'f.1', count);
    undo.stopCapturing();
    seen.push(readTokoch(doc).breads.believed);
  }
  for (const each of seen.slice(0, -1).reverse()) {
    undo.undo();
    expect(readTokoch(doc).breads.believed).toEqual(each);
  }
  expect(undo.canUndo()).toBe(false);
});

it('[T3] a slice removed from a bread that nobody had cut comes back with its share', () => {
  const { doc, undo } = uncut();
  const before = readTokoch(doc);
  expect(removeSlice(doc, 'f.0', 'f.2', 1).ok).toBe(true);
  expect(readTokoch(doc).slices).toHaveLength(2);
  undo.undo();
  expect(readTokoch(doc).slices).toEqual(before.slices);
  expect(readTokoch(doc).breads.believed).toEqual(before.breads.believed);
});

it('[T3] a lock on a bread that nobody had cut is opened again, and no share moves', () => {
  const { doc, undo } = uncut();
  const before = readTokoch(doc);
  lockSlice(doc, 'f.1', true);
  expect(readTokoch(doc).breads.believed).toEqual(before.breads.believed);
  undo.undo();
  expect(readTokoch(doc).slices).toEqual(before.slices);
  expect(readTokoch(doc).breads.believed).toEqual(before.breads.believed);
});

it('[T7] the first cut of an own bread is taken back, too', () => {
  const { doc } = uncut();
  const { slices } = readTokoch(doc);
  const pocket = new Y.Doc();
  const undo = undoOf(pocket, () => false);
  const before = readPocketBread(pocket, slices).pieces;
  expect(cutOwn(pocket, slices, 'f.0', 15).ok).toBe(true);
  expect(readPocketBread(pocket, slices).pieces).not.toEqual(before);
  undo.undo();
  expect(readPocketBread(pocket, slices).pieces).toEqual(before);
});
