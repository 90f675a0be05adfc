import { writeSticker } from '../../shared/methods/gallery/index.ts';
import { keyFor } from '../../shared/domain/key.ts';
import { recordOf } from '../../shared/sync/doc.ts';
import { STICKERS_X, VILLAGE_X } from '../kit/villageX.ts';
import type { Scene, Stage } from './stage.ts';

/** 15 pockets of five stickers, read one after another, laid into nine columns, frozen (DOMAIN.md §8). */
export const galleryScene: Scene = {
  name: 'gallery',
  async play(stage) {
    await stage.goTo('s.gallery');
    await stage.command('step.moment', { moment: 'write' });
    await Promise.all(stage.seats.map((_, index) => writePocket(stage, index)));
    stage.say(`gallery: ${STICKERS_X.length} stickers written by ${stage.seats.length} seats`);
    await stage.command('step.moment', { moment: 'read' });
    const read = await readAndPlace(stage);
    stage.say(`gallery: ${read} stickers read and placed in ${VILLAGE_X.length} columns`);
    await stage.command('step.moment', { moment: 'discuss' });
    await stage.command('step.moment', { moment: 'top' });
    await stage.command('gallery.freeze');
    stage.say('gallery: ranking frozen');
  },
};

/** The seat writes its five by its own socket and waits until they are saved. */
async function writePocket({ seats, open }: Stage, index: number): Promise<void> {
  const seat = seats[index];
  if (seat === undefined) return;
  const device = await open(seat, `pocket/${seat.seat}`);
  const mine = STICKERS_X.filter(([number]) => number === String(index + 1));
  mine.forEach(([, problem], each) => writeSticker(device.doc, keyFor(seat.seat, `demo${each}`), problem));
  await device.whenSaved();
  device.close();
}

/** The facilitator reads the next sticker until none is left and puts it into the column of its problem. */
async function readAndPlace({ command, open }: Stage): Promise<number> {
  const board = await open('facilitator', 'gallery');
  let read = 0;
  for (let left = 1; left > 0; read++) {
    const shown = await command('gallery.readNext');
    const sticker = String(shown['sticker']);
    left = Number(shown['left']);
    const text = await textOf(board.doc, sticker);
    // Named in the problem's own words; the first sticker of a problem makes its column.
    await command('gallery.place', { sticker, column: text });
  }
  board.close();
  return read;
}

/** The sticker's text, as it came to the facilitator's board. */
async function textOf(doc: Parameters<typeof recordOf>[0], sticker: string): Promise<string> {
  for (let waited = 0; waited < 10_000; waited += 5) {
    const record = recordOf(doc, 'stickers', sticker);
    if (typeof record === 'object' && record !== null && 'text' in record) return String(record.text);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`The sticker ${sticker} was read but never came to the board.`);
}
