import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableResult } from '../../shared/methods/causes/index.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { addButton, answer, deeper, give, goToColumn, table, tell } from './causesPeople.ts';
import { sideways, smallTargets, unreadable, violationsOf } from './look.ts';
import { joinFrom, saved, words } from './people.ts';

const RUBBISH = 'айылдын аймагы таштандыга толуп калды';
const SCHOOL = 'балдардын мектепке даярдыгынын деңгээли төмөн';

/** Rubbish (DOMAIN.md §8), as three people of a subgroup share it out. */
const NO_WISH_TO_PAY = 'жашоочулар төлөгүсү келбейт';
const CAUSES = [
  ['таштандыны таштоо кадимки көрүнүш', 'АӨ таштандыны дайыма чыгарууну уюштурбайт', 'аянтча, контейнер, кызмат жок'],
  ['көзөмөл жана айып жок', 'түшүндүрүү иштери жүргүзүлбөйт', 'бюджетте акча жок'],
  ['өнөктөштүк демилгеси жана бизнес менен тажрыйба жок', NO_WISH_TO_PAY],
] as const;
const DEEPER = ['төлөй албайт, акысы өтө жогору', 'АӨ таштанды чыгаруу акчасын көзөмөлдөбөйт'];
const CONSEQUENCES = [
  'жергиликтүү бийликке ишеним азаят',
  'айлана-чөйрө булганат',
  'жугуштуу оорулар',
  'жашоо начарлайт',
  'инвесторлор азаят',
];
const SOLUTIONS = [
  'айыл башчысы менен чогулуш',
  '«Таза айыл» акциясы',
  'ишембиликтер',
  'техника',
  'контейнерлер',
  'түшүндүрүү',
  'график',
  'тарифти көтөрүү',
  'айып салуу',
];

/** School readiness (DOMAIN.md §8), two people. */
const SCHOOL_CAUSES = ['бала бакчанын имараты жок', 'квалификациялуу кадрлар жок', 'бала бакчаны кармоого каражат жок'];
const SCHOOL_CONSEQUENCES = [
  'мектепке көнүү кыйын, окууга каалоо жок',
  'программаны начар өздөштүрөт',
  'андан аркы окуусу жана өсүшү чектелет',
];

const sorted = (texts: readonly string[]) => [...texts].sort();

