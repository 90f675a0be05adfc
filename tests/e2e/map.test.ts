import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ky as map } from '../../client/methods/map/strings/ky.ts';
import { ky as terms } from '../../shared/i18n/map/ky.ts';
import { ky as refusals } from '../../shared/i18n/refusals/ky.ts';
import { lockLayer, type MapResults } from '../../shared/methods/map/index.ts';
import { openDevice } from '../demo/seat.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { button, joinFrom, saved } from './people.ts';

type Spot = readonly [across: number, down: number];

/** Fingers on the board of a device, in parts of its width and height, sent as the screen would send them. */
async function fingersOn(page: Page, radius = 8) {
  const link = await page.context().newCDPSession(page);
  const board = page.getByRole('application', { name: map.map });
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]): Promise<void> => {
    const box = (await board.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
    const touchPoints = spots.map(([across, down], id) => ({
      x: box.x + box.width * across,
      y: box.y + box.height * down,
      radiusX: radius,
      radiusY: radius,
      id,
    }));
    await link.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    down: (...spots: Spot[]) => send('touchStart', spots),
    to: (...spots: Spot[]) => send('touchMove', spots),
    up: () => send('touchEnd', []),
    tap: async (spot: Spot) => {
      await send('touchStart', [spot]);
      await send('touchEnd', []);
    },
  };
}

/** A short line of a pen, sent as a screen with a pen would send it. */
async function penStroke(page: Page, [across, down]: Spot): Promise<void> {
  const link = await page.context().newCDPSession(page);
  const box = await page.getByRole('application', { name: map.map }).boundingBox();
  if (box === null) throw new Error('The map is not on the screen.');
  const [x, y] = [box.x + box.width * across, box.y + box.height * down];
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', step: number): Promise<unknown> =>
    link.send('Input.dispatchMouseEvent', {
      type,
      x: x + step * 12,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
      force: 0.5,
    });
  await send('mousePressed', 0);
  for (let step = 1; step <= 12; step++) await send('mouseMoved', step);
  await send('mouseReleased', 12);
}

async function takePen(page: Page): Promise<void> {
  await button(page, map.draw).tap();
  await page.getByRole('dialog').getByRole('button', { name: map.pen, exact: true }).tap();
}

async function choose(page: Page, kind: keyof typeof terms.kinds): Promise<void> {
  await button(page, map.stamp).tap();
  await page.getByRole('dialog').getByRole('button', { name: terms.kinds[kind], exact: true }).tap();
}

