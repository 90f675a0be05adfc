import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Tablet } from '../kit/tablet.ts';
import { addStamp, moveThing, sayFact } from '../../shared/methods/map/doc.ts';
import { edit, removeRecord } from '../../shared/sync/doc.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { cutProxy } from '../kit/cutProxy.ts';
import { seatActor } from '../kit/desk.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

let server: TestServer;
let proxy: Awaited<ReturnType<typeof cutProxy>>;
let api: Api;
const letGo: (() => void)[] = [];

beforeAll(async () => {
  server = await startServer();
  proxy = await cutProxy(server.port);
  api = apiOf(server.url, server.hostKey);
});
afterEach(() => {
  for (const each of letGo.splice(0)) each();
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const WELL = { kind: 'well', pos: [100, 100], layer: 'services' } as const;

const objects = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('objects');
const place = (doc: Y.Doc, ...keys: string[]): void =>
  edit(doc, 'tool', () => {
    for (const key of keys) addStamp(doc, key, WELL);
  });

function deviceOf(made: Made, token: string, ashar = true): SyncClient {
  const url = `ws://127.0.0.1:${server.port}/sync`;
  const device = new SyncClient(url, `session/${made.sessionId}/map`, { token, ashar });
  letGo.push(() => device.close());
  return device;
}

/** A map that is open, a tablet of seat 1 on it and another device of seat 2, which both see two wells of seat 1. */
async function twoWells() {
  const made = await api.makeSession({ seats: 4 });
  await api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  const [one, two] = await Promise.all(['1', '2'].map((seat) => api.join(made.joinCode, { seat })));
  const token = one?.token ?? '';
  const tablet = new Tablet({ port: proxy.port, session: made.sessionId, token, actor: seatActor('1'), board: 'map' });
  letGo.push(() => tablet.close());
  const other = deviceOf(made, two?.token ?? '');
  await Promise.all([tablet.whenHere(), other.whenSynced()]);
  place(tablet.doc, '1.mine', '1.alone');
  await until(() => objects(other.doc).has('1.alone'), 'the other sees both wells');
  await tablet.whenSaved();
  return { made, token, tablet, other };
}

function changeMine(other: SyncClient): void {
  moveThing(other.doc, 'objects', '1.mine', [700, 700]);
  sayFact(other.doc, '1.mine', 'name', 'Булак');
}

const equal = (tablet: Tablet, other: SyncClient): Promise<void> =>
  until(() => tablet.live !== null && fingerprint(tablet.doc) === fingerprint(other.doc), 'both have the same', 60_000);

it("undo by one's own hand never removes what another seat has since changed", async () => {
  const { tablet, other } = await twoWells();
  changeMine(other);
  await until(() => objects(tablet.doc).get('1.mine')?.get('name') === 'Булак', 'the maker sees what the other did');
  expect(tablet.live?.canUndo).toBe(true);
  tablet.live?.undo();
  await tablet.whenSaved();
  await equal(tablet, other);
  expect(objects(other.doc).toJSON()).toEqual({ '1.mine': { ...WELL, pos: [700, 700], name: 'Булак' } });
  tablet.live?.redo();
  await tablet.whenSaved();
  await equal(tablet, other);
  expect(objects(other.doc).toJSON()).toEqual({
    '1.mine': { ...WELL, pos: [700, 700], name: 'Булак' },
    '1.alone': WELL,
  });
  expect(tablet.room.drafts()).toEqual([]);
});

it('undo without a link keeps what another changed meanwhile, and everything else of that hour is taken', async () => {
  const { tablet, other } = await twoWells();
  const before = tablet.doc;
  proxy.cut();
  await until(() => tablet.room.link() === 'offline', 'the tablet is without its link');
  changeMine(other);
  place(other.doc, '2.school');
  await other.whenSaved();
  tablet.live?.undo();
  expect(objects(before).size).toBe(0);
  expect(tablet.live?.canRedo).toBe(false);
  place(before, '1.later');
  proxy.mend();
  await until(() => tablet.live !== null && tablet.doc !== before, 'the tablet takes the board anew', 60_000);
  await tablet.whenSaved();
  await equal(tablet, other);
  expect(objects(other.doc).toJSON()).toEqual({
    '1.mine': { ...WELL, pos: [700, 700], name: 'Булак' },
    '2.school': WELL,
    '1.later': WELL,
  });
  expect(tablet.room.drafts()).toEqual([]);
  expect(tablet.live?.state).toBe('live');
  edit(tablet.doc, 'tool', () => moveThing(tablet.doc, 'objects', '1.mine', [200, 200]));
  await tablet.whenSaved();
  await equal(tablet, other);
  expect(objects(other.doc).get('1.mine')?.get('pos')).toEqual([200, 200]);
});

it('a stock client that does so is sent away, for it cannot be told to take the board anew', async () => {
  const { made, token, other } = await twoWells();
  changeMine(other);
  await other.whenSaved();
  const stock = deviceOf(made, token, false);
  await stock.whenSynced();
  removeRecord(stock.doc, 'objects', '1.mine');
  await stock.whenClosed();
  expect(stock.closeCode).toBe(4403);
  expect(objects(other.doc).get('1.mine')?.get('name')).toBe('Булак');
});
