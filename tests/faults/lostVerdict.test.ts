import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Tablet } from '../kit/tablet.ts';
import { isOffline, placeWell, tabletAndWall, type TabletAndWall } from '../kit/tabletAndWall.ts';
import { moveThing } from '../../shared/methods/map/doc.ts';
import { fingerprint, type SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

/** What the device does in the moment in which the map's socket opens, before a word has come. */
let atOpen = (): void => undefined;
const Plain = globalThis.WebSocket;
globalThis.WebSocket = class extends Plain {
  constructor(...given: ConstructorParameters<typeof Plain>) {
    super(...given);
    if (String(given[0]).includes('/map?')) this.addEventListener('open', () => queueMicrotask(atOpen));
  }
};

let stage: TabletAndWall;
let proxy: TabletAndWall['proxy'];
let command: TabletAndWall['command'];
let tablet: Tablet;
let wall: SyncClient;

beforeEach(async () => {
  atOpen = () => undefined;
  stage = await tabletAndWall();
  ({ proxy, command, tablet, wall } = stage);
});
afterEach(async () => {
  tablet.close();
  await stage.close();
});

const place = (key: string): void => placeWell(tablet, key);

const wallHears = (of: string): Promise<void> =>
  until(() => wall.doc.getMap('objects').has(of), `the wall has ${of}`, 60_000);

it('a record that was refused while the word of it was lost comes back as a draft, and goes in when it may', async () => {
  place('1.taken');
  await tablet.whenSaved();
  proxy.deafen();
  await command('board.lock', { board: 'map', on: true });
  place('1.refused');
  place('1.refused-too');
  const { clientID } = tablet.doc;
  const written = (doc: Y.Doc) => Y.getState(doc.store, clientID);
  await until(() => written(wall.doc) === written(tablet.doc), 'the server judged them');
  proxy.cut();
  await isOffline(tablet);
  proxy.mend();
  await until(() => tablet.room.session()?.locked.has('map') === true, 'the tablet knows of the lock', 60_000);
  await tablet.whenSaved();
  expect(
    tablet.room
      .drafts()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['1.refused', '1.refused-too']);
  await command('board.lock', { board: 'map', on: false });
  await until(() => tablet.room.session()?.locked.has('map') === false, 'the tablet knows of it');
  expect(await tablet.room.retryDrafts()).toBe(true);
  await tablet.whenSaved();
  expect(tablet.room.drafts()).toEqual([]);
  for (const key of ['1.taken', '1.refused', '1.refused-too']) await wallHears(key);
  expect(fingerprint(tablet.doc)).toBe(fingerprint(wall.doc));
});

it('the word of a refusal that one page lost is not lost because another page of the person heard of its own work', async () => {
  place('1.taken');
  await tablet.whenSaved();
  const other = stage.openPage();
  await other.whenHere();
  placeWell(other, '1.other');
  await other.whenSaved();
  proxy.deafen();
  await command('board.lock', { board: 'map', on: true });
  place('1.refused');
  const { clientID } = tablet.doc;
  const written = Y.getState(tablet.doc.store, clientID);
  await until(() => Y.getState(wall.doc.store, clientID) === written, 'the server judged it');
  tablet.close();
  other.close();
  proxy.cut();
  proxy.mend();
  tablet = stage.openPage();
  await tablet.whenHere();
  await tablet.whenSaved();
  expect(tablet.room.drafts().map(({ key }) => key)).toEqual(['1.refused']);
});

it('what was taken while the word of it was lost is no draft', async () => {
  proxy.deafen();
  place('1.taken');
  await wallHears('1.taken');
  proxy.cut();
  await isOffline(tablet);
  proxy.mend();
  await tablet.whenSaved();
  expect(tablet.room.drafts()).toEqual([]);
  expect(fingerprint(tablet.doc)).toBe(fingerprint(wall.doc));
});

it('what is written as the link comes back never overtakes what was written without it', async () => {
  place('1.first');
  await tablet.whenSaved();
  proxy.cut();
  await isOffline(tablet);
  place('1.offline');
  atOpen = () => place('1.meanwhile');
  proxy.mend();
  await wallHears('1.meanwhile');
  await tablet.whenSaved();
  expect(tablet.room.drafts()).toEqual([]);
  expect(fingerprint(tablet.doc)).toBe(fingerprint(wall.doc));
});

it('after too many refusals on a locked board a person only reads, until it is unlocked', async () => {
  place('1.well');
  await tablet.whenSaved();
  const lock = (on: boolean) => command('board.lock', { board: 'map', on });
  await lock(true);
  for (const strike of [1, 2, 3]) {
    const { doc } = tablet;
    moveThing(doc, 'objects', '1.well', [strike, strike]);
    await until(
      () => tablet.live !== null && (tablet.live.state === 'readonly' || tablet.doc !== doc),
      'the move was refused',
      60_000,
    );
  }
  expect(tablet.live?.state).toBe('readonly');
  await lock(false);
  await until(() => tablet.live?.state === 'live', 'it writes again');
  const [draft] = tablet.room.drafts();
  expect(draft?.value).toEqual([3, 3]);
  expect(draft !== undefined && (await tablet.room.retryDraft(draft))).toBe(true);
  await tablet.whenSaved();
  await until(() => fingerprint(tablet.doc) === fingerprint(wall.doc), 'the wall has it');
  expect(tablet.room.drafts()).toEqual([]);
});
