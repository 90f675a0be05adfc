import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ky as initiative } from '../../client/screens/initiative/strings/ky.ts';
import { people } from '../../shared/i18n/people/people.ts';
import { readRegister, type Register } from '../../shared/register/index.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { unreadable, violationsOf } from './look.ts';
import { joinFrom } from './people.ts';

const { sexes } = people.ky;
const NAMES = ['Айгүл Асанова', 'Бакыт Токтогулов', 'Гүлнара Исаева'] as const;

describe('criteria and members of the initiative group (DOMAIN.md §2, 12:15)', () => {
  let hall: Hall;
  let made: Made;
  let recorder: HallDevice;
  let wall: HallDevice;
  let pocket: HallDevice;
  let register: SyncClient;
  const kept = (): Register => readRegister(register.doc);

  beforeAll(async () => {
    hall = await openHall();
    made = await hall.api.makeSession({ kind: 'focus-group', village: 'Жаңы-Айыл' });
    recorder = await hall.open('conductor', pathOf(made.urls.recorder));
    wall = await hall.open('projector', pathOf(made.urls.projector));
    pocket = await joinFrom(hall, 'phone', made.joinCode, '1');
    const url = `${hall.server.url.replace('http', 'ws')}/sync`;
    register = new SyncClient(url, `session/${made.sessionId}/register`, { token: made.tokens.facilitator });
    await register.whenSynced();
    await hall.api.command(made.sessionId, made.tokens.facilitator, {
      name: 'step.go',
      args: { step: 's.initiative-group' },
    });
  });
  afterAll(async () => {
    register.close();
    await hall.close();
  });

  const button = (name: string) => recorder.page.getByRole('button', { name, exact: true });
  const line = (name: string) => recorder.page.getByRole('textbox', { name, exact: true });

  it('the recorder writes what the room calls out, mends a word, and takes a line away and back', async () => {
    for (const text of ['жигердүү', 'убактысы бар', 'ишеничтүү']) {
      await line(initiative.newCriterion).fill(text);
      await button(initiative.add).click();
    }
    await line(initiative.criterion(2)).fill('убактысы жетиштүү');
    await line(initiative.criterion(1)).fill('  ');
    await line(initiative.newCriterion).focus();
    await button(initiative.remove('ишеничтүү')).click();
    await expect.poll(() => kept().criteria.map(({ text }) => text)).toEqual(['жигердүү', 'убактысы жетиштүү']);
    // The foot has a button of the same name, for the steps.
    await recorder.page
      .getByRole('region', { name: initiative.criteria })
      .getByRole('button', { name: initiative.undo, exact: true })
      .click();
    await expect.poll(() => kept().criteria.map(({ text }) => text)).toContain('ишеничтүү');
  });

  it('the recorder writes members into the register and chooses them; the line below says how the sexes stand', async () => {
    for (const [at, name] of NAMES.entries()) {
      await line(initiative.newPerson).fill(name);
      await recorder.page
        .locator('label')
        .filter({ hasText: new RegExp(`^${at === 1 ? sexes.man : sexes.woman}$`) })
        .click();
      await button(initiative.addPerson).click();
      await recorder.page.getByRole('checkbox', { name: new RegExp(name) }).waitFor();
    }
    await recorder.page.getByText(initiative.chosen(3), { exact: true }).waitFor();
    await recorder.page.getByText(initiative.balanced).waitFor();
    await recorder.page.locator('label').filter({ hasText: NAMES[1] }).click();
    await recorder.page.getByText(initiative.unbalanced).waitFor();
    await expect
      .poll(() => kept().people.map(({ name, sex, initiative: chosen }) => ({ name, sex, chosen })))
      .toEqual([
        { name: NAMES[0], sex: 'woman', chosen: true },
        { name: NAMES[1], sex: 'man', chosen: false },
        { name: NAMES[2], sex: 'woman', chosen: true },
      ]);
  });

  it('no name and no criterion reaches the wall or a participant', async () => {
    for (const { page } of [wall, pocket]) {
      await page.locator('[data-step="s.initiative-group"]').waitFor();
      const seen = await page.content();
      for (const secret of [...NAMES, 'жигердүү']) expect(seen).not.toContain(secret);
    }
    expect(await unreadable(wall.page)).toEqual([]);
    for (const { page } of [recorder, wall, pocket]) expect(await violationsOf(page)).toEqual([]);
    for (const device of [recorder, wall, pocket]) expect(device.troubles).toEqual([]);
  });
});
