import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ky as tokoch } from '../../client/methods/tokoch/strings/ky.ts';
import type { TokochResult } from '../../shared/methods/tokoch/index.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { smallTargets, unreadable } from './look.ts';
import { button, joinFrom, saved } from './people.ts';

/** DOMAIN.md §8. */
const SHARES = [30, 20, 15, 3, 5, 2, 5, 5, 15];

describe('the budget bread, by finger', () => {
  let hall: Hall;
  let made: Made;
  let tablet: HallDevice;

  const command = (name: string, args: unknown = {}) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  const result = async (): Promise<TokochResult> =>
    (await hall.api.results(made.sessionId, made.tokens.facilitator))['tokoch'] as TokochResult;
  const believed = async (): Promise<readonly number[]> => {
    const { breads } = await result();
    return breads.find(({ kind }) => kind === 'believed')?.slices.map(({ percent }) => percent) ?? [];
  };

  /** Drags the handle of the bread from one direction to another, in turns clockwise from twelve o'clock. */
  async function dragCut(page: Page, from: number, to: number): Promise<void> {
    const link = await page.context().newCDPSession(page);
    const box = await page.getByRole('application', { name: tokoch.bread }).boundingBox();
    if (box === null) throw new Error('The bread is not on the screen.');
    const at = (turn: number) => ({
      x: box.x + box.width / 2 + box.width * 0.44 * Math.sin(turn * 2 * Math.PI),
      y: box.y + box.height / 2 - box.height * 0.44 * Math.cos(turn * 2 * Math.PI),
      radiusX: 8,
      radiusY: 8,
      id: 0,
    });
    await link.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(from)] });
    for (let step = 1; step <= 10; step++)
      await link.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [at(from + ((to - from) * step) / 10)],
      });
    await link.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async function tap(page: Page, name: string, times: number): Promise<void> {
    for (let each = 0; each < times; each++) await button(page, name).tap();
  }

  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(async () => {
    await hall.close();
  });
  beforeEach(async () => {
    made = await hall.api.makeSession({ village: 'X', ageGroup: '18-35' });
    await command('step.go', { step: 's.tokoch' });
    await command('tokoch.heads', { heads: tokoch.headNames.map((name) => ({ name })) });
    tablet = await joinFrom(hall, 'tablet', made.joinCode, '7');
    await tablet.page.getByRole('application', { name: tokoch.bread }).waitFor();
  });
  afterEach(async () => {
    expect(tablet.troubles).toEqual([]);
    await tablet.context.close();
  });

  it('[T3, T4] the shares of the worked example, by dragging and tapping, are exactly those results', async () => {
    const { page } = tablet;
    expect(await believed()).toEqual([12, 11, 11, 11, 11, 11, 11, 11, 11]);
    // The first by its handle, as far as its neighbour has crumbs; the others by steps of five and one.
    await dragCut(page, 0.12, 0.3);
    await expect.poll(believed).toEqual([23, 0, 11, 11, 11, 11, 11, 11, 11]);
    await page.getByRole('radio', { name: '5%' }).check({ force: true });
    await tap(page, tokoch.more(tokoch.headNames[0] ?? ''), 1);
    await page.getByRole('radio', { name: '1%' }).check({ force: true });
    const now = async (at: number) => (await believed())[at] ?? 0;
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await saved(tablet);
      const name = tokoch.headNames[at] ?? '';
      const missing = (SHARES[at] ?? 0) - (await now(at));
      await tap(page, missing > 0 ? tokoch.more(name) : tokoch.less(name), Math.abs(missing));
      await expect.poll(() => now(at)).toBe(SHARES[at]);
    }
    await expect.poll(believed).toEqual(SHARES);
  });

  it('[T5] typed shares are taken or refused in clear words, and nothing is lost', async () => {
    const { page } = tablet;
    const name = tokoch.headNames[0] ?? '';
    const type = async (text: string): Promise<void> => {
      await page.getByRole('textbox', { name: tokoch.percent }).fill(text);
      await button(page, tokoch.set).tap();
    };
    await page.getByRole('button', { name: new RegExp(tokoch.type(name)) }).tap();
    await type('140 %');
    await page.getByText('Бүт токоч – 100 %.', { exact: false }).waitFor();
    await type('көп');
    await page.getByText('Бул сан эмес.', { exact: false }).waitFor();
    await type('30');
    await expect.poll(async () => (await believed())[0]).toBe(30);
  });

  it('[T6] the real bread opens on the wall step by step, and can be read from the back of the hall', async () => {
    const conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
    await command('step.moment', { moment: 'reveal' });
    const { page } = conductor;
    // Before the real figures are there, nothing is offered for the wall.
    await button(page, tokoch.realTitle).click();
    expect(await button(page, tokoch.nextStage(tokoch.stages[1] ?? '')).count()).toBe(0);
    await page
      .getByRole('textbox', { name: tokoch.paste })
      .fill('Мектептер\t700 000\nЖолдор\t300 000\nЖалпы\t1 000 000');
    await button(page, tokoch.pasteRead).click();
    await button(page, tokoch.pasteTake).click();
    await button(page, `${tokoch.changeLine}: Мектептер`).click();
    const typed = page.getByRole('textbox', { name: tokoch.lineAmount }).first();
    await typed.fill('көп');
    await button(page, tokoch.set).click();
    await page.getByText('Бул сан эмес.', { exact: false }).waitFor();
    await typed.fill('650 000');
    await page.getByRole('textbox', { name: tokoch.lineName }).first().fill('Мектептерди күтүү');
    await button(page, tokoch.set).click();
    await button(page, `${tokoch.remove}: Жолдор`).click();
    await button(page, `${tokoch.restore}: Жолдор`).click();
    await button(page, `${tokoch.remove}: Жолдор`).waitFor();
    await button(page, `${tokoch.changeLine}: Мектептерди күтүү`).click();
    await typed.fill('700000');
    await button(page, tokoch.set).click();
    await button(page, tokoch.useTotal).click();
    await page.keyboard.press('Escape');
    const wall = await hall.open('projector', pathOf(made.urls.projector));
    for (const stage of [1, 2, 3, 4, 5, 6])
      await button(page, tokoch.nextStage(tokoch.stages[stage] ?? '')).click({ timeout: 20_000 });
    await wall.page.getByText(tokoch.surprises, { exact: true }).waitFor();
    await wall.page.getByText(tokoch.real, { exact: true }).waitFor();
    await expect.poll(() => wall.page.locator('article').count()).toBe(3);
    expect(await unreadable(wall.page)).toEqual([]);
    expect(await wall.page.getByRole('button').count()).toBe(0);
    const { breads, surprises } = await result();
    expect(breads.find(({ kind }) => kind === 'real')?.total).toBe(1_000_000);
    expect(surprises[0]).toMatchObject({ real: 70 });
    expect([conductor.troubles, wall.troubles]).toEqual([[], []]);
    await conductor.context.close();
    await wall.context.close();
  });

  it('[T7] an own bread is cut, gathered without its seat, and becomes the room’s', async () => {
    await command('step.settings', { step: 's.tokoch', moments: ['own', 'cut', 'reveal', 'topic'] });
    await command('step.moment', { moment: 'own' });
    const { page } = tablet;
    await page.getByText(tokoch.ownMore).waitFor();
    await tap(page, tokoch.more(tokoch.headNames[0] ?? ''), 3);
    await button(page, tokoch.ownReady).tap();
    await page.getByText(tokoch.ownDone).waitFor();
    await saved(tablet);
    await command('tokoch.gather');
    const { ownBreads, spread } = await result();
    expect(ownBreads).toBe(1);
    expect(await believed()).toEqual([30, 0, 10, 10, 10, 10, 10, 10, 10]);
    expect(spread[0]).toMatchObject({ least: 30, most: 30 });
  });

  it('[T6] a focus group has no bread: its budget in brief is typed and shown to all at once', async () => {
    const group = await hall.api.makeSession({ kind: 'focus-group', village: 'X' });
    const { sessionId, tokens, urls } = group;
    await hall.api.command(sessionId, tokens.facilitator, { name: 'step.go', args: { step: 's.budget-brief' } });
    const conductor = await hall.open('conductor', pathOf(urls.facilitator));
    const { page } = conductor;
    await button(page, tokoch.realTitle).click();
    await page.getByRole('textbox', { name: tokoch.lineName }).fill('Мектептер');
    await page.getByRole('textbox', { name: tokoch.lineAmount }).fill('700 000');
    await button(page, tokoch.addLine).click();
    await button(page, `${tokoch.changeLine}: Мектептер`).waitFor();
    await page.keyboard.press('Escape');
    await button(page, tokoch.showReal).click();
    const wall = await hall.open('projector', pathOf(urls.projector));
    await wall.page.getByText('Мектептер', { exact: true }).waitFor();
    expect([await unreadable(wall.page), conductor.troubles, wall.troubles]).toEqual([[], [], []]);
    await conductor.context.close();
    await wall.context.close();
  });

  it('everything a finger must hit is large enough', async () => {
    expect(await smallTargets(tablet.page)).toEqual([]);
  });
});
