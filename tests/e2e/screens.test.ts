import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { programmeOf } from '../../shared/session/index.ts';
import type { Made } from '../kit/api.ts';
import { SIZES } from '../kit/browser.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { HOST_KEY } from '../kit/server.ts';
import { brokenWords, sideways, smallTargets, unreadable, violationsOf } from './look.ts';
import { joinFrom } from './people.ts';

/** Every stop of both programmes: a step, or a moment of one. */
const STOPS = (['session', 'focus-group'] as const).flatMap((kind) =>
  programmeOf(kind).flatMap((step) =>
    (step.moments.length === 0 ? [null] : step.moments).map((moment) => ({ kind, step: step.id, moment })),
  ),
);

/** How far the conductor's one obvious action stands outside its corner, the last 60 px of the bottom right. */
async function farFromCorner(page: Page) {
  const box = await page.getByRole('contentinfo').getByRole('button').last().boundingBox();
  const { width, height } = SIZES.conductor;
  const outside = (end: number, edge: number) => Math.max(0, Math.round(edge - 60 - end));
  return {
    right: outside((box?.x ?? 0) + (box?.width ?? 0), width),
    bottom: outside((box?.y ?? 0) + (box?.height ?? 0), height),
  };
}

describe('every screen at every stop', () => {
  let hall: Hall;
  const rooms = new Map<
    string,
    { made: Made; conductor: HallDevice; hand: HallDevice; wall: HallDevice; pockets: HallDevice[] }
  >();

  beforeAll(async () => {
    hall = await openHall();
    for (const kind of ['session', 'focus-group'] as const) {
      const made = await hall.api.makeSession({ kind, village: 'Жаңы-Айыл', ageGroup: '18-35', place: 'клуб' });
      rooms.set(kind, {
        made,
        conductor: await hall.open('conductor', pathOf(made.urls.facilitator)),
        // A leader away from the laptop.
        hand: await hall.open('phone', pathOf(made.urls.facilitator)),
        wall: await hall.open('projector', pathOf(made.urls.projector)),
        pockets: [
          await joinFrom(hall, 'phone', made.joinCode, '1'),
          await joinFrom(hall, 'tablet', made.joinCode, '2'),
        ],
      });
    }
    const focus = rooms.get('focus-group')?.made;
    if (focus === undefined) throw new Error('no focus group');
    await hall.api.command(focus.sessionId, focus.tokens.facilitator, {
      name: 'subgroups.set',
      args: { problem: 'Айылдын аймагы таштандыга толуп калды', seats: ['1', '2'] },
    });
  });
  afterAll(async () => {
    await hall.close();
  });

  it('home, the code pad and the choice of a seat are clean', async () => {
    const home = await hall.open('conductor', `/#${HOST_KEY}`);
    await home.page.getByRole('textbox').first().waitFor();
    expect(await violationsOf(home.page)).toEqual([]);
    for (const size of ['phone', 'tablet'] as const) {
      const pad = await hall.open(size, '/j/000000');
      await pad.page.getByRole('button').first().waitFor();
      expect(await violationsOf(pad.page)).toEqual([]);
      expect(await smallTargets(pad.page)).toEqual([]);
      const door = await hall.open(size, `/j/${rooms.get('session')?.made.joinCode ?? ''}`);
      await door.page.getByRole('button').first().waitFor();
      expect([await violationsOf(door.page), await smallTargets(door.page), await sideways(door.page)]).toEqual([
        [],
        [],
        0,
      ]);
    }
  });

  it.each(STOPS)('$kind, $step, $moment', async ({ kind, step, moment }) => {
    const room = rooms.get(kind);
    if (room === undefined) throw new Error(`no ${kind}`);
    const { made, conductor, hand, wall, pockets } = room;
    const command = (name: string, args: unknown) =>
      hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
    await command('step.go', { step });
    if (moment !== null) await command('step.moment', { moment });
    const stop = `[data-step="${step}"]${moment === null ? '' : `[data-moment="${moment}"]`}`;
    for (const { page } of [conductor, hand, wall, ...pockets]) {
      await page.locator(stop).waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      await page.waitForLoadState('networkidle');
    }
    expect(await unreadable(wall.page)).toEqual([]);
    expect(await farFromCorner(conductor.page)).toEqual({ right: 0, bottom: 0 });
    for (const { page } of [conductor, hand, wall, ...pockets])
      expect([await violationsOf(page), await sideways(page), await brokenWords(page)]).toEqual([[], 0, []]);
    for (const { page } of pockets) expect(await smallTargets(page)).toEqual([]);
  });

  it('nothing went wrong in any page', () => {
    for (const { conductor, hand, wall, pockets } of rooms.values())
      for (const device of [conductor, hand, wall, ...pockets]) expect(device.troubles).toEqual([]);
  });
});
