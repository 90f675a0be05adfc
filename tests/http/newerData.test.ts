import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLogStore } from '../../server/store/logStore.ts';
import type { Entry } from '../../server/store/store.ts';
import { SCHEMAS } from '../../shared/sync/schemas.ts';
import { CLOSE, NEWER_DATA } from '../../shared/sync/wire.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, tempDir, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';

const DAMAGED = 'b'.repeat(26);

let server: TestServer;
let api: Api;
let newer: Made;
let other: Made;
/** Of this one the map alone was written by a newer program. */
let newerMap: Made;
let dataDir: string;
let before: Buffer;
/** What a newer program leaves in the log of a board that it wrote. */
const schemaRecord = (session: string, board: string, schema: number): Entry => ({
  owner: session,
  document: `@schema session/${session}/${board}`,
  at: 1,
  by: 'server',
  bytes: Buffer.from(JSON.stringify({ schema })),
});

const logOf = (session: string) => path.join(dataDir, `${session}.boards`);

beforeAll(async () => {
  dataDir = await tempDir();
  const first = await startServer({ dataDir });
  const there = apiOf(first.url, first.hostKey);
  newer = await there.makeSession({ village: 'Ж' });
  other = await there.makeSession({ village: 'Э' });
  newerMap = await there.makeSession({ village: 'К' });
  await first.stop();
  const store = await openLogStore(dataDir);
  await store.append([schemaRecord(newerMap.sessionId, 'map', SCHEMAS.map + 1)]);
  await store.close();
  const log = await readFile(logOf(newer.sessionId), 'latin1');
  await writeFile(logOf(newer.sessionId), log.replace('ashar-log 1 ', 'ashar-log 2 '), 'latin1');
  before = await readFile(logOf(newer.sessionId));
  await mkdir(logOf(DAMAGED));
  server = await startServer({ dataDir });
  api = apiOf(server.url, server.hostKey);
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const WORDS = [
  ['en', 'newer Ashar'],
  ['ru', 'более новая версия'],
  ['ky', 'жаңыраак версиясы'],
] as const;

it.each(WORDS)('data of a newer program are refused for their session in words, in %s', async (language, words) => {
  const token = newer.tokens.facilitator;
  for (const [method, call] of [
    ['GET', 'results'],
    ['POST', 'commands'],
    ['GET', 'archive'],
  ] as const) {
    const body = method === 'POST' ? { body: { name: 'step.next', args: {} } } : {};
    const headers = { 'Accept-Language': language };
    const answer = await api.call(method, `/api/sessions/${newer.sessionId}/${call}`, { token, headers, ...body });
    expect(answer).toMatchObject({ status: 409, body: { code: 'hub.newer-session' } });
    expect(answer.body['detail']).toContain(words);
  }
});

it.each(WORDS)(
  'a board of a newer program is refused in words wherever it is asked for, in %s',
  async (language, words) => {
    const token = newerMap.tokens.facilitator;
    const headers = { 'Accept-Language': language };
    for (const call of ['results', 'history/map', 'history/map?at=1', 'tables/map-problems']) {
      const answer = await api.call('GET', `/api/sessions/${newerMap.sessionId}/${call}`, { token, headers });
      expect([call, answer]).toMatchObject([call, { status: 409, body: { code: 'hub.newer-session' } }]);
      expect(answer.body['detail']).toContain(words);
    }
    const restored = await api.call('POST', `/api/sessions/${newerMap.sessionId}/commands`, {
      token,
      headers,
      body: { name: 'board.back', args: { board: 'map', at: 1 } },
    });
    expect(restored).toMatchObject({ status: 409, body: { code: 'hub.newer-session' } });
    const gallery = await api.call('GET', `/api/sessions/${newerMap.sessionId}/history/gallery`, { token });
    expect(gallery).toMatchObject({ status: 200, body: { moments: [] } });
  },
);

it('they are left untouched, even by the holder of the host key', async () => {
  const removed = await api.call('DELETE', `/api/sessions/${newer.sessionId}`, { token: server.hostKey });
  expect(removed.body).toMatchObject({ code: 'hub.newer-session' });
  await server.restart();
  expect((await readFile(logOf(newer.sessionId))).equals(before)).toBe(true);
  expect((await readdir(dataDir)).filter((name) => name.startsWith(newer.sessionId))).toEqual([
    `${newer.sessionId}.boards`,
  ]);
});

it('a log that cannot be read is told apart', async () => {
  const answer = await api.call('GET', `/api/sessions/${DAMAGED}/results`, { token: 'none' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'hub.unreadable-session' } });
});

it('its devices are kept at the door and not sent away for good, so that they lose nothing of their own', async () => {
  const url = `ws://127.0.0.1:${server.port}/sync`;
  const device = new SyncClient(url, `session/${newer.sessionId}/map`, { token: newer.tokens.recorder });
  await device.whenClosed();
  expect([device.closeCode, device.closeReason]).toEqual([CLOSE.closedForNow, NEWER_DATA]);
});

it('all other sessions work, and new ones can be made', async () => {
  const { session } = await api.results(other.sessionId, other.tokens.facilitator);
  expect(session).toMatchObject({ village: 'Э' });
  const seat = await api.join(other.joinCode);
  const url = `ws://127.0.0.1:${server.port}/sync`;
  const device = new SyncClient(url, `session/${other.sessionId}/map`, { token: seat.token });
  await device.whenSynced();
  device.close();
  expect((await api.makeSession()).sessionId).not.toBe(newer.sessionId);
});