describe('the cause-effect tables of a focus group', () => {
  let hall: Hall;
  let made: Made;
  let conductor: HallDevice;
  let wall: HallDevice;
  const pockets = new Map<string, HallDevice>();
  const pocket = (seat: string): HallDevice => {
    const found = pockets.get(seat);
    if (found === undefined) throw new Error(`nobody sits on seat ${seat}`);
    return found;
  };
  const command = (name: string, args: unknown = {}) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  const press = ({ page }: HallDevice, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).click();
  /** Brings seats to the table that is open on the conductor, or lets them go. */
  const toggleSeats = async (seats: readonly string[]) => {
    const sheet = conductor.page.getByRole('dialog');
    await press(conductor, new RegExp(`^${table.peopleShort} ·`));
    for (const seat of seats) {
      const chip = sheet.getByRole('button', { name: table.seatOn(seat), exact: true });
      const before = (await chip.getAttribute('aria-pressed')) === 'true';
      await chip.click();
      await sheet.getByRole('button', { name: table.seatOn(seat), exact: true, pressed: !before }).waitFor();
    }
    await conductor.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  };
  const tables = async (): Promise<readonly TableResult[]> => {
    const results = await hall.api.results(made.sessionId, made.tokens.facilitator);
    return (results['causes'] as { tables: TableResult[] }).tables;
  };
  const tableOf = async (problem: string): Promise<TableResult> => {
    const found = (await tables()).find((each) => each.problem === problem);
    if (found === undefined) throw new Error(`no table of ${problem}`);
    return found;
  };

  beforeAll(async () => {
    hall = await openHall();
    made = await hall.api.makeSession({ kind: 'focus-group', village: 'Жаңы-Айыл' });
    conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
    wall = await hall.open('projector', pathOf(made.urls.projector));
    for (const [seat, size] of Object.entries({
      1: 'tablet',
      2: 'tablet',
      3: 'phone',
      4: 'tablet',
      5: 'phone',
    } as const))
      pockets.set(seat, await joinFrom(hall, size, made.joinCode, seat));
    await command('step.go', { step: 's.solutions' });
    await command('step.moment', { moment: 'contributions' });
  });
  afterAll(async () => {
    await hall.close();
  });

  it('an emptied name of a problem is refused with a sentence; then the facilitator names two and seats the people', async () => {
    const sheet = conductor.page.getByRole('dialog');
    const name = sheet.getByRole('textbox', { name: table.problem });
    for (const [problem, seats] of [
      [RUBBISH, ['1', '2', '3']],
      [SCHOOL, ['4', '5']],
    ] as const) {
      await press(conductor, table.addTable);
      await name.fill('  ');
      await sheet.getByRole('button', { name: words.ui.done, exact: true }).click();
      await sheet.getByText(table.emptyTitle).waitFor();
      await name.fill(problem);
      await sheet.getByRole('button', { name: words.ui.done, exact: true }).click();
      await sheet.waitFor({ state: 'detached' });
      await press(conductor, new RegExp(problem));
      await toggleSeats(seats);
    }
    expect(sorted((await tables()).map((each) => each.problem))).toEqual(sorted([RUBBISH, SCHOOL]));
  });

  it('rubbish and school readiness, typed by five devices at once, come out to the letter (DOMAIN.md §8)', async () => {
    const [one, two, three, four, five] = ['1', '2', '3', '4', '5'].map(pocket) as [
      HallDevice,
      HallDevice,
      HallDevice,
      HallDevice,
      HallDevice,
    ];
    await Promise.all([
      (async () => {
        await answer(one, 'causes', CAUSES[0]);
        await answer(one, 'consequences', CONSEQUENCES);
        await tell(one, 'инвесторлор азаят', table.when.possible);
      })(),
      (async () => {
        await answer(two, 'causes', CAUSES[1]);
        await answer(two, 'solutions', SOLUTIONS);
        await tell(two, 'тарифти көтөрүү', 'бюджетте акча жок');
      })(),
      (async () => {
        await answer(three, 'causes', CAUSES[2]);
        await deeper(three, NO_WISH_TO_PAY, DEEPER);
        await give(three, {
          who: table.givers.ao,
          what: 'labour',
          text: 'чогулушту, акцияны, ишембиликтерди уюштурат',
        });
        await give(three, { who: table.givers.ak, what: 'decision', text: 'тарифтерди карайт, иш-чараларга катышат' });
        await give(three, { who: table.givers.community, what: 'labour', text: 'катышат' });
      })(),
      (async () => {
        await answer(four, 'causes', SCHOOL_CAUSES);
        await give(four, { who: 'мектеп', what: 'material', text: 'бөлмө, окуу куралдары' });
        await give(four, { who: table.givers.ao, what: 'money', text: 'имарат, мугалимдин айлыгы' });
      })(),
      (async () => {
        await answer(five, 'consequences', SCHOOL_CONSEQUENCES);
        await answer(five, 'solutions', ['мектепте даярдоо тобун ачуу']);
        await give(five, { who: 'ата-энелер', what: 'material', text: 'кеңсе буюмдары, тамак-аш' });
      })(),
    ]);
    for (const each of pockets.values()) await saved(each);
    const rubbish = await tableOf(RUBBISH);
    expect(sorted(rubbish.causes.map((each) => each.text))).toEqual(sorted(CAUSES.flat()));
    expect(rubbish.causes.find((each) => each.text === NO_WISH_TO_PAY)?.whys.map((each) => each.text)).toEqual(DEEPER);
    expect(rubbish.consequences.map((each) => each.text)).toEqual(CONSEQUENCES);
    expect(rubbish.consequences.map((each) => each.when)).toEqual([...Array<string>(4).fill('already'), 'possible']);
    expect(rubbish.solutions.map((each) => each.text)).toEqual(SOLUTIONS);
    expect(rubbish.solutions.find((each) => each.text === 'тарифти көтөрүү')?.meets).toEqual(['бюджетте акча жок']);
    expect(rubbish.contributions).toEqual([
      { who: 'ao', what: 'labour', text: 'чогулушту, акцияны, ишембиликтерди уюштурат', agreed: true, mark: null },
      { who: 'ak', what: 'decision', text: 'тарифтерди карайт, иш-чараларга катышат', agreed: true, mark: null },
      { who: 'community', what: 'labour', text: 'катышат', agreed: true, mark: null },
    ]);
    const school = await tableOf(SCHOOL);
    expect(school.causes.map((each) => each.text)).toEqual(SCHOOL_CAUSES);
    expect(school.consequences.map((each) => each.text)).toEqual(SCHOOL_CONSEQUENCES);
    expect(school.solutions.map((each) => each.text)).toEqual(['мектепте даярдоо тобун ачуу']);
    expect(sorted(school.contributions.map(({ who, what, text }) => `${who} ${what}: ${text}`))).toEqual(
      sorted([
        'мектеп material: бөлмө, окуу куралдары',
        'ao money: имарат, мугалимдин айлыгы',
        'ата-энелер material: кеңсе буюмдары, тамак-аш',
      ]),
    );
  });

  it('[C12] three in one cell, one composing and one without the link, lose no letter', async () => {
    const people = ['1', '2', '3'].map(pocket);
    const [one, two, three] = people as [HallDevice, HallDevice, HallDevice];
    await answer(one, 'consequences', ['=']);
    for (const each of people) await goToColumn(each, 'consequences');
    const cell = ({ page }: HallDevice) =>
      page.getByRole('textbox', { name: table.cell(table.columns.consequences), exact: true }).last();
    for (const each of people) {
      await expect.poll(() => cell(each).inputValue()).toBe('=');
      await cell(each).focus();
      await each.page.keyboard.press('End');
    }
    await three.context.setOffline(true);
    await three.page.getByText(words.ui.offline).first().waitFor();
    const keyboard = await two.context.newCDPSession(two.page);
    await Promise.all([
      one.page.keyboard.type('абвгд'),
      (async () => {
        for (const part of ['ө', 'өз', 'өзө']) {
          await keyboard.send('Input.imeSetComposition', {
            text: part,
            selectionStart: part.length,
            selectionEnd: part.length,
          });
        }
        await keyboard.send('Input.insertText', { text: 'өзөн' });
      })(),
      three.page.keyboard.type('ңүңү'),
    ]);
    await three.context.setOffline(false);
    for (const each of people) await saved(each);
    await expect
      .poll(async () => sorted(Array.from(await cell(one).inputValue())).join(''), { timeout: 60_000 })
      .toBe(sorted(Array.from('=абвгдөзөнңүңү')).join(''));
    const [whole] = await Promise.all(people.map((each) => cell(each).inputValue()));
    for (const each of people) await expect.poll(() => cell(each).inputValue(), { timeout: 60_000 }).toBe(whole);
    expect((await tableOf(RUBBISH)).consequences.map((each) => each.text)).toContain(whole);
  });

  it('a paste of 10,000 letters says the limit and keeps the text; markup stays words, unseen characters go', async () => {
    const one = pocket('4');
    const { page } = one;
    await answer(one, 'causes', ['кыска']);
    const cell = page.locator('textarea:focus');
    await cell.evaluate((field: HTMLTextAreaElement) => field.setAttribute('data-tried', ''));
    await page.keyboard.insertText('ө'.repeat(10_000));
    const sheet = page.getByRole('dialog');
    await sheet.getByText(table.tooLong(500)).waitFor();
    expect(await sheet.getByRole('textbox', { name: table.longText }).inputValue()).toContain('ө'.repeat(10_000));
    await sheet.getByRole('button', { name: table.keepShorter, exact: true }).click();
    await page.getByRole('button', { name: table.longKept, exact: true }).waitFor();
    expect(await page.locator('[data-tried]').inputValue()).toBe('кыска');
    await answer(one, 'causes', ['']);
    await page.keyboard.insertText('<b onclick="alert(1)">\u0007\u202Eкалың\u0000</b>');
    await saved(one);
    expect((await tableOf(SCHOOL)).causes.map((each) => each.text)).toContain('<b onclick="alert(1)">калың</b>');
  });

  it('[C3] a cause is not offered to stand below itself or what is below it', async () => {
    const { page } = pocket('3');
    await goToColumn(pocket('3'), 'causes');
    await page.getByRole('button', { name: table.actions(NO_WISH_TO_PAY), exact: true }).click();
    const offered = await page.getByRole('dialog').locator('option').allTextContents();
    expect(offered).not.toEqual(expect.arrayContaining([NO_WISH_TO_PAY]));
    for (const below of DEEPER) expect(offered).not.toContain(below);
    expect(offered).toContain('бюджетте акча жок');
    await page.keyboard.press('Escape');
  });

  it('a seat put in the place of a dead tablet goes on in its table', async () => {
    await pocket('5').context.close();
    pockets.set('6', await joinFrom(hall, 'phone', made.joinCode, '6'));
    pockets.delete('5');

    await press(conductor, new RegExp(SCHOOL));
    await toggleSeats(['5', '6']);
    await answer(pocket('6'), 'solutions', ['мугалимди окутууга жиберүү']);
    await saved(pocket('6'));
    expect((await tableOf(SCHOOL)).solutions.map((each) => each.text)).toContain('мугалимди окутууга жиберүү');
  });

  it('the keyboard alone adds an answer, moves it and puts it in the bin', async () => {
    const { page } = conductor;
    await press(conductor, new RegExp(SCHOOL));
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 200; presses++) {
        const here = await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (here.startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${name}`);
    };
    await tabTo(`3. ${table.columns.solutions}`);
    await page.keyboard.press('Enter');
    await tabTo(table.another.solutions);
    await page.keyboard.press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('үчүнчү жол');
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(async () => (await tableOf(SCHOOL)).solutions.map((each) => each.text).indexOf('үчүнчү жол'))
      .toBe(1);
    await tabTo(table.actions('үчүнчү жол'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(table.remove);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await tableOf(SCHOOL)).solutions.length).toBe(2);
  });

  it('axe finds nothing on conductor, tablet, phone, wall and list; the wall is readable, in columns and in the walk', async () => {
    for (const { page } of [conductor, wall, ...pockets.values()]) expect(await violationsOf(page)).toEqual([]);
    for (const { page } of pockets.values()) expect([await smallTargets(page), await sideways(page)]).toEqual([[], 0]);
    expect(await unreadable(wall.page)).toEqual([]);
    await press(conductor, new RegExp(RUBBISH));
    await press(conductor, table.show);
    await wall.page.getByText(/^1 \/ \d$/).waitFor();
    expect(await unreadable(wall.page)).toEqual([]);
    await conductor.page.locator('label').filter({ hasText: words.screens.conductor.list }).click();
    const headers = async (name: string) => {
      const sheet = conductor.page.getByRole('table', { name, exact: true });
      await sheet.waitFor();
      return sheet.getByRole('columnheader').allTextContents();
    };
    expect(await headers(table.sheet)).toEqual([table.problem, ...Object.values(table.columns)]);
    expect(await headers(table.grid)).toEqual([table.giverQuestion, ...Object.values(table.what)]);
    expect(await violationsOf(conductor.page)).toEqual([]);
  });

  it('a table of 60 causes scrolls inside its column, and the button stays in sight', async () => {
    for (const seat of ['2', '3']) {
      const device = pocket(seat);
      const share = Array.from({ length: 26 }, (_, at) => `${seat}-${at} себеп`);
      await answer(device, 'causes', share);
      await saved(device);
    }
    expect((await tableOf(RUBBISH)).causes.length).toBe(60);
    for (const seat of ['1', '2', '3']) {
      const device = pocket(seat);
      await goToColumn(device, 'causes');
      const { y, height } = (await addButton(device, 'causes').boundingBox()) ?? { y: -1, height: 0 };
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThanOrEqual(device.page.viewportSize()?.height ?? 0);
      expect(
        await device.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
      ).toBeLessThanOrEqual(1);
    }
  });

  it('nothing went wrong in any page', () => {
    for (const device of [conductor, wall, ...pockets.values()])
      expect(device.troubles.filter((trouble) => !/Failed to load|WebSocket connection/.test(trouble))).toEqual([]);
  });
});
