import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { NewerSchemaError, type SchemaBook } from '../../server/sync/schema.ts';
import { CLOSE, NEWER_DATA, OTHER_PAGE } from '../../shared/sync/wire.ts';
import { boardName, SESSION } from '../kit/syncServer.ts';
import { onStage, type SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

/** A book that a test turns on: the map's schema, and what brings an older map to it. */
function planted() {
  const now = { map: 1, runs: 0 };
  const book: SchemaBook = {
    schemaOf: (kind) => (kind === 'map' ? now.map : 1),
    migrations: [
      {
        name: 'wells are springs',
        kind: 'map',
        from: 1,
        migrate(doc) {
          now.runs++;
          for (const [key, value] of doc.getMap('marks')) if (value === 'well') doc.getMap('marks').set(key, 'spring');
        },
      },
      { name: 'nothing to do', kind: 'map', from: 2, migrate: () => void now.runs++ },
    ],
  };
  return { now, book };
}

const schemasIn = async (stage: SyncStage, board: string): Promise<string[]> =>
  (await stage.store.load(SESSION, `@schema ${boardName(board)}`)).map(({ bytes }) => Buffer.from(bytes).toString());

async function write(stage: SyncStage, key: string, board = 'map', token = 'facilitator'): Promise<void> {
  const device = stage.device(token, { board });
  await device.whenSynced();
  device.doc.getMap('marks').set(key, 'well');
  await device.whenSaved();
  device.close();
}

it(
  'the log says of each document which schema it has, once, in its own file, and nothing of what is only read',
  onStage(async (stage) => {
    await write(stage, 'f.a');
    await write(stage, 'f.b');
    await stage.restart();
    await write(stage, 'f.c');
    await stage.device('facilitator', { board: 'gallery' }).whenSynced();
    expect(await schemasIn(stage, 'map')).toEqual(['{"schema":2}']);
    expect(await schemasIn(stage, 'gallery')).toEqual([]);
    await write(stage, 'f.a', 'register');
    expect(await schemasIn(stage, 'register')).toEqual(['{"schema":1}']);
    const register = await readFile(path.join(stage.dir, `${SESSION}.register`), 'latin1');
    expect(register).toContain('@schema');
    await stage.store.remove(SESSION, 'register');
    expect(await schemasIn(stage, 'register')).toEqual([]);
  }),
);

it('older data are migrated as they are opened, step by step and once', async () => {
  const { now, book } = planted();
  await onStage(
    async (stage) => {
      await write(stage, 'f.a');
      now.map = 3;
      await stage.restart();
      const device = stage.device('facilitator');
      await until(() => device.doc.getMap('marks').get('f.a') === 'spring', 'the older map was brought along');
      expect(now.runs).toBe(2);
      await write(stage, 'f.b');
      await stage.restart();
      const again = stage.device('facilitator');
      await again.whenSynced();
      expect([now.runs, again.doc.getMap('marks').toJSON()]).toEqual([2, { 'f.a': 'spring', 'f.b': 'well' }]);
      expect(await schemasIn(stage, 'map')).toEqual(['{"schema":1}', '{"schema":3}']);
    },
    { schemas: book },
  )();
});

it('data without a schema, of the first program, are of schema 1', async () => {
  const { now, book } = planted();
  await onStage(
    async (stage) => {
      await write(stage, 'f.a', 'venn-all');
      const [entry] = await stage.store.load(SESSION, boardName('venn-all'));
      if (entry === undefined) throw new Error('an entry');
      await stage.store.append([{ ...entry, document: boardName('map') }]);
      now.map = 2;
      const device = stage.device('facilitator');
      await until(() => device.doc.getMap('marks').get('f.a') === 'spring', 'the older map was brought along');
      expect(await schemasIn(stage, 'map')).toEqual(['{"schema":2}']);
    },
    { schemas: book },
  )();
});

it('newer data are refused and left as they are, and the other boards work', async () => {
  const { now, book } = planted();
  now.map = 2;
  await onStage(
    async (stage) => {
      await write(stage, 'f.a');
      await stage.server.live.read(boardName('map'), () => null);
      now.map = 1;
      await stage.restart();
      const before = await readFile(path.join(stage.dir, `${SESSION}.boards`));
      const device = stage.device('facilitator');
      await device.whenClosed();
      expect([device.closeCode, device.closeReason]).toEqual([CLOSE.closedForNow, NEWER_DATA]);
      const { live } = stage.server;
      const refused = [
        () => live.read(boardName('map'), () => null),
        () => live.moments(boardName('map')),
        () => live.contentAt(boardName('map'), Infinity, () => null),
        () => live.restore(boardName('map'), { at: 0, by: 'facilitator' }),
      ];
      for (const each of refused) await expect(each()).rejects.toThrow(NewerSchemaError);
      expect((await readFile(path.join(stage.dir, `${SESSION}.boards`))).equals(before)).toBe(true);
      await write(stage, 'f.a', 'venn-all');
      now.map = 2;
      await stage.restart();
      const later = stage.device('facilitator');
      await later.whenSynced();
      expect(later.doc.getMap('marks').toJSON()).toEqual({ 'f.a': 'well' });
    },
    { schemas: book },
  )();
});

it('an earlier moment is read and brought back in the shape of this program', async () => {
  const { now, book } = planted();
  const clock = { at: 1_000 };
  await onStage(
    async (stage) => {
      const { live } = stage.server;
      const marksAt = (at: number) =>
        stage.server.live.contentAt(boardName('map'), at, (doc) => doc.getMap('marks').toJSON());
      await write(stage, 'f.a');
      clock.at = 2_000;
      await write(stage, 'f.b');
      expect(await live.contentAt(boardName('map'), 1_000, (doc) => doc.getMap('marks').toJSON())).toEqual({
        'f.a': 'well',
      });
      now.map = 2;
      clock.at = 3_000;
      await stage.restart();
      expect(await marksAt(1_000)).toEqual({ 'f.a': 'spring' });
      expect(await marksAt(2_999)).toEqual({ 'f.a': 'spring', 'f.b': 'spring' });
      clock.at = 4_000;
      await write(stage, 'f.c');
      // A well of the newer shape is no old one: what was written after the migration is left as it is.
      expect(await marksAt(4_000)).toEqual({ 'f.a': 'spring', 'f.b': 'spring', 'f.c': 'well' });
      await stage.server.live.restore(boardName('map'), { at: 1_000, by: 'facilitator' });
      expect(await marksAt(Infinity)).toEqual({ 'f.a': 'spring' });
    },
    { schemas: book, clock: () => clock.at },
  )();
});

it('a page of another version is told to be loaded again, one of the same works, and so does one that does not say', async () => {
  const { now, book } = planted();
  now.map = 2;
  await onStage(
    async (stage) => {
      for (const schema of [1, 3]) {
        const other = stage.device('facilitator', { schema });
        await other.whenClosed();
        expect([other.closeCode, other.closeReason]).toEqual([CLOSE.closedForNow, OTHER_PAGE]);
        expect(other.synced).toBe(false);
      }
      await stage.device('facilitator', { schema: 2 }).whenSynced();
      await stage.device('facilitator').whenSynced();
      await stage.device('facilitator', { schema: 1, board: 'gallery' }).whenSynced();
      // To a page of another version, data of a newer program are first of all that.
      await write(stage, 'f.a');
      now.map = 1;
      await stage.restart();
      const newer = stage.device('facilitator', { schema: 2 });
      await newer.whenClosed();
      expect(newer.closeReason).toBe(NEWER_DATA);
    },
    { schemas: book },
  )();
});
