import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoOf as undoFor } from '../../../client/sync/undo.ts';

/** Of a device that is linked: it hears of all that others write. */
const undoOf = (doc: Y.Doc): Y.UndoManager => undoFor(doc, () => false);

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

it('leaves such a record whole, with every field that was made with it', () => {
  const { mine, theirs, meet } = tablets();
  const undo = undoOf(mine);
  const make = () => mine.getMap('objects').set('7.a', new Y.Map(Object.entries({ kind: 'well', pos: [1, 1] })));
  mine.transact(make, 'tool');
  meet();
  move(theirs, '7.a', [9, 9]);
  meet();
  undo.undo();
  meet();
  expect(theirs.getMap('objects').toJSON()).toEqual({ '7.a': { kind: 'well', pos: [9, 9] } });
});

it('still takes back what one said later in a record that others have written in', () => {
  const { mine, theirs, meet } = tablets();
  const undo = undoOf(mine);
  place(mine, '7.a');
  undo.stopCapturing();
  move(mine, '7.a', [5, 5]);
  meet();
  const school = theirs.getMap('objects').get('7.a');
  if (school instanceof Y.Map) school.set('name', 'Мектеп');
  meet();
  undo.undo();
  expect(mine.getMap('objects').toJSON()).toEqual({ '7.a': { pos: [1, 1], name: 'Мектеп' } });
});

it('leaves such a record whole also when one of its first values had been brought back', () => {
  const { mine, theirs, meet } = tablets();
  const undo = undoOf(mine);
  const school = () => new Y.Map(Object.entries({ kind: 'school', pos: [1, 1] }));
  mine.transact(() => mine.getMap('objects').set('7.a', school()), 'tool');
  undo.stopCapturing();
  const kind = (value: string) =>
    mine.transact(() => {
      const record = mine.getMap('objects').get('7.a');
      if (record instanceof Y.Map) record.set('kind', value);
    }, 'tool');
  kind('well');
  meet();
  move(theirs, '7.a', [9, 9]);
  meet();
  undo.undo();
  undo.undo();
  expect(mine.getMap('objects').toJSON()).toEqual({ '7.a': { kind: 'school', pos: [9, 9] } });
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

it('never removes a record that another has written in, though the last word there is its maker’s own', () => {
  const { mine, theirs, meet } = tablets();
  const undo = undoOf(mine);
  place(mine, '7.a');
  meet();
  move(theirs, '7.a', [9, 9]);
  meet();
  mine.transact(() => {
    const school = mine.getMap('objects').get('7.a');
    if (school instanceof Y.Map) school.set('pos', [2, 2]);
  });
  meet();
  undo.undo();
  expect(mine.getMap('objects').toJSON()).toEqual({ '7.a': { pos: [2, 2] } });
});

it.each([1, 0xffff_0000])('never leaves a record without its place when both have moved it at once (%i)', (client) => {
  const { mine, theirs, meet } = tablets();
  theirs.clientID = client;
  place(theirs, '8.a');
  meet();
  const undo = undoOf(mine);
  move(mine, '8.a', [5, 5]);
  move(theirs, '8.a', [9, 9]);
  meet();
  const shown = mine.getMap('objects').toJSON();
  undo.undo();
  meet();
  expect(mine.getMap('objects').toJSON()).toEqual(shown);
  expect(theirs.getMap('objects').toJSON()).toEqual(shown);
});

it('takes a stroke back, and a field that was empty before', () => {
  const { mine } = tablets();
  place(mine, '7.a');
  const undo = undoOf(mine);
  mine.transact(() => mine.getMap('ink').set('7.stroke', new Uint8Array([1, 2])), 'tool');
  undo.stopCapturing();
  mine.transact(() => {
    const school = mine.getMap('objects').get('7.a');
    if (school instanceof Y.Map) school.set('name', 'Мектеп');
  }, 'tool');
  undo.undo();
  undo.undo();
  expect(mine.getMap('objects').toJSON()).toEqual({ '7.a': { pos: [1, 1] } });
  expect(mine.getMap('ink').size).toBe(0);
});

it('gives a place that nobody makes or removes its old value back, and else leaves it', () => {
  const { mine } = tablets();
  place(mine, '7.a');
  const undo = undoOf(mine);
  const set = (root: string, key: string, value: unknown) => {
    undo.stopCapturing();
    mine.transact(() => mine.getMap(root).set(key, value), 'tool');
  };
  set('crumbs', '12', 'roads');
  set('crumbs', '12', 'water');
  set('impact', '7.a', 3);
  for (let times = 0; times < 3; times++) undo.undo();
  expect([mine.getMap('crumbs').toJSON(), mine.getMap('impact').toJSON()]).toEqual([{ 12: 'roads' }, { '7.a': 3 }]);
});

it('does not bring back by redo what was taken back unseen by the others', () => {
  const { mine } = tablets();
  let linked = false;
  const undo = undoFor(mine, () => !linked);
  place(mine, '7.a');
  undo.undo();
  expect([undo.canRedo(), mine.getMap('objects').size]).toEqual([false, 0]);
  // In a stroke nobody else can have written, so it may come back.
  mine.transact(() => mine.getMap('ink').set('7.s', new Uint8Array([1])), 'tool');
  undo.undo();
  expect([undo.canRedo(), mine.getMap('ink').size]).toEqual([true, 0]);
  undo.redo();
  expect(mine.getMap('ink').size).toBe(1);
  linked = true;
  place(mine, '7.b');
  undo.undo();
  expect(undo.canRedo()).toBe(true);
});

it('takes back one gesture at a time, however quick they come; the letters of a word go as one', () => {
  const { mine } = tablets();
  const undo = undoOf(mine);
  place(mine, '7.a');
  place(mine, '7.b');
  move(mine, '7.a', [5, 5]);
  undo.undo();
  expect((mine.getMap('objects').get('7.a') as Y.Map<unknown>).get('pos')).toEqual([1, 1]);
  undo.undo();
  expect([...mine.getMap('objects').keys()]).toEqual(['7.a']);
  const word = new Y.Text();
  mine.transact(() => mine.getMap('words').set('7.w', word), 'tool');
  for (const letter of 'суу') mine.transact(() => word.insert(word.length, letter), 'tool');
  undo.undo();
  expect(word.toJSON()).toBe('');
  expect(mine.getMap('words').has('7.w')).toBe(true);
});
