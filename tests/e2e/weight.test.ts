import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ky as map } from '../../client/methods/map/strings/ky.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { joinFrom, words } from './people.ts';

const KIB = 1024;
const dist = path.resolve(import.meta.dirname, '../../dist/client');

/** Sums what a page fetches, by ending: JavaScript as gzip sends it, fonts as they are. */
function weigh(page: Page): {
  readonly js: () => number;
  readonly fonts: () => number;
  readonly all: () => number;
  readonly names: () => string[];
} {
  const fetched = new Set<string>();
  page.on('response', (response) => fetched.add(new URL(response.url()).pathname));
  const files = (ending: RegExp) => [...fetched].filter((each) => ending.test(each));
  const read = (file: string) => readFileSync(path.join(dist, file));
  const packed = (ending: RegExp) =>
    files(ending).reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  const fonts = () => files(/\.woff2$/).reduce((sum, file) => sum + read(file).length, 0);
  return {
    js: () => packed(/\.js$/),
    fonts,
    all: () => packed(/\.(js|css)$/) + fonts(),
    names: () => files(/\.js$/),
  };
}

describe('what a page weighs when it is opened for the first time', () => {
  let hall: Hall;
  let made: Made;
  beforeAll(async () => {
    hall = await openHall();
    made = await hall.api.makeSession();
  });
  afterAll(async () => {
    await hall.close();
  });

  const opened = async (size: 'phone' | 'conductor'): Promise<HallDevice> => hall.open(size, '/j/000000');

  it('a pocket: at most 150 KiB of JavaScript and 90 KB of fonts, and no canvas before a canvas step', async () => {
    const device = await opened('phone');
    const weight = weigh(device.page);
    await device.page.goto(hall.at(`/j/${made.joinCode}`));
    await device.page.reload();
    await device.page.getByRole('button', { name: words.screens.join.free('2'), exact: true }).click();
    await device.page.getByRole('button', { name: words.screens.join.mySeat('2'), exact: true }).click();
    await device.page.getByRole('button', { name: words.screens.join.goIn, exact: true }).click();
    await device.page
      .getByRole('img', { name: words.ui.seat('2') })
      .first()
      .waitFor();
    await device.page.waitForLoadState('networkidle');
    expect(weight.js() / KIB).toBeLessThanOrEqual(150);
    expect(weight.fonts()).toBeLessThanOrEqual(90_000);
    expect(weight.names().filter((name) => /konva/i.test(name))).toEqual([]);
  });

  it('a pocket in the gallery still has no canvas', async () => {
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.gallery' } });
    const device = await joinFrom(hall, 'phone', made.joinCode, '3');
    expect(
      await device.page.evaluate(() =>
        performance.getEntriesByType('resource').some((each) => /konva|canvas/i.test(each.name)),
      ),
    ).toBe(false);
  });

  it('a tablet at the map: at most 300 kB of code, styles and fonts until a stroke is taken, no Konva, no Latin letters', async () => {
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
    const { page } = await joinFrom(hall, 'tablet', made.joinCode, '4');
    const board = page.getByRole('application', { name: map.map });
    await board.waitFor();
    const weight = weigh(page);
    await page.reload();
    await board.waitFor();
    await page.waitForLoadState('networkidle');
    expect(weight.all() / 1_000).toBeLessThanOrEqual(300);
    expect(weight.names().length).toBeGreaterThan(10);
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContainEqual(expect.stringMatching(/konva|text-latin/i));
  });

  it('a conductor: at most 280 KiB of JavaScript', async () => {
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.welcome' } });
    const device = await opened('conductor');
    const weight = weigh(device.page);
    await device.page.goto(hall.at(pathOf(made.urls.facilitator)));
    await device.page.getByRole('button', { name: words.screens.conductor.next }).waitFor();
    await device.page.waitForLoadState('networkidle');
    expect(weight.js() / KIB).toBeLessThanOrEqual(280);
  });
});
