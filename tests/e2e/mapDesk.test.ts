import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ky as map } from '../../client/methods/map/strings/ky.ts';
import { ky as pins } from '../../client/screens/pins/strings/ky.ts';
import { ky as desk } from '../../client/screens/strings/desk/ky.ts';
import { ky as ui } from '../../client/ui/strings/ky.ts';
import { ky as terms } from '../../shared/i18n/map/ky.ts';
import { addMark, addStamp, type MapResults } from '../../shared/methods/map/index.ts';
import { openDevice, type Device } from '../demo/seat.ts';
import type { Made, Seated } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { button } from './people.ts';

const PAGE_SHEET = `${map.background}, ${map.north}, ${map.bin}`;
const EVIL = '<script>alert("x")</script> & көпүрө';

/** A photograph as a phone takes it, drawn by the browser, with a place and a name hidden in it as a camera would. */
async function photograph(page: Page, width: number, height: number): Promise<Buffer> {
  const data = await page.evaluate(
    ([wide, high]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [wide, high];
      const ctx = canvas.getContext('2d');
      // Stones and leaves: what compresses badly.
      for (let x = 0; x < wide; x += 5)
        for (let y = 0; y < high; y += 5) {
          if (ctx === null) continue;
          ctx.fillStyle = `rgb(${(x * 71 + y * 31) % 256}, ${(y * 137) % 256}, ${(x * y) % 256})`;
          ctx.fillRect(x, y, 5, 5);
        }
      return canvas.toDataURL('image/jpeg', 1).split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  const jpeg = Buffer.from(data, 'base64');
  const exif = Buffer.from('Exif\0\0GPS 42.8746 74.5698 Aigul');
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

describe('the village map at the conductor’s desk', () => {
  let hall: Hall;
  let made: Made;
  let people: Seated[];
  let conductor: HallDevice;
  let folder: string;
  /** How much later it is on the laptop's clock. */
  let ahead = 0;

  const results = async (): Promise<MapResults> => {
    const { map: drawn } = await hall.api.results(made.sessionId, made.tokens.facilitator);
    return drawn as MapResults;
  };
  const draw = async (seat: Seated, write: (doc: Device['doc']) => void): Promise<void> => {
    const device = await openDevice(hall.server.url, `session/${made.sessionId}/map`, seat.token);
    write(device.doc);
    await device.whenSaved();
    device.close();
  };
  const showSide = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: map.aside }).click();
  };
  const showList = (page: Page): Promise<void> =>
    page.getByRole('radio', { name: desk.conductor.list }).check({ force: true });

  beforeAll(async () => {
    hall = await openHall({ clock: () => Date.now() + ahead });
    folder = await mkdtemp(path.join(tmpdir(), 'ashar-map-'));
  });
  afterAll(async () => {
    await hall.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    made = await hall.api.makeSession({ village: 'Жаңы-Айыл', ageGroup: '18-35', date: '2026-05-19' });
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
    people = [await hall.api.join(made.joinCode, { seat: '3' }), await hall.api.join(made.joinCode, { seat: '7' })];
    const [third, seventh] = people;
    if (third === undefined || seventh === undefined) throw new Error('nobody came');
    await draw(third, (doc) => {
      addStamp(doc, '3.bridge', { kind: 'bridge', pos: [3_000, 3_000], layer: 'skeleton' }, { name: EVIL });
      addMark(doc, '3.problem', { kind: 'problem', pos: [6_000, 3_000], layer: 'problems', text: 'суу аз' });
    });
    await draw(seventh, (doc) => {
      addStamp(doc, '7.school', { kind: 'school', pos: [8_000, 4_000], layer: 'services' }, { condition: 'old' });
    });
    conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
    await conductor.page.getByRole('application', { name: map.map }).waitFor();
  });
  afterEach(async () => {
    expect(conductor.troubles).toEqual([]);
    await conductor.context.close();
  });

  it('[M10] a photograph from the device lies below the map, drawn anew, small and without its metadata', async () => {
    const { page } = conductor;
    const photo = path.join(folder, 'photo.jpg');
    const taken = await photograph(page, 4_000, 3_000);
    expect(taken.length).toBeGreaterThan(1_000_000);
    await writeFile(photo, taken);
    await showSide(page);
    await button(page, PAGE_SHEET).click();
    const asked = page.waitForEvent('filechooser');
    const sent = page.waitForResponse((response) => response.url().endsWith('/pictures'));
    await button(page, map.background).click();
    await (await asked).setFiles(photo);
    const answer = await sent;
    expect(answer.status()).toBe(201);
    const { pictureId } = (await answer.json()) as { pictureId: string };
    await button(page, map.noBackground).waitFor();
    const kept = await fetch(`${hall.server.url}/api/sessions/${made.sessionId}/pictures/${pictureId}`, {
      headers: { Authorization: `Bearer ${made.tokens.projector}` },
    });
    const bytes = Buffer.from(await kept.arrayBuffer());
    expect(kept.headers.get('Content-Type')).toBe('image/jpeg');
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.includes('Aigul')).toBe(false);
    await button(page, map.noBackground).click();
    await button(page, map.noBackground).waitFor({ state: 'detached' });
  });

  it('[M10] what is no picture, an SVG by any name, and a huge file are answered with words; nothing is lost', async () => {
    const { page } = conductor;
    const huge = path.join(folder, 'huge.jpg');
    const file = await open(huge, 'w');
    await file.truncate(41_000_000);
    await file.close();
    const text = path.join(folder, 'text.jpg');
    await writeFile(text, 'not a picture at all');
    const svg = path.join(folder, 'drawing.svg');
    await writeFile(svg, '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const hidden = path.join(folder, 'hidden.png');
    await writeFile(hidden, '\n <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await showSide(page);
    await button(page, PAGE_SHEET).click();
    for (const [bad, words] of [
      [text, map.pictureNot.kind],
      [huge, map.pictureNot.large],
      [svg, map.pictureNot.kind],
      [huge, map.pictureNot.large],
      [hidden, map.pictureNot.kind],
    ] as const) {
      const asked = page.waitForEvent('filechooser');
      await button(page, map.background).click();
      await (await asked).setFiles(bad);
      await page.getByText(words, { exact: true }).waitFor();
    }
    expect(await button(page, map.noBackground).count()).toBe(0);
    expect((await results()).objects).toHaveLength(2);
  });

  it('the map is saved as a picture and as a drawing, with legend, village, group and date; names stay names', async () => {
    const { page } = conductor;
    await showSide(page);
    const saved = async (name: string): Promise<{ name: string; bytes: Buffer }> => {
      const coming = page.waitForEvent('download');
      await button(page, name).click();
      const download = await coming;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const png = await saved(map.savePng);
    expect(png.name).toBe('Жаңы-Айыл 2026-05-19.png');
    expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(3_000);
    const svg = await saved(map.saveSvg);
    expect(svg.name).toBe('Жаңы-Айыл 2026-05-19.svg');
    const read = await page.evaluate((text) => {
      const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        errors: drawn.querySelectorAll('parsererror').length,
        scripts: drawn.querySelectorAll('script, foreignObject, image, a, [onload]').length,
        texts: [...drawn.querySelectorAll('text')].map((each) => each.textContent),
      };
    }, svg.bytes.toString('utf8'));
    expect([read.errors, read.scripts]).toEqual([0, 0]);
    expect(read.texts).toEqual(
      expect.arrayContaining(['Жаңы-Айыл айылы', '18–35 жаш', '2026-ж., 19-май', terms.conditions.old, 'суу аз']),
    );
    expect(read.texts.join(' ')).toContain('<script>');
  });

  it('[M3] name, condition and words are changed in the list, in their place', async () => {
    const { page } = conductor;
    await showList(page);
    await button(page, `${map.name}, ${terms.kinds.school}: `).click();
    const field = page.getByRole('textbox', { name: `${map.name}, ${terms.kinds.school}` });
    await field.fill('Манас мектеби');
    await field.press('Enter');
    await page.getByRole('combobox', { name: `${map.condition}, Манас мектеби` }).selectOption('repair');
    await button(page, `${map.note}, ${terms.marks.problem}: суу аз`).click();
    const note = page.getByRole('textbox', { name: `${map.note}, ${terms.marks.problem}` });
    await note.fill('башкача');
    await note.press('Escape');
    await expect
      .poll(async () => (await results()).objects.find(({ id }) => id === '7.school'))
      .toMatchObject({ name: 'Манас мектеби', condition: 'repair' });
    expect((await results()).problems[0]?.text).toBe('суу аз');
  });

  it('[M8, M9] what one seat made goes into the bin and comes back; who may move what is a setting', async () => {
    const { page } = conductor;
    await showSide(page);
    await button(page, PAGE_SHEET).click();
    await page.getByRole('combobox', { name: map.clearWhose }).selectOption('3');
    await button(page, map.clearSeat).click();
    await button(page, map.clearSure).click();
    await expect.poll(async () => (await results()).objects.map(({ id }) => id)).toEqual(['7.school']);
    expect((await results()).problems).toEqual([]);
    // The way back is not lost with the page.
    await page.reload();
    await page.getByRole('application', { name: map.map }).waitFor();
    await showSide(page);
    await button(page, PAGE_SHEET).click();
    await button(page, map.restoreAll).click();
    await expect.poll(async () => (await results()).objects).toHaveLength(2);
    expect((await results()).problems).toHaveLength(1);
    await button(page, map.allMove).click();
    await button(page, map.ownMove).waitFor();
  });

  it('keys reach a thing, say which, move and open it; with a sign in hand Enter puts it in the middle', async () => {
    const { page } = conductor;
    const board = page.getByRole('application', { name: map.map });
    const bridge = async () => (await results()).objects.find(({ id }) => id === '3.bridge')?.pos;
    await board.focus();
    await page.keyboard.press('n');
    await page
      .getByRole('status')
      .filter({ hasText: `${terms.kinds.bridge}, ${EVIL}` })
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(bridge).toEqual([3_050, 3_000]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(EVIL).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(page, map.stamp).click();
    await page.getByRole('dialog').getByRole('button', { name: terms.kinds.mosque, exact: true }).click();
    await board.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(terms.kinds.mosque).waitFor();
    const mosque = async () => (await results()).objects.find(({ kind }) => kind === 'mosque')?.pos;
    await expect.poll(mosque).toEqual([5_000, 3_250]);
  });

  it('[M6] a layer is shown alone on the desk and the wall, then all again; a locked one takes nothing from a seat', async () => {
    const { page } = conductor;
    const wall = await hall.open('projector', pathOf(made.urls.projector));
    const legend = wall.page.getByRole('region', { name: map.legend });
    await legend.getByText(terms.conditions.old, { exact: true }).waitFor();
    await showSide(page);
    await button(page, `${map.alone}: ${terms.layers.problems}`).click();
    await legend.getByText(terms.conditions.old, { exact: true }).waitFor({ state: 'detached' });
    await legend.getByText(terms.marks.problem, { exact: true }).waitFor();
    await button(page, `${map.alone}: ${terms.layers.problems}`).click();
    await legend.getByText(terms.conditions.old, { exact: true }).waitFor();
    await button(page, `${map.lock}: ${terms.layers.skeleton}`).click();
    await button(page, `${map.unlock}: ${terms.layers.skeleton}`).waitFor();
    const [seat] = people;
    const device = await openDevice(hall.server.url, `session/${made.sessionId}/map`, seat?.token ?? '');
    addStamp(device.doc, '3.house', { kind: 'house', pos: [1_000, 1_000], layer: 'skeleton' });
    await expect(device.whenSaved()).rejects.toThrow('map.layer-locked');
    device.close();
    expect((await results()).objects).toHaveLength(2);
    expect(wall.troubles).toEqual([]);
    await wall.context.close();
  });

  it('[G19] a read sticker is tied to a place and shown there, on the desk and on the wall', async () => {
    const { page } = conductor;
    await hall.api.call('POST', `/api/sessions/${made.sessionId}/stickers`, {
      token: made.tokens.facilitator,
      body: { text: 'көпүрө урап баратат', seat: '3' },
    });
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'gallery.readNext', args: {} });
    await button(page, pins.tie).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('combobox', { name: pins.sticker }).selectOption({ label: 'көпүрө урап баратат' });
    await sheet.getByRole('combobox', { name: pins.place }).selectOption('3.bridge');
    await button(page, pins.tie).last().click();
    await sheet.getByRole('region', { name: pins.tied }).getByText('көпүрө урап баратат', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await showList(page);
    await page.getByRole('button', { name: `${map.edit}: ${terms.kinds.bridge}` }).click();
    await page.getByRole('dialog').getByText('көпүрө урап баратат', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await button(page, pins.tie).click();
    await sheet.getByRole('button', { name: `${pins.loose}: көпүрө урап баратат` }).click();
    await sheet.getByRole('region', { name: pins.tied }).waitFor({ state: 'detached' });
  });

  it('what one seat did is taken back, all else stays; and the board goes forward again', async () => {
    const { page } = conductor;
    const words = desk.conductor;
    const kinds = async () => (await results()).objects.map(({ kind }) => kind).sort();
    expect(await kinds()).toEqual(['bridge', 'school']);
    ahead += 120_000;
    const chip = page.getByRole('button', { name: words.seatOf('3'), exact: true });
    // Its device is gone: the seat is shown faded.
    const opacity = () => chip.getByRole('img').evaluate((each) => Number(getComputedStyle(each).opacity));
    await expect.poll(opacity).toBeLessThan(1);
    await chip.click();
    await button(page, words.seatUndoAll).click();
    await expect.poll(kinds).toEqual(['school']);
    await expect.poll(async () => (await results()).problems.length).toBe(0);
    await page.getByRole('navigation', { name: words.steps }).getByRole('button', { name: /Карта/ }).click();
    await button(page, words.history).click();
    const sheet = page.getByRole('dialog', { name: words.history });
    await sheet.getByText(words.historyNow).waitFor();
    const earlier = sheet.getByRole('button').filter({ has: page.getByRole('img', { name: ui.seat('7') }) });
    await earlier.first().click();
    await expect.poll(kinds).toEqual(['bridge', 'school']);
    await button(page, words.historyUndo).click();
    await expect.poll(kinds).toEqual(['school']);
  });
});
