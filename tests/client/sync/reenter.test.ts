import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Draft } from '../../../client/sync/draft.ts';
import { reenter } from '../../../client/sync/reenter.ts';
import { addStamp } from '../../../shared/methods/map/index.ts';
import { seatActor } from '../../kit/desk.ts';
import { raiseSchema } from '../../kit/raisedSchema.ts';

const well: Draft = {
  id: 'd',
  board: 'map',
  root: 'objects',
  key: '1.a',
  field: null,
  value: { kind: 'well', pos: [1, 1], layer: 'services' },
  schema: 2,
  code: '',
  at: 1,
};
const step = { open: true, locked: false, frozen: false, moment: null, settings: {} };

async function enter(draft: Draft, doc = new Y.Doc()) {
  const before = JSON.stringify(doc.getMap('objects').toJSON());
  const document = 'session/abcdefghijklmnopqrstuvwxyz/map';
  const fate = await reenter(draft, () => ({ doc, document, actor: seatActor('1'), step }));
  return { fate, isChanged: JSON.stringify(doc.getMap('objects').toJSON()) !== before };
}

let takeBack = () => {};
afterEach(() => takeBack());

it('a draft of this shape goes in, and so does one of a shape that a step kept as it is', async () => {
  for (const schema of [1, 2]) expect(await enter({ ...well, schema })).toEqual({ fate: 'landed', isChanged: true });
});

it('a draft that this program would misread waits with words, one of a newer program waits', async () => {
  takeBack = raiseSchema('map', 3);
  const untouched = { isChanged: false };
  for (const schema of [1, 2])
    expect(await enter({ ...well, schema })).toEqual({ fate: 'board.written-before', ...untouched });
  expect(await enter({ ...well, schema: 4 })).toEqual({ fate: 'waits', ...untouched });
});

it.each<[string, Partial<Draft>]>([
  ['an unknown field', { value: { kind: 'well', pos: [1, 1], layer: 'services', depth: 3 } }],
  ['a missing field', { value: { kind: 'well', pos: [1, 1] } }],
  ['an unknown kind', { value: { kind: 'pyramid', pos: [1, 1], layer: 'services' } }],
  ['no record', { value: 'well' }],
  ['no ink', { root: 'ink', key: '1.i', value: Uint8Array.of(1, 2, 3) }],
])('what the guard would refuse for its shape is not sent: %s', async (_what, wrong) => {
  expect(await enter({ ...well, schema: 1, ...wrong })).toEqual({ fate: 'guard.shape', isChanged: false });
});

it('a field of before that has no such value any more is not written', async () => {
  const doc = new Y.Doc();
  addStamp(doc, '1.a', { kind: 'well', pos: [1, 1], layer: 'services' });
  const field = { ...well, schema: 1, field: 'condition' };
  expect(await enter({ ...field, value: 'golden' }, doc)).toEqual({ fate: 'guard.shape', isChanged: false });
  expect(await enter({ ...field, value: 'old' }, doc)).toEqual({ fate: 'landed', isChanged: true });
});
