import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { SchemaBook } from '../../server/sync/schema.ts';
import { CLOSE, NEWER_DATA } from '../../shared/sync/wire.ts';
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
    expect(await schemasIn(stage, 'map')).toEqual(['{"schema":1}']);
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
      const closed = new Promise((resolve) => {
        device.socket.on('close', (code, reason) => resolve([code, reason.toString()]));
      });
      expect(await closed).toEqual([CLOSE.closedForNow, NEWER_DATA]);
      await expect(stage.server.live.read(boardName('map'), () => null)).rejects.toThrow('newer Ashar');
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
