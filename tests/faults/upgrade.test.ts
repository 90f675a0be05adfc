import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Tablet } from '../kit/tablet.ts';
import { isOffline, placeWell, tabletAndWall, type TabletAndWall } from '../kit/tabletAndWall.ts';
import { raiseSchema } from '../kit/raisedSchema.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';
import { moveThing } from '../../shared/methods/map/index.ts';
import { fieldOf, recordsOf, setField, type Doc } from '../../shared/sync/doc.ts';
import type { Migration } from '../../server/sync/schema.ts';
import { draftsOf } from '../../client/sync/draft.ts';

/** What kind of thing each object of the map is, by its key. */
const kindsIn = (doc: Doc): [key: string, kind: unknown][] =>
  recordsOf(doc, 'objects').map(([key]) => [key, fieldOf(doc, 'objects', key, 'kind')]);

/** What was a well is a spring; what is called a well from then on is something else, and the guard takes it. */
const WELLS_ARE_SPRINGS: Migration = {
  name: 'wells are springs',
  kind: 'map',
  from: 2,
  migrate(doc) {
    for (const [key, kind] of kindsIn(doc)) if (kind === 'well') setField(doc, 'objects', key, 'kind', 'spring');
  },
};

let stage: TabletAndWall;
let tablet: Tablet;
let takeBack = () => {};

beforeEach(async () => {
  stage = await tabletAndWall();
  ({ tablet } = stage);
});
afterEach(async () => {
  tablet.close();
  takeBack();
  takeBack = () => {};
  await stage.close();
});

/** The tablet works without the link until its page is closed. */
async function workWithoutLink(): Promise<void> {
  placeWell(tablet, '1.saved');
  await tablet.whenSaved();
  stage.proxy.cut();
  await isOffline(tablet);
  placeWell(tablet, '1.unsent');
  moveThing(tablet.doc, 'objects', '1.saved', [7, 7]);
  tablet.close();
}

/** The laptop's program becomes another, and the page of the tablet is opened anew. */
async function comeTo(schema: number): Promise<void> {
  takeBack();
  takeBack = raiseSchema('map', schema, [WELLS_ARE_SPRINGS]);
  await stage.restart();
  stage.proxy.mend();
  tablet = stage.openPage();
  await tablet.whenHere();
}

/** The board as the server has it. */
async function boardNow(): Promise<Record<string, unknown>> {
  await tablet.whenSaved();
  const seen = new SyncClient(`ws://127.0.0.1:${stage.proxy.port}/sync`, `session/${stage.made.sessionId}/map`, {
    token: stage.made.tokens.projector,
  });
  await seen.whenSynced();
  seen.close();
  return Object.fromEntries(kindsIn(seen.doc));
}

const draftsSay = (): unknown[] => tablet.room.drafts().map(({ key, field, code }) => [key, field, code]);

it('what a tablet did not send before an upgrade becomes drafts with words, and nothing of it gets onto the board', async () => {
  await workWithoutLink();
  await comeTo(3);
  await until(() => tablet.room.drafts().length === 2, 'its work is in drafts');
  await until(() => tablet.room.drafts().every(({ code }) => code !== ''), 'and says why');
  expect(new Set(draftsSay())).toEqual(
    new Set([
      ['1.saved', 'pos', 'board.written-before'],
      ['1.unsent', null, 'board.written-before'],
    ]),
  );
  expect(await tablet.room.retryDrafts()).toBe(false);
  expect(await boardNow()).toEqual({ '1.saved': 'spring' });
  // Opened once more, it is neither lost nor doubled, and the new program's own work goes on as ever.
  tablet.close();
  tablet = stage.openPage();
  await tablet.whenHere();
  placeWell(tablet, '1.new');
  await tablet.whenSaved();
  expect(tablet.room.drafts()).toHaveLength(2);
  expect(await boardNow()).toEqual({ '1.saved': 'spring', '1.new': 'well' });
});

it('what the server had of it is no draft, though the word of that never came', async () => {
  stage.proxy.deafen();
  placeWell(tablet, '1.taken');
  await until(() => stage.wall.doc.getMap('objects').has('1.taken'), 'the wall has it');
  tablet.close();
  stage.proxy.cut();
  await comeTo(3);
  await tablet.whenSaved();
  expect(tablet.room.drafts()).toEqual([]);
  expect(await boardNow()).toEqual({ '1.taken': 'spring' });
});

it('with the same program unsent work goes in as ever', async () => {
  await workWithoutLink();
  await comeTo(2);
  await until(() => tablet.unsaved === 0 && tablet.doc.getMap('objects').has('1.unsent'), 'it is there');
  expect(await boardNow()).toEqual({ '1.saved': 'well', '1.unsent': 'well' });
  expect(tablet.room.drafts()).toEqual([]);
});

it('work of a newer program stays where it is, is said to be there, and goes in when that program is back', async () => {
  const before = tablet.doc;
  await tablet.whenSaved();
  tablet.close();
  // Nothing of the map was written to the log by the newer program, so that the older one still opens it.
  await comeTo(3);
  expect(tablet.doc).not.toBe(before);
  stage.proxy.cut();
  await isOffline(tablet);
  placeWell(tablet, '1.newer');
  tablet.close();
  await comeTo(2);
  await until(() => tablet.room.keepsNewer(), 'it is said');
  placeWell(tablet, '1.older');
  await tablet.whenSaved();
  expect(await boardNow()).toEqual({ '1.older': 'well' });
  expect(tablet.room.drafts()).toEqual([]);
  tablet.close();
  await comeTo(3);
  await until(() => tablet.doc.getMap('objects').has('1.newer'), 'it is there again');
  expect(await boardNow()).toEqual({ '1.older': 'spring', '1.newer': 'well' });
  expect(tablet.room.keepsNewer()).toBe(false);
});

it('drafts of a newer program are not touched, those of an older one are said to be', async () => {
  const { sessionId } = stage.made;
  const draft = { board: 'map', root: 'objects', key: '1.x', field: null, code: '', at: 1 };
  const value = { kind: 'well', pos: [1, 1], layer: 'services' };
  const newer = JSON.stringify({ ...draft, id: 'newer', value, schema: 3, more: 'of a later program' });
  localStorage.setItem(`ashar.draft.${sessionId}.1.newer`, newer);
  localStorage.setItem(`ashar.draft.${sessionId}.1.old`, JSON.stringify({ ...draft, id: 'old', key: '1.y', value }));
  tablet.close();
  await comeTo(2);
  // Of the first schema: the step to the second keeps records as they are.
  await until(() => tablet.doc.getMap('objects').has('1.y'), 'the older draft went in');
  expect(tablet.room.keepsNewer()).toBe(true);
  expect(await tablet.room.retryDrafts()).toBe(true);
  expect(await boardNow()).toEqual({ '1.y': 'well' });
  expect(localStorage.getItem(`ashar.draft.${sessionId}.1.newer`)).toBe(newer);
  expect(draftsOf(`${sessionId}.1`)).toHaveLength(1);
});
