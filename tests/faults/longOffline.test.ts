import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Tablet } from '../kit/tablet.ts';
import { isOffline, placeWell, tabletAndWall, type TabletAndWall } from '../kit/tabletAndWall.ts';
import { addInk, bin, inkOf, moveThing, readMap } from '../../shared/methods/map/index.ts';
import { SYNC_UPDATE_BYTES } from '../../shared/domain/limits.ts';
import { edit, removeRecord } from '../../shared/sync/doc.ts';
import { seeded } from '../kit/random.ts';
import { fingerprint, type SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

/** Scribbles of some 2.5 kilobytes each: what one seat may draw on one map. */
const SCRIBBLES = 1_450;
const POINTS = 850;

let stage: TabletAndWall;
let proxy: TabletAndWall['proxy'];
let tablet: Tablet;
let wall: SyncClient;
const random = seeded(7);

beforeEach(async () => {
  stage = await tabletAndWall();
  ({ proxy, tablet, wall } = stage);
});
afterEach(async () => {
  tablet.close();
  await stage.close();
});

function scribble(number: number): void {
  const path = Array.from({ length: POINTS }, () => [random() * 9_900, random() * 5_500]).flat();
  inkOf(path, { colour: 'lake', width: 30, layer: 'skeleton' }).forEach((bytes, part) =>
    edit(tablet.doc, 'tool', () => addInk(tablet.doc, `1.ink${number}x${part}`, bytes)),
  );
}

const place = (key: string): void => placeWell(tablet, key);
const move = (key: string, pos: readonly [number, number]): void =>
  edit(tablet.doc, 'tool', () => moveThing(tablet.doc, 'objects', key, pos));

const inkOnWall = (): number => wall.doc.getMap('ink').size;
const wellsOnWall = (): Record<string, readonly [number, number]> =>
  Object.fromEntries(readMap(wall.doc).objects.map(({ id, pos }) => [id, pos]));

/** Breaks the link while long work goes out: some of it is on the wall, some is not. */
async function breakInTheMiddle(ink: number): Promise<void> {
  const before = inkOnWall();
  proxy.mend();
  await until(() => inkOnWall() > before + 20, 'the first of it is on the wall', 60_000);
  proxy.cut();
  await isOffline(tablet);
  expect(inkOnWall()).toBeLessThan(ink);
  expect(tablet.unsaved).toBeGreaterThan(0);
}

it('hours of drawing without the link go through, though the link breaks in the middle and the page is opened anew', async () => {
  for (const key of ['1.there', '1.gone']) place(key);
  await tablet.whenSaved();
  proxy.cut();
  await isOffline(tablet);
  place('1.early');
  place('1.taken-back');
  for (let number = 0; number < SCRIBBLES; number++) scribble(number);
  edit(tablet.doc, 'tool', () => bin(tablet.doc, 'ink', '1.ink3x0', 'b1'));
  edit(tablet.doc, 'tool', () => removeRecord(tablet.doc, 'objects', '1.gone'));
  edit(tablet.doc, 'tool', () => removeRecord(tablet.doc, 'objects', '1.taken-back'));
  move('1.early', [200, 200]);
  move('1.there', [300, 300]);
  const ink = tablet.doc.getMap('ink').size;
  expect(Y.encodeStateAsUpdate(tablet.doc).length).toBeGreaterThan(3 * SYNC_UPDATE_BYTES);

  await breakInTheMiddle(ink);
  // What is written and taken back meanwhile goes with the rest.
  place('1.late');
  move('1.early', [250, 250]);
  await breakInTheMiddle(ink);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  tablet.close();
  tablet = stage.openPage();
  await until(() => tablet.live !== null, 'the page shows its own copy', 60_000);
  expect(tablet.doc.getMap('ink').size).toBe(ink);
  move('1.late', [400, 400]);
  proxy.mend();
  // Edits made while the rest goes out wait for it, removals, too.
  await until(() => tablet.room.link() !== 'offline', 'the link is back', 60_000);
  place('1.last');
  edit(tablet.doc, 'tool', () => removeRecord(tablet.doc, 'objects', '1.there'));

  await tablet.whenSaved();
  await until(() => fingerprint(tablet.doc) === fingerprint(wall.doc), 'the wall has all of it', 60_000);
  expect(inkOnWall()).toBe(ink);
  expect(wellsOnWall()).toEqual({ '1.early': [250, 250], '1.late': [400, 400], '1.last': [100, 100] });
  expect(tablet.room.drafts()).toEqual([]);
});

it('what is new in it lands late where the step has closed meanwhile', async () => {
  proxy.cut();
  await isOffline(tablet);
  for (let number = 0; number < SCRIBBLES / 2; number++) {
    scribble(number);
    if (number % 10 !== 0) continue;
    place(`1.w${number}`);
    move(`1.w${number}`, [number, number]);
  }
  const ink = tablet.doc.getMap('ink').size;
  expect(Y.encodeStateAsUpdate(tablet.doc).length).toBeGreaterThan(SYNC_UPDATE_BYTES);
  await stage.command('step.go', { step: 's.gallery' });
  proxy.mend();
  await until(() => tablet.room.session()?.activeStep === 's.gallery', 'the tablet knows of the step', 60_000);
  await tablet.whenSaved();
  await until(() => fingerprint(tablet.doc) === fingerprint(wall.doc), 'the wall has all of it', 60_000);
  expect(inkOnWall()).toBe(ink);
  expect(wellsOnWall()['1.w10']).toEqual([10, 10]);
  expect(tablet.room.drafts()).toEqual([]);
});
