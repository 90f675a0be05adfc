import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ky as venn } from '../../client/methods/venn/strings/ky.ts';
import { ky as desk } from '../../client/screens/strings/desk/ky.ts';
import { ky as ui } from '../../client/ui/strings/ky.ts';
import { pageFor, type VennResult } from '../../shared/methods/venn/index.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { smallTargets, unreadable } from './look.ts';
import { button, joinFrom, saved } from './people.ts';
import { fingerOn, layOutFor, type LaidOut } from './vennPeople.ts';

const OFFICE = 'Айыл өкмөтү';
const SCHOOL = 'Мектеп';
/** Partly over each other. */
const LINKED: readonly LaidOut[] = [
  [OFFICE, 'L', 4_000, 2_500],
  [SCHOOL, 'L', 5_512, 2_500],
];

describe('the diagram keeps what people said', () => {
  let hall: Hall;
  let made: Made;
  const opened: HallDevice[] = [];

  const command = (name: string, args: unknown = {}) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  const diagram = async (): Promise<VennResult | undefined> => {
    const { venn: all } = await hall.api.results(made.sessionId, made.tokens.facilitator);
    return (all as VennResult[])[0];
  };
  const relations = async () => (await diagram())?.relations.map(({ relation }) => relation);
  const layOut = (organisations: readonly LaidOut[]) => layOutFor(hall, made, 'venn-all', organisations);
  const keep = (device: HallDevice): HallDevice => {
    opened.push(device);
    return device;
  };
  const tabletOf = async (seat: string) => keep(await joinFrom(hall, 'tablet', made.joinCode, seat));
  const conductor = async () => keep(await hall.open('conductor', pathOf(made.urls.facilitator)));

  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(async () => {
    await hall.close();
  });
  beforeEach(async () => {
    made = await hall.api.makeSession({ village: 'X', ageGroup: '18-35' });
    await command('step.go', { step: 's.venn' });
  });
  afterEach(async () => {
    const devices = opened.splice(0);
    for (const { context } of devices) await context.close();
    expect(devices.flatMap(({ troubles }) => troubles)).toEqual([]);
  });

  it('[V9] one name twice is offered to be made one; what went to the bin comes back', async () => {
    const { page } = await tabletOf('7');
    await button(page, SCHOOL).tap();
    for (const typed of ['«мектеп»', '   ']) {
      await button(page, venn.add).tap();
      await page.getByRole('textbox', { name: venn.addQuestion }).fill(typed);
      await page.getByRole('textbox', { name: venn.addQuestion }).press('Enter');
      if (typed.trim() === '') await button(page, ui.close).tap();
    }
    await page.getByText(venn.sameName(SCHOOL)).waitFor();
    await expect
      .poll(async () => (await diagram())?.organisations.map(({ name }) => name))
      .toEqual([SCHOOL, '«мектеп»']);
    await button(page, venn.makeOne).tap();
    await expect.poll(async () => (await diagram())?.organisations.map(({ name }) => name)).toEqual([SCHOOL]);
    await page.getByText(`${venn.bin}: 1`).tap();
    await button(page, venn.restore).tap();
    await expect.poll(async () => (await diagram())?.organisations.length).toBe(2);
  });

  it('[V1] a name longer than a name may be is cut where it is typed, and stays readable', async () => {
    const { page } = await tabletOf('7');
    await button(page, venn.add).tap();
    await page.getByRole('textbox', { name: venn.addQuestion }).focus();
    await page.keyboard.insertText('Суу пайдалануучулар бирикмеси '.repeat(10));
    await page.getByRole('textbox', { name: venn.addQuestion }).press('Enter');
    await expect.poll(async () => (await diagram())?.organisations[0]?.name.length).toBeGreaterThan(100);
    expect((await diagram())?.organisations[0]?.name.length).toBeLessThanOrEqual(120);
    expect(await smallTargets(page)).toEqual([]);
    await command('step.moment', { moment: 'place' });
    await page.getByRole('button', { name: /Суу пайдалануучулар/ }).tap();
    await expect.poll(async () => (await diagram())?.organisations.length).toBe(1);
    const wall = keep(await hall.open('projector', pathOf(made.urls.projector)));
    await wall.page.getByRole('img', { name: venn.board }).getByText('Суу').first().waitFor();
    expect((await unreadable(wall.page)).filter((each) => !each.startsWith('small'))).toEqual([]);
  });

  it('[V5] a size changed after placing is read anew, said, and taken back', async () => {
    await layOut(LINKED);
    await command('step.moment', { moment: 'size' });
    const { page } = await tabletOf('7');
    await expect.poll(relations).toEqual(['partial']);
    await page
      .getByRole('group', { name: venn.sizeOf(SCHOOL) })
      .getByRole('radio', { name: venn.sizes.S })
      .check({ force: true });
    const { partial, touching } = venn.relations;
    await page.getByText(venn.changed(SCHOOL, OFFICE, partial, touching)).waitFor();
    await expect.poll(relations).toEqual(['touching']);
    await button(page, venn.back).tap();
    await expect.poll(relations).toEqual(['partial']);
  });

  it('[V9] an organisation that others link to goes to the bin with its links, which is said, and comes back with them', async () => {
    await layOut(LINKED);
    const { page } = await conductor();
    await button(page, `${venn.toBin}: ${OFFICE}`).click();
    await expect.poll(relations).toEqual([]);
    await page.getByText(`${venn.bin}: 1`).click();
    await button(page, venn.restore).click();
    await expect.poll(relations).toEqual(['partial']);
    await command('step.moment', { moment: 'place' });
    await page.getByRole('radio', { name: desk.conductor.list }).check({ force: true });
    await button(page, `${venn.toBin}: ${SCHOOL}`).click();
    await page.getByText(venn.inBin(SCHOOL)).first().waitFor();
    await button(page, venn.back).first().click();
    await expect.poll(relations).toEqual(['partial']);
  });

  it('[V6] who cannot drag is told which relation stands in the way', async () => {
    await layOut([
      [OFFICE, 'L', 5_000, 2_500],
      ['Китепкана', 'S', 5_000, 2_500],
      ['ФАП', 'S', 8_500, 2_500],
    ]);
    await command('step.moment', { moment: 'place' });
    const { page } = await tabletOf('7');
    await button(page, venn.choose).tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('combobox', { name: venn.first }).selectOption({ label: 'Китепкана' });
    await sheet.getByRole('combobox', { name: venn.second }).selectOption({ label: 'ФАП' });
    await sheet.getByRole('radio', { name: venn.relations.full }).check({ force: true });
    const before = await diagram();
    await sheet.getByRole('button', { name: venn.put, exact: true }).tap();
    await sheet.getByText(venn.inTheWay('Китепкана', OFFICE, venn.relations.full)).waitFor();
    expect(await diagram()).toEqual(before);
  });

  it('[V5] a circle is free again when the tablet that held it is gone', async () => {
    await layOut([[SCHOOL, 'M', 5_000, 2_500]]);
    await command('step.moment', { moment: 'place' });
    const [first, second] = [await joinFrom(hall, 'tablet', made.joinCode, '7'), await tabletOf('9')];
    await first.page.getByRole('application', { name: venn.board }).waitFor();
    await second.page.getByRole('application', { name: venn.board }).waitFor();
    // A page that goes away keeps its gesture: the circle lies where it was, or a little aside.
    await (await fingerOn(first.page)).hold([5_000, 2_500], [5_300, 2_500]);
    const held = second.page.getByText(venn.heldBy('7'), { exact: false });
    await held.waitFor();
    await first.context.close();
    await held.waitFor({ state: 'detached' });
    const finger = await fingerOn(second.page);
    await finger.hold([5_150, 2_500], [7_000, 2_500]);
    await finger.letGo();
    await second.page.getByText(venn.nothingChanged).waitFor();
    await saved(second);
  });

  it('the diagram is kept as PNG and SVG, and its pairs as CSV in the words of the room', async () => {
    await layOut(LINKED);
    await command('step.moment', { moment: 'place' });
    const { page } = await conductor();
    await button(page, venn.pairs).click();
    const fetched = async (name: string): Promise<Buffer> => {
      const coming = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      return readFile(await (await coming).path());
    };
    const png = await fetched(venn.picturePng);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(3_840);
    const svg = (await fetched(venn.pictureSvg)).toString();
    expect(svg).toMatch(/^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain(SCHOOL);
    const csv = (await fetched(venn.table)).toString();
    expect(csv.toLowerCase()).toContain(`${OFFICE},${SCHOOL},${venn.relations.partial}`.toLowerCase());
  });

  it('[V10, V11] a facilitator holds women and men apart, and leaves moving to herself, from the step’s own sheet', async () => {
    const { page } = await conductor();
    await layOut([[SCHOOL, 'M', 5_000, 2_500]]);
    await command('step.moment', { moment: 'place' });
    const { page: tablet } = await tabletOf('7');
    await tablet.getByRole('application', { name: venn.board }).waitFor();
    await page.getByRole('navigation', { name: desk.conductor.steps }).locator('[aria-current=step]').first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('radio', { name: desk.conductor.venn.leaders }).click({ force: true });
    await tablet.getByText(venn.onlyLook).waitFor();
    await sheet.getByRole('radio', { name: desk.conductor.venn.apart }).click({ force: true });
    await tablet.getByText(venn.sayWhich).waitFor();
    await button(page, ui.close).click();
    await button(page, venn.finish(venn.women)).waitFor();
  });

  it('[V7, V8] a hundred organisations: names do not cover each other, and any two can be chosen', async () => {
    const { x, y, width, height } = pageFor(100);
    await layOut(
      Array.from({ length: 100 }, (_, at) => [
        `${venn.starterNames[at % 15]} ${at + 1}`,
        at % 9 === 0 ? 'L' : at % 2 === 0 ? 'M' : 'S',
        Math.round(x + ((at % 14) + 0.5) * (width / 14)),
        Math.round(y + (Math.floor(at / 14) + 0.5) * (height / 8)),
      ]),
    );
    await command('step.moment', { moment: 'place' });
    const wall = keep(await hall.open('projector', pathOf(made.urls.projector)));
    await wall.page.getByRole('img', { name: venn.board }).getByText('100').first().waitFor();
    expect((await unreadable(wall.page)).filter((each) => each.startsWith('over'))).toEqual([]);
    const { page } = await tabletOf('7');
    await page.getByRole('application', { name: venn.board }).waitFor();
    await button(page, venn.fit).tap();
    const box = await page.getByRole('application', { name: venn.board }).boundingBox();
    expect(box?.height).toBeGreaterThan(300);
    await button(page, venn.choose).tap();
    expect(await page.getByRole('dialog').getByRole('combobox', { name: venn.first }).locator('option').count()).toBe(
      101,
    );
  });
});
