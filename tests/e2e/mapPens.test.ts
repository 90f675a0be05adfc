import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ky as map } from '../../client/methods/map/strings/ky.ts';
import type { MapResults } from '../../shared/methods/map/index.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { openPens, type Pen } from '../kit/pens.ts';
import { joinFrom } from './people.ts';

const PENS = 25;
const STROKES = 12;
/** Counts the frames that bring content of a document to a page, from the page's beginning: awareness is none. */
function countContent(page: Page, document: string): () => number {
  let count = 0;
  page.on('websocket', (socket) => {
    if (!new URL(socket.url()).pathname.endsWith(`/${document}`)) return;
    socket.on('framereceived', ({ payload }) => {
      // Message type 0 is sync, 1 in it the answer to what one has, 2 an update; an answer of two bytes or fewer holds nothing.
      if (typeof payload !== 'string' && payload[0] === 0 && payload[1] !== 0 && payload.length > 5) count++;
    });
  });
  return () => count;
}

/** Counts the frames in which a page tells of what passes on it. */
function countTold(page: Page): () => number {
  let count = 0;
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === 1) count++;
    }),
  );
  return () => count;
}

/** How many pixels of the map have the pens' red. */
const inked = ({ page }: HallDevice): Promise<number> =>
  page.getByRole('application', { name: map.map }).evaluate((element) => {
    const screen = document.createElement('canvas');
    [screen.width, screen.height] = [element.clientWidth, element.clientHeight];
    const ctx = screen.getContext('2d');
    const corner = element.getBoundingClientRect();
    for (const canvas of element.querySelectorAll('canvas')) {
      const box = canvas.getBoundingClientRect();
      if (canvas.width > 0) ctx?.drawImage(canvas, box.x - corner.x, box.y - corner.y, box.width, box.height);
    }
    const data = ctx?.getImageData(0, 0, screen.width, screen.height).data ?? [];
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 0) > 140 && (data[at + 1] ?? 255) < 120 && (data[at + 2] ?? 255) < 120) count++;
    return count;
  });

describe('25 pens at once', () => {
  let hall: Hall;
  let made: Made;
  let pens: readonly Pen[] = [];

  beforeAll(async () => {
    hall = await openHall();
    made = await hall.api.makeSession({ village: 'X', ageGroup: '18-35', seats: PENS + 3 });
    await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  });
  afterAll(async () => {
    for (const { device } of pens) device.close();
    await hall.close();
  });

  async function open(device: Promise<HallDevice>): Promise<HallDevice> {
    const opened = await device;
    await opened.page.getByRole('application', { name: map.map }).waitFor();
    return opened;
  }

  /** Waits until two screens of the same size show as much ink. */
  async function showTheSame(early: HallDevice, late: HallDevice): Promise<void> {
    const compared = async (): Promise<string> => {
      const [before, now] = [await inked(early), await inked(late)];
      return before > 2_000 && Math.abs(before - now) <= before / 100 ? 'the same' : `${before} and ${now}`;
    };
    await expect.poll(compared, { timeout: 40_000 }).toBe('the same');
  }

  it('[M2] all strokes reach the wall and two tablets, and who comes late gets the whole map in one frame', async () => {
    const wall = await hall.open('projector', '/j/000000');
    const told = countTold(wall.page);
    await wall.page.goto(hall.at(pathOf(made.urls.projector)));
    await open(Promise.resolve(wall));
    const [one, two] = [
      await open(joinFrom(hall, 'tablet', made.joinCode, '1')),
      await open(joinFrom(hall, 'tablet', made.joinCode, '2')),
    ];
    pens = await openPens(hall.api, hall.server.url, made, PENS);
    await Promise.all(pens.map((pen) => pen.draw(STROKES)));
    const { map: drawn } = await hall.api.results(made.sessionId, made.tokens.facilitator);
    expect((drawn as MapResults).strokes).toBe(PENS * STROKES);

    // Nothing passes on the wall itself: what it hears of the pens it does not send back to where it came from.
    expect(told()).toBeLessThan(20);

    const late = await hall.open('projector', '/j/000000');
    const frames = countContent(late.page, 'map');
    await late.page.goto(hall.at(pathOf(made.urls.projector)));
    await open(Promise.resolve(late));
    const lateTablet = await open(joinFrom(hall, 'tablet', made.joinCode, String(PENS + 3)));
    await showTheSame(wall, late);
    await showTheSame(one, lateTablet);
    await showTheSame(two, lateTablet);
    expect(frames()).toBe(1);
    expect([wall, one, two, late, lateTablet].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
