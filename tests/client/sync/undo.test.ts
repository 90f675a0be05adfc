import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoOf } from '../../../client/sync/undo.ts';

function tablets() {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const meet = () => {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'sync');
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), 'sync');
  };
  return { mine, theirs, meet };
}

function place(doc: Y.Doc, key: string): void {
  doc.transact(() => {
    const school = new Y.Map<unknown>();
    school.set('pos', [1, 1]);
    doc.getMap('objects').set(key, school);
  }, 'tool');
}

function move(doc: Y.Doc, key: string, pos: readonly [number, number]): void {
  const school = doc.getMap('objects').get(key);
  doc.transact(() => {
    if (school instanceof Y.Map) school.set('pos', pos);
  }, 'tool');
}

it('takes back what this device made', () => {
  const { mine } = tablets();
  const undo = undoOf(mine);
  place(mine, '7.a');
  undo.undo();
  expect(mine.getMap('objects').size).toBe(0);
  undo.redo();
  expect(mine.getMap('objects').size).toBe(1);
});

it('never removes a record in which somebody else has written meanwhile', () => {
  const { mine, theirs, meet } = tablets();
  const undo = undoOf(mine);
  place(mine, '7.a');
  meet();
  move(theirs, '7.a', [9, 9]);
  meet();
  undo.undo();
  meet();
  const school = mine.getMap('objects').get('7.a');
  expect(school instanceof Y.Map && school.get('pos')).toEqual([9, 9]);
});

it("does not touch others' edits", () => {
  const { mine, theirs, meet } = tablets();
  const undo = undoOf(mine);
  place(theirs, '8.a');
  meet();
  expect(undo.canUndo()).toBe(false);
  undo.undo();
  expect(mine.getMap('objects').size).toBe(1);
});
