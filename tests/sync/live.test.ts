import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import type { Store } from '../../server/store/store.ts';
import { boardName, startSyncServer, type TestServer } from '../kit/syncServer.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

let dir: string;
let store: Store;
let server: TestServer;
const clients: SyncClient[] = [];
const MAP = boardName('map');

const device = (token: string, options: Partial<ConstructorParameters<typeof SyncClient>[2]> = {}): SyncClient => {
  const client = new SyncClient(server.url, MAP, { token, ...options });
  clients.push(client);
  return client;
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ashar-live-'));
  store = await openLogStore(dir);
  server = await startSyncServer({ store });
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
  await store.close();
  await rm(dir, { recursive: true });
});

describe('live documents', () => {
  it('bring what one writes to all others, and tell the writer that it is saved', async () => {
    const [one, two] = [device('seat:1'), device('seat:2')];
    await Promise.all([one.whenSynced(), two.whenSynced()]);
    one.doc.getMap('marks').set('1.a', 'well');
    await until(() => two.doc.getMap('marks').get('1.a') === 'well', 'the other sees the well');
    await one.whenSaved();
    expect(fingerprint(one.doc)).toBe(fingerprint(two.doc));
  });

  it('give a late one the whole document, and come back after a stop with the same', async () => {
    const one = device('seat:1');
    await one.whenSynced();
    for (let mark = 0; mark < 50; mark++) one.doc.getMap('marks').set(`1.${mark}`, mark);
    await one.whenSaved();
    const late = device('seat:2');
    await late.whenSynced();
    expect(fingerprint(late.doc)).toBe(fingerprint(one.doc));
    await server.close();
    await store.close();
    store = await openLogStore(dir);
    server = await startSyncServer({ store });
    const after = device('seat:3');
    await after.whenSynced();
    expect(fingerprint(after.doc)).toBe(fingerprint(one.doc));
  });
});
