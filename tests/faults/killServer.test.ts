import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Tablet } from '../kit/tablet.ts';
import { openLogStore } from '../../server/store/logStore.ts';
import { addStamp, bin, moveThing } from '../../shared/methods/map/doc.ts';
import { apiOf } from '../kit/api.ts';
import { seatActor } from '../kit/desk.ts';
import { missingFrom, type Witness } from '../kit/killing.ts';
import { seeded } from '../kit/random.ts';
import { freePort } from '../kit/freePort.ts';
import { HOST_KEY, runServer, tempDir, type Child } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

const KILLS = 10;
const TABLETS = 6;

const dir = await tempDir();
const port = await freePort();
const dataDir = path.join(dir, 'data');
let child: Child | null = null;
const run = async (): Promise<void> => {
  const env = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ASHAR_HOST_KEY: HOST_KEY };
  child = await runServer({ ...env, LOG_LEVEL: 'error' });
  await child.ready;
};
afterAll(async () => {
  child?.process.kill('SIGKILL');
  await child?.ended;
  await rm(dir, { recursive: true, force: true });
});

/** The map as another program would read it from a copy of the files. */
async function onDisk(session: string): Promise<Y.Doc> {
  const copy = path.join(dir, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(dataDir, copy, { recursive: true });
  const store = await openLogStore(copy);
  const doc = new Y.Doc();
  for (const { bytes } of await store.load(session, `session/${session}/map`)) Y.applyUpdate(doc, bytes);
  await store.close();
  return doc;
}

/** Something a person does on a map: put, move, bin. */
function gesture({ doc }: Tablet, seat: number, random: () => number): void {
  const own = [...doc.getMap('objects').keys()].filter((key) => key.startsWith(`${seat}.`));
  const key = own[Math.floor(random() * own.length)];
  const pos = [Math.floor(random() * 9_000), Math.floor(random() * 5_000)] as const;
  const pick = random();
  if (key === undefined || pick < 0.5)
    addStamp(doc, `${seat}.${Math.floor(random() * 1e9).toString(36)}`, { kind: 'well', pos, layer: 'services' });
  else if (pick < 0.8) moveThing(doc, 'objects', key, pos);
  else bin(doc, 'objects', key, 'x');
}

it(`the whole server, killed ${KILLS} times in mid-write or as it stops, loses nothing acknowledged or seen; tablets come back by themselves`, async () => {
  await run();
  const api = apiOf(`http://127.0.0.1:${port}`, HOST_KEY);
  const { sessionId: session, joinCode, tokens } = await api.makeSession({ seats: 12 });
  await api.command(session, tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  const random = seeded(7);
  const tablets: Tablet[] = [];
  for (let seat = 1; seat <= TABLETS; seat++) {
    const { token } = await api.join(joinCode, { seat: String(seat) });
    tablets.push(new Tablet({ port, session, token, actor: seatActor(String(seat)), board: 'map' }));
  }
  const document = `session/${session}/map`;
  const wall = new SyncClient(`ws://127.0.0.1:${port}/sync`, document, { token: tokens.projector });
  const witnesses: readonly Witness[] = [...tablets, wall];
  let saved = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await Promise.all(tablets.map((tablet) => tablet.whenHere()));
    await until(() => tablets.every((tablet) => tablet.room.link() !== 'offline'), 'all are back', 120_000);
    wall.reconnect();
    await wall.whenSynced();
    const edits = 20 + Math.floor(random() * 60);
    for (let edit = 0; edit < edits; edit++) {
      tablets.forEach((tablet, index) => gesture(tablet, index + 1, random));
      await new Promise((resolve) => setTimeout(resolve, random() * 8));
    }
    if (kill % 2 === 1) {
      // A stop that is cut short, somewhere in the writing of snapshots.
      child?.process.kill('SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
    }
    child?.process.kill('SIGKILL');
    await child?.ended;
    expect(missingFrom(await onDisk(session), witnesses), `kill ${kill}`).toBeNull();
    saved = tablets.reduce((sum, { acknowledged: [own] }) => sum + (own?.clock ?? 0), 0);
    // Without the server people go on.
    tablets.forEach((tablet, index) => gesture(tablet, index + 1, random));
    await run();
  }
  expect(saved).toBeGreaterThan(KILLS * TABLETS);
  await Promise.all(tablets.map((tablet) => tablet.whenSaved()));
  wall.reconnect();
  await wall.whenSynced();
  await until(() => new Set(witnesses.map(({ doc }) => fingerprint(doc))).size === 1, 'all are equal', 60_000);
  expect(tablets.flatMap((tablet) => tablet.room.drafts())).toEqual([]);
  child?.process.kill('SIGTERM');
  expect(await child?.ended).toBe(0);
  expect(fingerprint(await onDisk(session))).toBe(fingerprint(wall.doc));
  expect((await readdir(dataDir)).filter((name) => name.includes('.snapshot-'))).not.toEqual([]);
  for (const each of [...tablets, wall]) each.close();
});
