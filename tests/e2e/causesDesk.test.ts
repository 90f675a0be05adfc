import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ky as refusals } from '../../shared/i18n/refusals/ky.ts';
import type { TableResult } from '../../shared/methods/causes/index.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { unzip } from '../kit/unzip.ts';
import { addButton, answer, deeper, give, goToColumn, table } from './causesPeople.ts';
import { unreadable } from './look.ts';
import { joinFrom, saved, words } from './people.ts';

const PROBLEM = 'айылдын аймагы таштандыга толуп калды';
const LONG = 'АӨ таштандыны дайыма чыгарууну уюштурбайт';
const PAUSE = 21_000;

describe('a subgroup, its neighbour, the facilitator and the wall', () => {
  let hall: Hall;
  let made: Made;
  let conductor: HallDevice;
  let wall: HallDevice;
  let one: HallDevice;
  let two: HallDevice;
  const command = (name: string, args: unknown = {}) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  const press = ({ page }: HallDevice, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).click();
  const result = async (): Promise<TableResult | undefined> => {
    const results = await hall.api.results(made.sessionId, made.tokens.facilitator);
    return (results['causes'] as { tables: TableResult[] }).tables[0];
  };
  const sheetOf = ({ page }: HallDevice) => page.getByRole('dialog');

  beforeAll(async () => {
    hall = await openHall();
    made = await hall.api.makeSession({ kind: 'focus-group', village: 'Жаңы-Айыл' });
    conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
    wall = await hall.open('projector', pathOf(made.urls.projector));
    one = await joinFrom(hall, 'tablet', made.joinCode, '1');
    two = await joinFrom(hall, 'phone', made.joinCode, '2');
    await command('subgroups.set', { problem: PROBLEM, seats: ['1', '2'] });
    await command('subgroups.set', { problem: 'жол начар', seats: [] });
    await command('step.go', { step: 's.causes' });
  });
  afterAll(async () => {
    await hall.close();
  });

  it('[C10] columns open with their moments; a facilitator opens the next one early and shuts it again', async () => {
    const mark = (shut: boolean) =>
      one.page.getByRole('button', {
        name: new RegExp(`^2\\. ${table.columns.consequences}${shut ? ` ?: ${table.closed}` : ''}$`),
      });
    await mark(true).waitFor();
    await mark(true).click();
    // It is reachable though it is held, and says why.
    await addButton(one, 'consequences').click({ force: true });
    await one.page.getByText(refusals['causes.column-closed']).waitFor();
    await press(conductor, `${table.openColumn}: ${table.columns.consequences}`);
    await mark(false).waitFor();
    await press(conductor, `${table.shutColumn}: ${table.columns.consequences}`);
    await mark(true).waitFor();
    await press(conductor, `${table.openColumn}: ${table.columns.consequences}`);
  });

  it('[C14] ways to solve wait until causes are two levels deep, when the facilitator wants it', async () => {
    await command('step.go', { step: 's.solutions' });
    await press(conductor, `${table.depthShort}: ${table.depthSetting}`);
    await answer(one, 'causes', [LONG]);
    await goToColumn(one, 'solutions');
    await addButton(one, 'solutions').click({ force: true });
    await one.page.getByText(table.waitForDepth).waitFor();
    await goToColumn(one, 'causes');
    await deeper(one, LONG, ['бюджетте акча жок']);
    await answer(one, 'solutions', ['тарифти көтөрүү']);
    await saved(one);
    expect((await result())?.solutions.map(({ text }) => text)).toEqual(['тарифти көтөрүү']);
  });

  it('the question is asked again after a pause, and only then; near-duplicates are pointed out', async () => {
    await goToColumn(two, 'solutions');
    await two.page.clock.install();
    await answer(two, 'solutions', ['контейнер коюу']);
    const prompt = two.page.getByText(table.repeatQuestion);
    expect(await prompt.count()).toBe(0);
    await two.page.clock.fastForward(PAUSE);
    await prompt.waitFor();
    await two.page.keyboard.type('!');
    await prompt.waitFor({ state: 'detached' });
    await answer(two, 'solutions', ['контейнерлер коюу']);
    await two.page.getByText(table.alike('контейнер коюу!', 'контейнерлер коюу')).waitFor();
    await two.page.clock.resume();
    await saved(two);
  });

  it('who types in a cell is shown to the subgroup beside it, and never on the wall', async () => {
    await goToColumn(one, 'solutions');
    await two.page.locator('textarea:focus').waitFor();
    const sign = one.page.getByRole('region', { name: table.columns.solutions }).getByRole('img', {
      name: words.ui.seat('2'),
    });
    await sign.waitFor();
    expect(await wall.page.getByRole('img', { name: words.ui.seat('2') }).count()).toBe(0);
    await two.page.locator('textarea:focus').blur();
    await sign.waitFor({ state: 'detached' });
  });

  it('[C11] undo takes back one’s own and not a neighbour’s; binning another’s row asks, and the bin gives it back', async () => {
    await answer(one, 'solutions', ['техника']);
    await saved(one);
    await press(two, table.undo);
    await expect
      .poll(async () => (await result())?.solutions.map(({ text }) => text))
      .not.toContain('контейнерлер коюу');
    expect((await result())?.solutions.map(({ text }) => text)).toContain('техника');
    await press(two, table.actions('техника'));
    await sheetOf(two).getByRole('button', { name: table.remove, exact: true }).click();
    await sheetOf(two).getByText(table.removeOthers('1')).waitFor();
    expect((await result())?.solutions.map(({ text }) => text)).toContain('техника');
    await sheetOf(two).getByRole('button', { name: table.yesRemove, exact: true }).click();
    await one.page.getByRole('button', { name: new RegExp(`^${table.bin} · 1$`) }).click();
    await sheetOf(one).getByRole('button', { name: table.restore, exact: true }).click();
    await one.page.keyboard.press('Escape');
    await expect.poll(async () => (await result())?.solutions.map(({ text }) => text)).toContain('техника');
  });

  it('[C15] a giver stands in the grid from the moment it is named, "not agreed yet" until somebody says it is', async () => {
    await command('step.moment', { moment: 'contributions' });
    await give(two, { who: 'Мектеп', what: 'land', text: 'жер' });
    await goToColumn(one, 'contributions');
    await one.page.getByRole('row', { name: /^Мектеп/ }).waitFor();
    await one.page.getByRole('button', { name: table.give(table.givers.ak, table.what.decision), exact: true }).click();
    await saved(one);
    await expect
      .poll(async () => (await result())?.contributions)
      .toEqual([
        { who: 'Мектеп', what: 'land', text: 'жер', agreed: true, mark: null },
        { who: 'ak', what: 'decision', text: '', agreed: false, mark: null },
      ]);
    await wall.page.getByText(table.notAgreed).waitFor();
    expect(await wall.page.getByRole('rowheader').allTextContents()).toEqual([
      table.givers.ao,
      table.givers.ak,
      table.givers.community,
      'Мектеп',
    ]);
    expect(await unreadable(wall.page)).toEqual([]);
  });

  it('[C16] the walk turns the pages of a long table: every cause stands on the wall once, none is hidden', async () => {
    const causes = Array.from({ length: 40 }, (_, at) => `${at + 1}-себеп: ${LONG}`);
    await answer(one, 'causes', causes);
    await saved(one);
    await press(conductor, table.show);
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      const place = await wall.page.getByText(new RegExp(`^${page} / \\d+$`)).textContent();
      await wall.page.evaluate(() => document.fonts.ready);
      expect(await unreadable(wall.page)).toEqual([]);
      expect(await wall.page.locator('li[hidden], tr[hidden]').count()).toBe(0);
      seen.push(...(await wall.page.getByRole('listitem').allTextContents()));
      if (place === `${page} / ${page}`) break;
      await press(conductor, table.nextPage);
    }
    for (const cause of causes) expect(seen.filter((each) => each === cause)).toEqual([cause]);
    await press(conductor, table.next);
    await wall.page.getByRole('heading', { name: 'жол начар' }).waitFor();
    await press(conductor, table.previous);
    await press(conductor, new RegExp(`^${table.endWalk}`));
    await wall.page.getByText(/^\d+ \/ \d+$/).waitFor({ state: 'detached' });
  });

  it('[C1, C2] the list is written in, too: causes and deeper ones, consequences, ways to solve', async () => {
    const { page } = conductor;
    await page.locator('label').filter({ hasText: words.screens.conductor.list }).click();
    await page.getByRole('table', { name: table.sheet, exact: true }).waitFor();
    for (const [button, text] of [
      [table.another.causes, 'тизмедеги себеп'],
      [table.whyBelow('тизмедеги себеп'), 'анын тереңи'],
      [table.ask.consequences, 'тизмедеги кесепет'],
      [table.another.solutions, 'тизмедеги жол'],
    ] as const) {
      await press(conductor, button);
      await page.locator('textarea:focus').waitFor();
      await page.keyboard.insertText(text);
    }
    await expect
      .poll(async () => {
        const now = await result();
        const texts = (rows: readonly { readonly text: string }[] = []) => rows.map(({ text }) => text);
        const cause = now?.causes.slice(-1) ?? [];
        return [texts(cause), texts(cause[0]?.whys), texts(now?.consequences), texts(now?.solutions.slice(-1))];
      })
      .toEqual([['тизмедеги себеп'], ['анын тереңи'], ['тизмедеги кесепет'], ['тизмедеги жол']]);
  });

  it('[C2, C12] who types in the list keeps caret and cell while others add rows above, move them and bin them', async () => {
    const { page } = conductor;
    const typing = page.locator('textarea:focus');
    const rows = () =>
      page
        .locator('table [data-text]')
        .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-text')).join('|'));
    await press(conductor, table.another.causes);
    await typing.waitFor();
    await page.keyboard.type('кимдир ');
    const cell = await typing.elementHandle();
    const caret = () =>
      cell?.evaluate(
        (field) => field === document.activeElement && field instanceof HTMLTextAreaElement && field.selectionStart,
      );
    const others = {
      'a deeper cause above': () => deeper(one, LONG, ['жаңы тереңи']),
      'a row moved above it': () => one.page.keyboard.press('Alt+ArrowUp'),
      'a row binned above it': async () => {
        await press(one, table.actions('жаңы тереңи'));
        await sheetOf(one).getByRole('button', { name: table.remove, exact: true }).click();
      },
    };
    await goToColumn(one, 'causes');
    let text = 'кимдир ';
    for (const [what, happens] of Object.entries(others)) {
      const before = await rows();
      await happens();
      await saved(one);
      await expect.poll(rows, { message: what }).not.toBe(before);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('а');
      text = `${text.slice(0, -1)}а${text.slice(-1)}`;
      expect(await caret(), what).toBe(text.length - 1);
      await page.keyboard.press('ArrowRight');
    }
    expect(await cell?.evaluate((field) => field instanceof HTMLTextAreaElement && field.value)).toBe(text);
  });

  it('the list gives the handbook’s table as files that open, and on paper without the screen around it', async () => {
    const { page } = conductor;
    const [csv] = await Promise.all([page.waitForEvent('download'), press(conductor, table.tableCsv)]);
    expect(await readFile(await csv.path(), 'utf8')).toContain(LONG);
    const [xlsx] = await Promise.all([page.waitForEvent('download'), press(conductor, table.gridXlsx)]);
    expect(xlsx.suggestedFilename()).toMatch(/^causes-.+-contributions\.xlsx$/);
    expect([...unzip(await readFile(await xlsx.path())).values()].join('')).toContain('Мектеп');

    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await press(conductor, table.print);
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('body > div[aria-hidden="true"]');
    await paper.waitFor();
    expect(await paper.locator('thead').first().locator('th').allTextContents()).toEqual([
      table.problem,
      ...Object.values(table.columns),
    ]);
    await expect(page.getByRole('button').filter({ visible: true }).count()).resolves.toBe(0);
    // A4 lying, in points.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][\d.]* 59[45][\d.]*\s*\]/);
    await page.emulateMedia({ media: 'screen' });
  });

  it('nothing went wrong in any page', () => {
    for (const device of [conductor, wall, one, two]) expect(device.troubles).toEqual([]);
  });
});
