import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Tablet } from '../kit/tablet.ts';
import { addStamp } from '../../shared/methods/map/doc.ts';
import { edit } from '../../shared/sync/doc.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import { apiOf, type Made } from '../kit/api.ts';
import { cutProxy } from '../kit/cutProxy.ts';
import { facilitator } from '../kit/desk.ts';
import { startServer, tempDir, type TestServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

let dataDir: string;
let server: TestServer;
let proxy: Awaited<ReturnType<typeof cutProxy>>;
let made: Made;
const letGo: (() => void)[] = [];

beforeEach(async () => {
  dataDir = await tempDir();
  server = await startServer({ dataDir });
  proxy = await cutProxy(server.port);
  const api = apiOf(server.url, server.hostKey);
  made = await api.makeSession({ seats: 4 });
  await api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
});
afterEach(async () => {
  for (const each of letGo.splice(0)) each();
  await proxy.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const place = (tablet: Tablet, key: string): void =>
  edit(tablet.doc, 'tool', () => addStamp(tablet.doc, key, { kind: 'well', pos: [100, 100], layer: 'services' }));

async function tabletHere(): Promise<Tablet> {
  const place = { port: proxy.port, session: made.sessionId, token: made.tokens.facilitator, board: 'map' };
  const tablet = new Tablet({ ...place, actor: facilitator });
  letGo.push(() => tablet.close());
  await tablet.whenHere();
  return tablet;
}

function deviceOf(generation?: number): SyncClient {
  const url = `ws://127.0.0.1:${server.port}/sync`;
  const options = { token: made.tokens.recorder, ...(generation === undefined ? {} : { generation }) };
  const device = new SyncClient(url, `session/${made.sessionId}/map`, options);
  letGo.push(() => device.close());
  return device;
}

/** Stops the server, changes its log of the session on the disk, and starts it again in the same place. */
async function changeLog(change: (log: Buffer) => Buffer): Promise<void> {
  await server.stop();
  const path = join(dataDir, `${made.sessionId}.boards`);
  await writeFile(path, change(await readFile(path)));
  server = await startServer({ dataDir, port: server.port });
}

const keysOn = (device: SyncClient): string[] => [...device.doc.getMap('objects').keys()].sort();

it('a log that lost records begins another generation: devices take what it holds and bring in their new work', async () => {
  const tablet = await tabletHere();
  place(tablet, 'f.early');
  await tablet.whenSaved();
  const before = tablet.doc;
  const longBefore = (await readFile(join(dataDir, `${made.sessionId}.boards`))).length;
  place(tablet, 'f.lost');
  await tablet.whenSaved();
  proxy.cut();
  await until(() => tablet.room.link() === 'offline', 'the tablet is without its link');
  place(tablet, 'f.unsaved');
  await changeLog((log) => {
    log[longBefore + 40] = (log[longBefore + 40] ?? 0) ^ 1;
    return log;
  });
  proxy.mend();
  await until(() => tablet.live !== null && tablet.doc !== before, 'the tablet begins afresh', 60_000);
  const witness = deviceOf();
  await until(() => keysOn(witness).includes('f.unsaved'), 'its unsaved work is there', 60_000);
  await tablet.whenSaved();
  await until(() => fingerprint(witness.doc) === fingerprint(tablet.doc), 'both have the same');
  expect(keysOn(witness)).toEqual(['f.early', 'f.unsaved']);
  expect(tablet.room.drafts()).toEqual([]);
  expect(witness.heartbeats[0]?.generation).toBe(2);
  await server.restart();
  const [old, now] = [deviceOf(1), deviceOf(2)];
  await old.whenClosed();
  expect(old.closeCode).toBe(CLOSE.otherGeneration);
  await now.whenSynced();
});

it('a write that the power cut short was told to nobody, so the generation stays and nobody begins afresh', async () => {
  const tablet = await tabletHere();
  place(tablet, 'f.early');
  await tablet.whenSaved();
  const before = tablet.doc;
  await changeLog((log) => Buffer.concat([log, log.subarray(96, 120)]));
  const witness = deviceOf(1);
  await witness.whenSynced();
  place(tablet, 'f.later');
  await tablet.whenSaved();
  await until(() => keysOn(witness).length === 2, 'both work on');
  expect(tablet.doc).toBe(before);
});

it('an older log put back under devices that hold more leaves none of them hanging', async () => {
  const tablet = await tabletHere();
  place(tablet, 'f.early');
  await tablet.whenSaved();
  const path = join(dataDir, `${made.sessionId}.boards`);
  const older = await readFile(path);
  const holder = deviceOf();
  await holder.whenSynced();
  place(tablet, 'f.own');
  holder.doc.transact(() => addStamp(holder.doc, 'r.other', { kind: 'well', pos: [1, 1], layer: 'services' }));
  await Promise.all([tablet.whenSaved(), holder.whenSaved()]);
  await until(() => tablet.doc.getMap('objects').has('r.other'), 'the tablet holds what another made');
  holder.close();
  await changeLog(() => older);
  const witness = deviceOf();
  await until(() => keysOn(witness).includes('f.early'), 'the log is as it was');
  await until(
    () => tablet.live?.state === 'live' && fingerprint(tablet.doc) === fingerprint(witness.doc),
    'the tablet follows the log again',
    60_000,
  );
  place(tablet, 'f.later');
  await tablet.whenSaved();
  await until(() => keysOn(witness).includes('f.later'), 'and works');
});
