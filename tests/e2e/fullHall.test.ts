import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall } from '../kit/hall.ts';
import { takeSeat, words } from './people.ts';

const { screens } = words;

describe('a hall where all 25 seats are taken', () => {
  let hall: Hall;
  let made: Made;

  beforeAll(async () => {
    hall = await openHall();
    made = await hall.api.makeSession({ village: 'Жаңы-Айыл', seats: 25 });
    for (let seat = 1; seat <= 25; seat++) await hall.api.join(made.joinCode, { seat: String(seat) });
    for (const [name, args] of [
      ['step.go', { step: 's.gallery' }],
      ['step.moment', { moment: 'write' }],
    ] as const)
      await hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  });
  afterAll(async () => {
    await hall.close();
  });

  it('leaves the recorder the field of the protocol in sight', async () => {
    const { page } = await hall.open('conductor', pathOf(made.urls.recorder));
    await page.getByRole('button', { name: screens.conductor.stickersLeft('25', 0) }).waitFor();
    const side = page.getByRole('complementary');
    const write = await side.getByRole('button', { name: screens.conductor.notesAdd, exact: true }).boundingBox();
    const foot = await page.getByRole('contentinfo').boundingBox();
    expect((write?.y ?? 0) + (write?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  });

  it('tells a latecomer so, and offers a seat as soon as there is one', async () => {
    const late = await hall.open('phone', `/j/${made.joinCode}`);
    await late.page.getByRole('heading', { name: screens.join.noFree }).waitFor();
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'seats.add', args: { count: 1 } });
    await takeSeat(late, '26');
    expect(late.troubles).toEqual([]);
  });
});
