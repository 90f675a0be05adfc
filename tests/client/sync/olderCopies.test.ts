import '../../kit/page.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyOf, dropCopy, notedCopies, rememberGeneration, type CopyPlace } from '../../../client/sync/copy.ts';
import { readKept } from '../../../client/sync/deviceStore.ts';
import { readLeftovers, takeLeftovers } from '../../../client/sync/leftover.ts';
import { remember } from '../../../client/sync/memory.ts';
import type { Rescued } from '../../../client/sync/rescue.ts';
import { raiseSchema } from '../../kit/raisedSchema.ts';
import { until } from '../../kit/until.ts';

const SESSION = 'session/abcdefghijklmnopqrstuvwxyz';
let number = 0;
let place: CopyPlace = { document: '', mark: '1' };
let takeBack = () => {};

beforeEach(() => {
  place = { document: `${SESSION}/causes-t${number++}`, mark: '1' };
  rememberGeneration(place, 1);
});
afterEach(() => takeBack());

function program(schema: number): void {
  takeBack();
  takeBack = raiseSchema('causes', schema);
}

function page(of: CopyPlace = place) {
  const doc = new Y.Doc();
  return { doc, copy: copyOf(of, doc, () => undefined) };
}

/** A page writes under a key into its copy, in a generation, and is closed. */
async function write(key: string, generation = 1): Promise<Y.Doc> {
  const { doc, copy } = page();
  await copy.open(generation);
  doc.getMap('cards').set(key, key);
  copy.close(false);
  return doc;
}

const cardsIn = (doc: Y.Doc): unknown => doc.getMap('cards').toJSON();

/** Everything a database holds, as it lies there. */
function bytesIn(name: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    request.addEventListener('success', () => {
      const all = request.result.transaction('updates').objectStore('updates').getAll();
      all.addEventListener('success', () => resolve(all.result));
      request.result.close();
    });
  });
}

it.each([
  ['older', 1, 2],
  ['newer', 3, 2],
])('a copy of an %s schema is never opened, and is left byte by byte as it was', async (_age, then, now) => {
  program(then);
  await write('a');
  const [noted] = notedCopies(place);
  const before = await bytesIn(noted?.name ?? '');
  program(now);
  const { doc, copy } = page();
  expect(await copy.open(1)).toBe(false);
  expect(cardsIn(doc)).toEqual({});
  doc.getMap('cards').set('b', 'b');
  const aside = copy.setAside();
  expect(aside).toEqual([{ ...noted, schema: then }]);
  const [leftover] = await readLeftovers(place, aside);
  expect(leftover?.doc === null || leftover === undefined ? null : cardsIn(leftover.doc)).toEqual({ a: 'a' });
  copy.close(false);
  expect(await bytesIn(noted?.name ?? '')).toEqual(before);
  program(then);
  const again = page();
  expect(await again.copy.open(1)).toBe(true);
  expect(cardsIn(again.doc)).toEqual({ a: 'a' });
});

it('a copy whose program named no schema is of the first: a step that keeps its records takes it along', async () => {
  const former = { document: `${SESSION}/map`, mark: '4' };
  rememberGeneration(former, 1);
  const before = new Y.Doc();
  const named = copyOf({ document: `${SESSION}/tokoch`, mark: '4' }, before, () => undefined);
  await named.open(1);
  named.close(false);
  const [made] = notedCopies({ document: `${SESSION}/tokoch`, mark: '4' });
  remember(`ashar.life.${former.document}.4`, made?.name.split('/').pop() ?? '');
  expect(notedCopies(former)).toMatchObject([{ schema: 1, generation: 1 }]);
  const { copy } = page(former);
  await copy.open(1);
  expect(notedCopies(former)).toMatchObject([
    { schema: 2, name: `ashar/${former.document}/4/1/${made?.name.split('/').pop()}` },
  ]);
  expect(copy.setAside()).toEqual([]);
});

it('a copy of another generation is set aside, whoever learnt of the new one', async () => {
  await write('a');
  const { copy } = page();
  expect(await copy.open(2)).toBe(false);
  expect(copy.setAside()).toMatchObject([{ generation: 1 }]);
});

const nowhere = { server: new Map(), told: new Map(), present: new Y.Doc() };

async function take(kept: boolean, fates = nowhere) {
  const said: { records: readonly Rescued[]; schema: number }[] = [];
  let newer = 0;
  const aside = page().copy.setAside();
  takeLeftovers(await readLeftovers(place, aside), fates, {
    unsent(records, schema) {
      said.push({ records, schema });
      return kept;
    },
    newer: () => void newer++,
  });
  return { said, newer };
}

it('an older copy goes only when its unsent work is kept elsewhere', async () => {
  const doc = await write('a');
  program(2);
  for (const kept of [false, true]) {
    const { said, newer } = await take(kept);
    expect(said).toMatchObject([
      { schema: 1, records: [{ root: 'cards', key: 'a', value: 'a', client: doc.clientID }] },
    ]);
    expect(newer).toBe(0);
    expect(notedCopies(place)).toHaveLength(kept ? 0 : 1);
  }
});

it('what the server has is not taken, but what it took without content is', async () => {
  const doc = await write('a');
  program(2);
  const server = Y.decodeStateVector(Y.encodeStateVector(doc));
  const untold = new Map([[doc.clientID, 0]]);
  expect((await take(false, { server, told: untold, present: new Y.Doc() })).said).toMatchObject([
    { records: [{ key: 'a' }] },
  ]);
  expect((await take(false, { server, told: untold, present: doc })).said).toEqual([]);
  expect(notedCopies(place)).toEqual([]);
});

it("of another generation only one's own work is taken: what others did may be beyond the server, too", async () => {
  const doc = await write('a');
  rememberGeneration(place, 2);
  expect((await take(false)).said).toEqual([]);
  const mine = await write('b');
  rememberGeneration(place, 3);
  const told = new Map([[mine.clientID, 0]]);
  const { said } = await take(false, { ...nowhere, told });
  expect(said.flatMap(({ records }) => records.map(({ key }) => key))).toEqual(['b']);
  expect(mine.clientID).not.toBe(doc.clientID);
});

it('a newer copy is said to be there when something in it was not sent, and stays', async () => {
  program(2);
  const doc = await write('a');
  program(1);
  const server = Y.decodeStateVector(Y.encodeStateVector(doc));
  expect(await take(true, { ...nowhere, server })).toEqual({ said: [], newer: 0 });
  expect(await take(true)).toEqual({ said: [], newer: 1 });
  expect(notedCopies(place)).toMatchObject([{ schema: 2 }]);
});

it('where nothing is kept under a name, nothing is made by looking', async () => {
  const read = await readKept('ashar/nothing');
  expect(read === null ? null : read.store.clients.size).toBe(0);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('ashar/nothing');
});

it('a page that still holds an older copy hears that it goes', async () => {
  const lost: string[] = [];
  const copy = copyOf(place, new Y.Doc(), () => lost.push('lost'));
  await copy.open(1);
  for (const noted of notedCopies(place)) await dropCopy(noted);
  await until(() => lost.length === 1, 'it is told');
});
