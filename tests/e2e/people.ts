import type { Page } from 'playwright-core';
import { ky as gallery } from '../../client/methods/gallery/strings/ky.ts';
import { ky as desk } from '../../client/screens/strings/desk/ky.ts';
import { ky as hand } from '../../client/screens/strings/ky.ts';
import { ky as ui } from '../../client/ui/strings/ky.ts';
import type { Hall, HallDevice } from '../kit/hall.ts';

const screens = { ...hand, ...desk };

/** What the people in the hall do with their devices, in Kyrgyz, by the names a screen reader would say. */
export const words = { gallery, screens, ui };

/** A button by its whole name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Takes a free seat and goes in without saying anything of oneself. */
export async function takeSeat({ page }: HallDevice, seat: string): Promise<void> {
  await button(page, screens.join.free(seat)).click();
  await button(page, screens.join.mySeat(seat)).click();
  await button(page, screens.join.goIn).click();
  await page
    .getByRole('img', { name: ui.seat(seat) })
    .first()
    .waitFor();
}

/** A tablet in the hall that holds a seat. */
export async function joinFrom(hall: Hall, size: 'tablet' | 'phone', code: string, seat: string): Promise<HallDevice> {
  const device = await hall.open(size, `/j/${code}`);
  await takeSeat(device, seat);
  return device;
}

/** Writes one sticker after another with the pocket's own buttons. */
export async function writeStickers({ page }: HallDevice, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.getByRole('textbox', { name: gallery.paper }).fill(text);
    await button(page, gallery.nextSticker).click();
  }
}

/** Waits until the device says that all is on the laptop's disk. */
export const saved = ({ page }: HallDevice): Promise<void> =>
  page.getByText(ui.saved, { exact: true }).first().waitFor();

/** Waits until a square of the pocket holds a text. */
export const holdsSticker = ({ page }: HallDevice, number: number, text: string): Promise<void> =>
  button(page, gallery.square(number, text)).waitFor();
