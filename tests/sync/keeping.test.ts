import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { NewerSchemaError, type SchemaBook } from '../../server/sync/schema.ts';
import type { Store } from '../../server/store/store.ts';
import { HeldStore } from '../kit/heldStore.ts';
import { fingerprint } from '../kit/syncClient.ts';
import { boardName, SESSION } from '../kit/syncServer.ts';
import { onStage, type SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

const MAP = boardName('map');

/** Work on the map that is worth a snapshot, and some removals in it. */
async function work(stage: SyncStage, seat = 1): Promise<void> {
  const device = stage.device(`seat:${seat}`);
  await device.whenSynced();
  const marks = device.doc.getMap('marks');
  for (let turn = 0; turn < 30; turn++)
    device.doc.transact(() => {
      for (let edit = 0; edit < 60; edit++) marks.set(`${seat}.${turn}.${edit}`, 'ашар '.repeat(6));
      for (let edit = 0; edit < 20; edit++) marks.delete(`${seat}.${turn - 1}.${edit * 2}`);
    });
  await device.whenSaved();
  device.close();
}

const onServer = (stage: SyncStage): Promise<string> => stage.server.live.read(MAP, fingerprint);

/** The document of the log alone. */
async function inLog(stage: SyncStage): Promise<string> {
  const doc = new Y.Doc();
  for (const { bytes } of await stage.store.load(SESSION, MAP)) Y.applyUpdate(doc, bytes);
  return fingerprint(doc);
}

/** How many records stand behind the snapshot of the map; null without one. */
async function behind(stage: SyncStage): Promise<number | null> {
  const { snapshot, entries } = await stage.store.kept(SESSION, MAP);
  return snapshot === null ? null : entries.length;
}

const snapshotsIn = async (stage: SyncStage): Promise<string[]> =>
  (await readdir(stage.dir)).filter((name) => name.includes('.snapshot-'));

it(
  'a stop writes snapshots, from which the next start has the same documents',
  onStage(async (stage) => {
    await work(stage);
    const before = await onServer(stage);
    const moments = await stage.server.live.moments(MAP);
    await stage.restart();
    expect(await behind(stage)).toBe(0);
    expect(await onServer(stage)).toBe(before);
    const joined = stage.device('projector');
    await joined.whenSynced();
    expect(fingerprint(joined.doc)).toBe(before);
    expect(await stage.server.live.moments(MAP)).toEqual(moments);
    await work(stage, 2);
    expect(await onServer(stage)).not.toBe(before);
    await stage.restart();
    expect(await onServer(stage)).toBe(await inLog(stage));
    expect(await snapshotsIn(stage)).toHaveLength(1);
    expect(stage.server.troubles).toEqual([]);
  }),
);

it(
  'a document that nobody uses leaves memory with a snapshot, and what comes later stands behind it',
  onStage(
    async (stage) => {
      await work(stage);
      await until(() => stage.server.live.figures().documents === 0, 'nothing is in memory');
      expect(await behind(stage)).toBe(0);
      const device = stage.device('seat:2');
      await device.whenSynced();
      device.doc.getMap('marks').set('2.late', 'кеч');
      await device.whenSaved();
      expect(await behind(stage)).toBeGreaterThan(0);
      expect(await onServer(stage)).toBe(await inLog(stage));
      device.close();
      await until(() => stage.server.live.figures().documents === 0, 'nothing is in memory');
      expect(await onServer(stage)).toBe(await inLog(stage));
    },
    { pace: { beat: 20, idle: 40 } },
  ),
);

it(
  'a client id is still that of the person who wrote under it',
  onStage(async (stage) => {
    const device = stage.device('seat:1');
    await device.whenSynced();
    device.doc.getMap('marks').set('1.a', 'x'.repeat(70_000));
    await device.whenSaved();
    device.close();
    await stage.restart();
    expect(await behind(stage)).toBe(0);
    const foreign = new Y.Doc();
    foreign.clientID = device.doc.clientID;
    const other = stage.device('seat:2', { doc: foreign });
    await until(() => other.verdicts.length > 0, 'the other is told');
    expect(other.verdicts[0]).toMatchObject({ client: device.doc.clientID });
  }),
);

it('a snapshot that cannot be written is a line in the log, and nothing is missing', async () => {
  const full = (store: Store): Store =>
    Object.assign(new HeldStore(store), {
      keep: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
    });
  await onStage(
    async (stage) => {
      await work(stage);
      const before = await onServer(stage);
      const { troubles } = stage.server;
      await stage.restart();
      expect(troubles.map(({ message }) => message)).toEqual(['no snapshot was written; the log has it all']);
      expect([await behind(stage), await onServer(stage)]).toEqual([null, before]);
    },
    { wrap: full },
  )();
});

it('a snapshot that this program cannot go on from is passed over for the whole log', async () => {
  for (const snapshot of [Uint8Array.of(99), Uint8Array.of(1, 0, 0, 0, 0), new Uint8Array()]) {
    await onStage(async (stage) => {
      await work(stage);
      const before = await onServer(stage);
      await stage.restart();
      await stage.store.append([
        { owner: SESSION, document: boardName('notes'), at: 1, by: 'server', bytes: new Uint8Array(70_000) },
      ]);
      const entries = await stage.store.load(SESSION, MAP);
      await stage.store.append(entries);
      await stage.store.keep(SESSION, MAP, async () => snapshot);
      expect((await stage.store.kept(SESSION, MAP)).snapshot?.length).toBe(snapshot.length);
      expect(await onServer(stage)).toBe(before);
    })();
  }
});

it('what a newer program wrote is refused, snapshot or not', async () => {
  const now = { map: 2 };
  const book: SchemaBook = { schemaOf: (kind) => (kind === 'map' ? now.map : 1), migrations: [] };
  await onStage(
    async (stage) => {
      await work(stage);
      await stage.restart();
      expect(await behind(stage)).toBe(0);
      now.map = 1;
      await stage.restart();
      await expect(onServer(stage)).rejects.toThrow(NewerSchemaError);
      now.map = 2;
      await stage.restart();
      expect(await onServer(stage)).toBe(await inLog(stage));
    },
    { schemas: book },
  )();
});

it('older data are migrated from a snapshot as from the log', async () => {
  const now = { map: 1 };
  const book: SchemaBook = {
    schemaOf: (kind) => (kind === 'map' ? now.map : 1),
    migrations: [
      {
        name: 'a mark of the newer shape',
        kind: 'map',
        from: 1,
        migrate: (doc) => void doc.getMap('marks').set('s', 2),
      },
    ],
  };
  await onStage(
    async (stage) => {
      await work(stage);
      await stage.restart();
      expect(await behind(stage)).toBe(0);
      now.map = 2;
      await stage.restart();
      expect(await stage.server.live.read(MAP, (doc) => doc.getMap('marks').get('s'))).toBe(2);
      expect(await inLog(stage)).toBe(await onServer(stage));
    },
    { schemas: book },
  )();
});

it(
  'earlier moments are read from the log, which is kept whole',
  onStage(async (stage) => {
    await work(stage);
    const at = Date.now();
    const before = await onServer(stage);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await work(stage, 2);
    await stage.restart();
    expect(await behind(stage)).toBe(0);
    expect(await stage.server.live.contentAt(MAP, at, fingerprint)).toBe(before);
    await stage.server.live.restore(MAP, { at, by: 'facilitator' });
    const marks = await stage.server.live.read(MAP, (doc) => [...doc.getMap('marks').keys()]);
    expect(marks.filter((key) => key.startsWith('2.'))).toEqual([]);
    expect(marks.length).toBeGreaterThan(500);
  }),
);
