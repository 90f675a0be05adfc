import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { rescue } from '../../../client/sync/rescue.ts';

function record(fields: Record<string, unknown>): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [field, value] of Object.entries(fields)) map.set(field, value);
  return map;
}

/** Two devices that share what was written so far. */
function pair() {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  const meet = () => {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  };
  return { mine, theirs, meet };
}

const unsavedSince = (doc: Y.Doc, clock: number) => (client: number, at: number) =>
  client === doc.clientID && at >= clock;

it('takes whole records that were made since the last acknowledgement', () => {
  const { mine } = pair();
  mine.getMap('stickers').set('7.a', record({ text: 'saved' }));
  const clock = Y.getState(mine.store, mine.clientID);
  mine.getMap('stickers').set('7.b', record({ text: new Y.Text('unsaved'), column: null }));
  const found = rescue(mine, unsavedSince(mine, clock));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    root: 'stickers',
    key: '7.b',
    field: null,
    value: { text: 'unsaved', column: null },
  });
});

it('takes one field that was changed in a record of before', () => {
  const { mine } = pair();
  mine.getMap('objects').set('7.a', record({ pos: [0, 0], name: 'школа' }));
  const clock = Y.getState(mine.store, mine.clientID);
  const object = mine.getMap('objects').get('7.a');
  if (object instanceof Y.Map) object.set('pos', [5, 5]);
  const found = rescue(mine, unsavedSince(mine, clock));
  expect(found.map(({ key, field, value }) => [key, field, value])).toEqual([['7.a', 'pos', [5, 5]]]);
});

it('takes a text in which letters were typed', () => {
  const { mine } = pair();
  mine.getMap('notes').set('f.a', record({ text: new Y.Text('жол') }));
  const clock = Y.getState(mine.store, mine.clientID);
  const note = mine.getMap('notes').get('f.a');
  const text = note instanceof Y.Map ? note.get('text') : null;
  if (text instanceof Y.Text) text.insert(3, ' жаман');
  expect(rescue(mine, unsavedSince(mine, clock)).map(({ field, value }) => [field, value])).toEqual([
    ['text', 'жол жаман'],
  ]);
});

it("leaves others' work and what was removed", () => {
  const { mine, theirs, meet } = pair();
  theirs.getMap('stickers').set('8.a', record({ text: 'theirs' }));
  meet();
  mine.getMap('stickers').set('7.a', record({ text: 'gone' }));
  mine.getMap('stickers').delete('7.a');
  expect(rescue(mine, unsavedSince(mine, 0))).toEqual([]);
});