describe('the village map, by finger', () => {
  let hall: Hall;
  let made: Made;
  let tablet: HallDevice;

  const results = async (): Promise<MapResults> => {
    const { map: drawn } = await hall.api.results(made.sessionId, made.tokens.facilitator);
    return drawn as MapResults;
  };

  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(async () => {
    await hall.close();
  });
  beforeEach(async () => {
    made = await hall.api.makeSession({ village: 'X', ageGroup: '18-35' });
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
    tablet = await joinFrom(hall, 'tablet', made.joinCode, '7');
    await tablet.page.getByRole('application', { name: map.map }).waitFor();
  });
  afterEach(async () => {
    expect(tablet.troubles).toEqual([]);
    await tablet.context.close();
  });

  it('[M3, M7] the inventory is what was placed, with what was said of it', async () => {
    const { page } = tablet;
    const fingers = await fingersOn(page);
    await choose(page, 'school');
    await fingers.tap([0.3, 0.5]);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio', { name: terms.conditions.repair }).check({ force: true });
    await sheet.getByRole('button', { name: terms.users.youth }).tap();
    await sheet.getByRole('button', { name: map.done, exact: true }).tap();
    await fingers.tap([0.7, 0.5]);
    await sheet.getByRole('button', { name: map.done, exact: true }).tap();
    await button(page, map.done).tap();
    await button(page, map.problemOrWish).tap();
    await sheet.getByRole('button', { name: terms.marks.problem, exact: true }).tap();
    await fingers.tap([0.5, 0.45]);
    await page.getByRole('textbox', { name: map.problemHere }).fill('<i>суу</i> аз');
    await page.getByRole('textbox', { name: map.problemHere }).press('Enter');
    await saved(tablet);
    const { objects, problems } = await results();
    expect(objects.map(({ kind, condition, users }) => ({ kind, condition, users }))).toEqual(
      expect.arrayContaining([
        { kind: 'school', condition: 'repair', users: ['youth'] },
        { kind: 'school', condition: null, users: [] },
      ]),
    );
    expect(objects).toHaveLength(2);
    expect(problems.map(({ text }) => text)).toEqual(['<i>суу</i> аз']);
  });

  it('[M7] a road, a field and a wish drawn by finger stand in the conductor’s list, and nothing else does', async () => {
    const { page } = tablet;
    const fingers = await fingersOn(page);
    const sheet = page.getByRole('dialog');
    const trace = async (...spots: readonly Spot[]): Promise<void> => {
      const [first, ...others] = spots;
      if (first === undefined) throw new Error('a trace has a beginning');
      await fingers.down(first);
      for (const spot of others) await fingers.to(spot);
      await fingers.up();
      // A tap right after a quick swipe only stops the swipe: the browser swallows it.
      await sheet.getByRole('button', { name: map.done, exact: true }).click();
      await sheet.waitFor({ state: 'detached' });
      await button(page, map.done).click();
    };
    await button(page, map.draw).tap();
    await sheet.getByRole('button', { name: terms.kinds.road, exact: true }).tap();
    await trace([0.1, 0.5], [0.3, 0.52], [0.6, 0.5], [0.9, 0.51]);
    await button(page, map.draw).tap();
    await sheet.getByRole('button', { name: terms.kinds.field, exact: true }).tap();
    await trace([0.2, 0.4], [0.4, 0.4], [0.4, 0.45], [0.2, 0.45]);
    await button(page, map.problemOrWish).tap();
    await sheet.getByRole('button', { name: terms.marks.wish, exact: true }).tap();
    await sheet.getByRole('button', { name: terms.kinds.kindergarten, exact: true }).tap();
    await fingers.tap([0.7, 0.45]);
    await page.getByRole('textbox', { name: map.wishHere }).press('Enter');
    await saved(tablet);
    const { objects, wishes, problems } = await results();
    expect(objects.map(({ kind, form }) => [kind, form])).toEqual([
      ['road', 'line'],
      ['field', 'area'],
    ]);
    expect([wishes.map(({ kind }) => kind), problems]).toEqual([['kindergarten'], []]);
    const conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
    await conductor.page.getByRole('radio', { name: 'Тизме' }).check({ force: true });
    const rows = conductor.page.getByRole('table', { name: map.inventory }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.nth(1).getByRole('rowheader').innerText()).toBe(terms.kinds.road);
    expect(await rows.nth(2).getByRole('rowheader').innerText()).toBe(terms.kinds.field);
    expect(conductor.troubles).toEqual([]);
    await conductor.context.close();
  });

  it('[M2] a finger draws, two fingers zoom and leave no line, undo takes one’s own line back', async () => {
    const { page } = tablet;
    const fingers = await fingersOn(page);
    await takePen(page);
    await fingers.down([0.3, 0.5]);
    for (let step = 1; step <= 12; step++) await fingers.to([0.3 + step * 0.02, 0.5]);
    await fingers.up();
    await saved(tablet);
    expect((await results()).strokes).toBe(1);
    await fingers.down([0.4, 0.5]);
    await fingers.down([0.4, 0.5], [0.6, 0.5]);
    for (let step = 1; step <= 5; step++) await fingers.to([0.4 - step * 0.01, 0.5], [0.6 + step * 0.01, 0.5]);
    await fingers.up();
    expect((await results()).strokes).toBe(1);
    await button(page, map.undo).tap();
    await saved(tablet);
    await expect.poll(async () => (await results()).strokes).toBe(0);
  });

  it('[M2] a stroke under the finger is kept when the page is loaded anew, and when the link is lost', async () => {
    const { page, context } = tablet;
    const fingers = await fingersOn(page);
    await takePen(page);
    await fingers.down([0.3, 0.5]);
    for (let step = 1; step <= 8; step++) await fingers.to([0.3 + step * 0.02, 0.5]);
    await page.reload();
    await page.getByRole('application', { name: map.map }).waitFor();
    await expect.poll(async () => (await results()).strokes).toBe(1);
    const again = await fingersOn(page);
    await takePen(page);
    await again.down([0.3, 0.45]);
    for (let step = 1; step <= 8; step++) await again.to([0.3 + step * 0.02, 0.45]);
    await context.setOffline(true);
    await again.up();
    await context.setOffline(false);
    await expect.poll(async () => (await results()).strokes, { timeout: 40_000 }).toBe(2);
  });

  it('a pen draws and the finger then only moves the page, until somebody gives the finger back', async () => {
    const { page } = tablet;
    const fingers = await fingersOn(page);
    await takePen(page);
    await penStroke(page, [0.3, 0.5]);
    await expect.poll(async () => (await results()).strokes).toBe(1);
    const swipe = async (): Promise<void> => {
      await fingers.down([0.3, 0.45]);
      for (let step = 1; step <= 8; step++) await fingers.to([0.3 + step * 0.01, 0.45]);
      await fingers.up();
    };
    await swipe();
    await penStroke(page, [0.35, 0.55]);
    await expect.poll(async () => (await results()).strokes).toBe(2);
    await button(page, map.fingerAgain).tap();
    await button(page, map.fingerAgain).waitFor({ state: 'detached' });
    await swipe();
    await expect.poll(async () => (await results()).strokes).toBe(3);
  });

  it('[M6, M9] what is locked is said, and no longer when one goes on; a locked board is looked at whole', async () => {
    const { page } = tablet;
    const leader = await openDevice(hall.server.url, `session/${made.sessionId}/map`, made.tokens.facilitator);
    lockLayer(leader.doc, 'services', true);
    await leader.whenSaved();
    leader.close();
    const fingers = await fingersOn(page);
    await choose(page, 'school');
    const locked = page.getByText(refusals['map.layer-locked'], { exact: true });
    await expect
      .poll(async () => {
        await fingers.tap([0.5, 0.5]);
        // Before the lock has come the tap places a school, and its sheet opens.
        const opened = page.getByRole('dialog').getByRole('button', { name: map.done, exact: true });
        if (await opened.isVisible()) await opened.click();
        return locked.isVisible();
      })
      .toBe(true);
    await button(page, map.done).tap();
    await locked.waitFor({ state: 'detached' });
    const lock = (on: boolean) =>
      hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'board.lock', args: { board: 'map', on } });
    await lock(true);
    await button(page, map.draw).waitFor({ state: 'detached' });
    // All of it is on the screen, also below the word of the lock.
    const foot = (await button(page, map.undo).boundingBox()) ?? { y: Infinity, height: 0 };
    expect(foot.y + foot.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await lock(false);
    await button(page, map.draw).waitFor();
  });

  it('a palm leaves no line', async () => {
    const { page } = tablet;
    await takePen(page);
    const fingers = await fingersOn(page, 40);
    await fingers.down([0.3, 0.5]);
    for (let step = 1; step <= 8; step++) await fingers.to([0.3 + step * 0.02, 0.5]);
    await fingers.up();
    const thin = await fingersOn(page);
    await thin.down([0.3, 0.45]);
    for (let step = 1; step <= 8; step++) await thin.to([0.3 + step * 0.02, 0.45]);
    await thin.up();
    await expect.poll(async () => (await results()).strokes).toBe(1);
  });

  it('[M2] the wall shows a stroke while it is still under the finger', async () => {
    const { page } = tablet;
    const wall = await hall.open('projector', pathOf(made.urls.projector));
    const board = wall.page.getByRole('application', { name: map.map });
    await board.waitFor();
    const passing = (): Promise<number> =>
      board.evaluate((element) => {
        let count = 0;
        // Finished ink and signs stand in bitmaps; what passes is painted on canvases of its own.
        for (const over of element.querySelectorAll('canvas')) {
          if (over.width === 0 || over.style.display === 'none') continue;
          const data = over.getContext('2d')?.getImageData(0, 0, over.width, over.height).data ?? [];
          for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count++;
        }
        return count;
      });
    const fingers = await fingersOn(page);
    await takePen(page);
    await expect.poll(passing).toBe(0);
    await fingers.down([0.3, 0.5]);
    for (let step = 1; step <= 12; step++) await fingers.to([0.3 + step * 0.02, 0.5]);
    await expect.poll(passing).toBeGreaterThan(100);
    expect((await results()).strokes).toBe(0);
    await fingers.up();
    await saved(tablet);
    await expect.poll(passing).toBe(0);
    expect((await results()).strokes).toBe(1);
    expect(wall.troubles).toEqual([]);
    await wall.context.close();
  });

  it('[M10] a leader sends a problem to the gallery; the wall shows the map without a control', async () => {
    const { page } = tablet;
    const fingers = await fingersOn(page);
    await button(page, map.problemOrWish).tap();
    await page.getByRole('dialog').getByRole('button', { name: terms.marks.problem, exact: true }).tap();
    await fingers.tap([0.5, 0.5]);
    await page.getByRole('textbox', { name: map.problemHere }).fill('көпүрө бузулган');
    await page.getByRole('textbox', { name: map.problemHere }).press('Enter');
    await saved(tablet);
    const wall = await hall.open('projector', pathOf(made.urls.projector));
    await wall.page.getByText(terms.marks.problem, { exact: true }).waitFor();
    expect(await wall.page.getByRole('button').count()).toBe(0);
    const conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
    await conductor.page.getByRole('radio', { name: 'Тизме' }).check({ force: true });
    await button(conductor.page, map.toGallery).click();
    await conductor.page.getByText(map.inGallery, { exact: true }).waitFor();
    expect((await results()).problems[0]?.candidate).toMatch(/^s\./);
    expect([wall.troubles, conductor.troubles]).toEqual([[], []]);
  });
});
