import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFileIo, type FileIo } from '../../server/store/fileIo.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { joinFrom, saved, words, writeStickers } from './people.ts';

/** A disk that takes nothing while it is told so. */
const disk = { full: false };
const io: FileIo = {
  ...nodeFileIo,
  writeThrough: (...written) =>
    disk.full
      ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
      : nodeFileIo.writeThrough(...written),
};

let hall: Hall;
let made: Made;

beforeEach(async () => {
  disk.full = false;
  hall = await openHall({ io });
  made = await hall.api.makeSession({ village: 'Жаңы-Айыл', seats: 4 });
  await lead('step.go', { step: 's.gallery' });
  await lead('step.moment', { moment: 'write' });
});
afterEach(async () => {
  disk.full = false;
  await hall.close();
});

const lead = (name: string, args: unknown = {}) =>
  hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });

/** Web sockets that the server holds open. */
async function openSockets(): Promise<number> {
  const { text } = await hall.api.call('GET', '/metrics', { token: hall.server.hostKey });
  return Number(/^ashar_sockets (\d+)$/m.exec(text)?.[1]);
}

/** A tablet that wrote two stickers without its link, to a board that was frozen and closed meanwhile. */
async function closedBehind(): Promise<HallDevice> {
  const tablet = await joinFrom(hall, 'tablet', made.joinCode, '1');
  const { page, context } = tablet;
  await writeStickers(tablet, ['суу жок']);
  await saved(tablet);
  await context.setOffline(true);
  await page.getByText(words.ui.offline, { exact: true }).first().waitFor({ timeout: 30_000 });
  // A socket that was open before still carries until its silence is noticed.
  await expect.poll(openSockets).toBe(0);
  await writeStickers(tablet, ['жол жаман', 'мектеп алыс']);
  await lead('gallery.freeze');
  await lead('step.next');
  return tablet;
}

it('work of an hour without a link on a board that was closed meanwhile is shown as drafts, and can be given again', async () => {
  const tablet = await closedBehind();
  const { page, context } = tablet;
  await context.setOffline(false);
  const strip = page.getByRole('button', { name: words.screens.pocket.drafts(2), exact: true });
  await strip.waitFor({ timeout: 60_000 });
  await saved(tablet);
  await strip.click();
  const inSheet = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
  const again = inSheet(words.screens.pocket.tryAgain);
  expect(await again.count()).toBe(2);
  await lead('gallery.unfreeze');
  // What was refused only because it came along with the other is entered again by the device itself, before or after.
  const tryNext = async (): Promise<number> => {
    const left = await again.count();
    const next = left > 1 ? inSheet(words.screens.pocket.tryAllAgain) : again.first();
    if (left > 0) await next.click({ timeout: 1_000 }).catch(() => undefined);
    return left;
  };
  await expect.poll(tryNext).toBe(0);
  await saved(tablet);
  await lead('step.go', { step: 's.gallery' });
  for (const text of ['суу жок', 'жол жаман', 'мектеп алыс'])
    await page
      .getByRole('button', { name: new RegExp(text) })
      .first()
      .waitFor();
});

it('a tablet without room for what could not be placed says so, and no longer once there is room', async () => {
  const tablet = await closedBehind();
  const { page, context } = tablet;
  const left = await page.evaluate(() => {
    // Whatever the browser gives a page, down to the last letters.
    for (let piece = 1 << 22; piece >= 16; piece >>= 1)
      for (let each = 0; each < 8; each++)
        try {
          localStorage.setItem(`full.${piece}.${each}`, 'x'.repeat(piece));
        } catch {
          break;
        }
    return Object.keys(localStorage).length;
  });
  expect(left).toBeGreaterThan(5);
  await context.setOffline(false);
  await page.getByRole('button', { name: words.screens.pocket.drafts(2), exact: true }).waitFor({ timeout: 60_000 });
  const warning = page.getByRole('alert').filter({ hasText: words.screens.pocket.full });
  await warning.waitFor();
  expect(await warning.textContent()).toBe(words.screens.pocket.full + words.screens.pocket.fullMore);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('full.')) localStorage.removeItem(key);
  });
  await page.getByRole('button', { name: words.screens.pocket.drafts(2), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.screens.pocket.letGo, exact: true }).first().click();
  await warning.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: words.screens.pocket.drafts(1), exact: true }).waitFor({ timeout: 30_000 });
});

it('while the laptop’s disk takes nothing every screen says so, and goes on by itself when it does again', async () => {
  const tablet = await joinFrom(hall, 'tablet', made.joinCode, '1');
  const conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
  const wall = await hall.open('projector', pathOf(made.urls.projector));
  await writeStickers(tablet, ['суу жок']);
  await saved(tablet);
  disk.full = true;
  await writeStickers(tablet, ['жол жаман']);
  const why = ({ page }: typeof tablet) => page.getByText(words.ui.diskRefuses, { exact: true }).first();
  for (const device of [tablet, conductor, wall]) await why(device).waitFor({ timeout: 30_000 });
  disk.full = false;
  for (const device of [tablet, conductor, wall]) await why(device).waitFor({ state: 'detached', timeout: 30_000 });
  await saved(tablet);
});
