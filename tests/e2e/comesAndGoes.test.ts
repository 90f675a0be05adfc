import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ky as map } from '../../client/methods/map/strings/ky.ts';
import type { Made } from '../kit/api.ts';
import { openHall, type Hall } from '../kit/hall.ts';
import { joinFrom, saved } from './people.ts';

let hall: Hall;
let made: Made;

beforeAll(async () => {
  hall = await openHall();
  made = await hall.api.makeSession({ village: 'X', ageGroup: '18-35', seats: 2 });
  await lead('step.go', { step: 's.map' });
});
afterAll(async () => {
  await hall.close();
});

const lead = (name: string, args: unknown) => hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
const boardOf = (page: Page) => page.getByRole('application', { name: map.map });

/** Takes the board off the screen ("look at the wall") and gives it back, so many times. */
async function comeAndGo(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await lead('screens.hold', { on: true });
    await boardOf(page).waitFor({ state: 'detached' });
    await lead('screens.hold', { on: false });
    await boardOf(page).waitFor();
  }
}

/** What lives in a page after collection: functions, all objects with them, what hangs in the document, who listens. */
async function livingIn(link: CDPSession): Promise<Readonly<Record<string, number>>> {
  // Finding the objects of a prototype collects what is not used any more.
  const count = async (prototype: string): Promise<number> => {
    const objectGroup = 'count';
    const { result } = await link.send('Runtime.evaluate', { expression: prototype, objectGroup });
    const { objects } = await link.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId ?? '',
      objectGroup,
    });
    const { result: found } = await link.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId: objects.objectId ?? '',
    });
    await link.send('Runtime.releaseObjectGroup', { objectGroup });
    return Number(found.value);
  };
  const [functions, objects] = [await count('Function.prototype'), await count('Object.prototype')];
  const { metrics } = await link.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { functions, objects, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

it('a board that comes and goes leaves nothing of itself behind', async () => {
  const tablet = await joinFrom(hall, 'tablet', made.joinCode, '1');
  const { page, context } = tablet;
  await boardOf(page).waitFor();
  await page.getByRole('button', { name: map.draw, exact: true }).tap();
  await page.getByRole('dialog').getByRole('button', { name: map.pen, exact: true }).tap();
  for (let stroke = 0; stroke < 3; stroke++) {
    await page.mouse.move(200, 400 + stroke * 100);
    await page.mouse.down();
    await page.mouse.move(500, 450 + stroke * 100, { steps: 20 });
    await page.mouse.up();
  }
  await saved(tablet);
  const link = await context.newCDPSession(page);
  await link.send('Performance.enable');
  // What is made once, at the first use, is there by then.
  await comeAndGo(page, 10);
  const before = await livingIn(link);
  const times = 30;
  await comeAndGo(page, times);
  const after = await livingIn(link);
  // Less than one each time: a few pass by, as a frame that is asked for.
  for (const [kind, count] of Object.entries(after))
    expect(count - (before[kind] ?? NaN), kind).toBeLessThan(times / 2);
  expect(tablet.troubles).toEqual([]);
});
