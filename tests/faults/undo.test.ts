import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Tablet } from '../kit/tablet.ts';
import { rewordSticker, writeSticker } from '../../shared/methods/gallery/doc.ts';
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

it('undo in a record that was removed meanwhile has no effect, and is taken', async () => {
  const { made, token, tablet, other } = await twoWells();
  const before = tablet.doc;
  edit(before, 'tool', () => sayFact(before, '1.mine', 'name', 'Булак'));
  await tablet.whenSaved();
  proxy.cut();
  await until(() => tablet.room.link() === 'offline', 'the tablet is without its link');
  const second = deviceOf(made, token);
  await second.whenSynced();
  removeRecord(second.doc, 'objects', '1.mine');
  await second.whenSaved();
  tablet.live?.undo();
  expect(objects(before).get('1.mine')?.has('name')).toBe(false);
  proxy.mend();
  await until(() => !objects(tablet.doc).has('1.mine'), 'the tablet hears of it', 60_000);
  await tablet.whenSaved();
  await equal(tablet, other);
  expect(tablet.doc).toBe(before);
  expect(objects(other.doc).toJSON()).toEqual({ '1.alone': WELL });
  expect(tablet.room.drafts()).toEqual([]);
});

it('undo of a removal that would be one sticker too many is no sticker, but kept as a draft', async () => {
  const made = await api.makeSession({ seats: 4 });
  const lead = (name: string, args: unknown) => api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await lead('step.go', { step: 's.gallery' });
  const { token } = await api.join(made.joinCode, { seat: '1' });
  const place = { port: proxy.port, session: made.sessionId, token, actor: seatActor('1'), board: 'pocket/1' };
  const tablet = new Tablet(place);
  letGo.push(() => tablet.close());
  await tablet.whenHere();
  const write = (key: string): void => edit(tablet.doc, 'tool', () => writeSticker(tablet.doc, key, 'суу жок'));
  for (const each of [1, 2, 3, 4, 5]) write(`1.s${each}`);
  // A gesture elsewhere, so that the removal is a step of its own.
  edit(tablet.doc, 'tool', () => rewordSticker(tablet.doc, '1.s1', 'суу таза эмес'));
  edit(tablet.doc, 'tool', () => removeRecord(tablet.doc, 'stickers', '1.s5'));
  await tablet.whenSaved();
  const url = `ws://127.0.0.1:${server.port}/sync`;
  const second = new SyncClient(url, `session/${made.sessionId}/pocket/1`, { token });
  letGo.push(() => second.close());
  await second.whenSynced();
  writeSticker(second.doc, '1.other', 'жол жаман');
  await second.whenSaved();
  await until(() => tablet.doc.getMap('stickers').has('1.other'), 'the tablet has it');
  tablet.live?.undo();
  expect(tablet.doc.getMap('stickers').size).toBe(6);
  await until(() => tablet.room.drafts().length === 1, 'it is a draft', 60_000);
  expect(tablet.room.drafts()[0]).toMatchObject({ key: '1.s5', code: 'guard.quota', value: { text: 'суу жок' } });
  await tablet.whenSaved();
  await equal(tablet, second);
  expect([...second.doc.getMap('stickers').keys()].sort()).toEqual(['1.other', '1.s1', '1.s2', '1.s3', '1.s4']);
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
