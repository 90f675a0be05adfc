import type { Page } from 'playwright-core';
import { ky as venn } from '../../client/methods/venn/strings/ky.ts';
import { keyFor } from '../../shared/domain/key.ts';
import { addOrganisation, changeOrganisation, placeCircles, type Size } from '../../shared/methods/venn/index.ts';
import { openDevice } from '../demo/seat.ts';
import type { Made } from '../kit/api.ts';
import type { Hall } from '../kit/hall.ts';

/** An organisation with its size and place, board units. */
export type LaidOut = readonly [name: string, size: Size, x: number, y: number];

/** The facilitator's own socket lays out a diagram; the organisations are `f.o0`, `f.o1` … */
export async function layOutFor(hall: Hall, made: Made, board: string, organisations: readonly LaidOut[]) {
  const device = await openDevice(hall.server.url, `session/${made.sessionId}/${board}`, made.tokens.facilitator);
  organisations.forEach(([name, size, x, y], at) => {
    const id = keyFor('f', `o${at}`);
    addOrganisation(device.doc, id, { name });
    changeOrganisation(device.doc, id, { size });
    placeCircles(device.doc, [{ id, pos: [x, y] }]);
  });
  await device.whenSaved();
  device.close();
}

interface Finger {
  /** Presses at a place and moves to another at once, without rest. */
  readonly hold: (from: Spot, to: Spot) => Promise<void>;
  readonly letGo: () => Promise<void>;
}

type Spot = readonly [x: number, y: number];

/** A finger on the diagram, in board units of a page of common size, sent as the screen would send it. */
export async function fingerOn(page: Page): Promise<Finger> {
  const link = await page.context().newCDPSession(page);
  const box = await page.getByRole('application', { name: venn.board }).boundingBox();
  if (box === null) throw new Error('The diagram is not on the screen.');
  const scale = Math.min(box.width / 10_000, box.height / 5_000);
  const spot = ([x, y]: Spot) => ({
    x: box.x + (box.width - 10_000 * scale) / 2 + x * scale,
    y: box.y + (box.height - 5_000 * scale) / 2 + y * scale,
    radiusX: 8,
    radiusY: 8,
    id: 0,
  });
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Spot): Promise<void> =>
    void (await link.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [spot(at)] }));
  return {
    hold: async (from: Spot, to: Spot) => {
      await send('touchStart', from);
      for (let step = 1; step <= 10; step++)
        await send('touchMove', [from[0] + ((to[0] - from[0]) * step) / 10, from[1] + ((to[1] - from[1]) * step) / 10]);
    },
    letGo: () => send('touchEnd'),
  };
}
