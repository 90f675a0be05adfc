/**
 * Uses the map for hours and tells what grows: `npm run soak [-- --minutes 120]`. First 25 pens draw at once before the
 * wall and two tablets; then, until the time is up, a tablet draws for a minute and its board is closed and opened
 * fifty times. After some 57 rounds its seat has drawn all that one seat may, and what it draws is refused. Prints JSON:
 * tasks of more than 50 ms on each screen, by the clock and by the time that the page had a core, once while server, pens
 * and three browsers share this machine as it comes, and once with the pages going first, as each has a device of its own
 * in the hall (null where the machine does not allow that); the longest task on a core; and the tablet's JavaScript heap
 * after collection: all of it, the part that is machine code (the engine compiles more and more of what runs often, until
 * it has it all), and the rest, which is ours: the page, the documents, every stroke. `--minutes 0`: the pens alone.
 */
import type { Page } from 'playwright-core';
import { ky as map } from '../../client/methods/map/strings/ky.ts';
import { LONG_TASK, recordScreens, type Task } from '../bench/taskTimes.ts';
import { joinFrom } from '../e2e/people.ts';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { openPens } from '../kit/pens.ts';
import { heapOf, type Heap } from './heap.ts';
import { putPagesFirst } from './priority.ts';

const PENS = 25;
const STROKES = 20;
const TIMES = 50;
const MINUTE = 60_000;
/** Between two strokes, ms: a person's pace. Drawn without a rest, two hours would measure how a document grows. */
const REST = 1_500;
/** Milliseconds after the last opening from which nothing is under way any more. */
const SETTLED = 3_000;

const asked = process.argv.indexOf('--minutes');
const minutes = asked < 0 ? 120 : Number(process.argv[asked + 1]);
if (!(minutes >= 0)) throw new Error('Say how long: npm run soak -- --minutes 120');
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const boardOf = (page: Page) => page.getByRole('application', { name: map.map });

/** Tasks of a screen that are long, by the clock or on a core, milliseconds: how long, and what of it on a core. */
const longOf = (tasks: readonly Task[]) => ({
  byClock: tasks.filter(({ wall }) => wall > LONG_TASK).map(({ wall, cpu }) => [Math.round(wall), Math.round(cpu)]),
  onCore: tasks.filter(({ cpu }) => cpu > LONG_TASK).map(({ cpu }) => Math.round(cpu)),
  longestOnCore: Math.round(Math.max(0, ...tasks.map(({ cpu }) => cpu))),
});

/** Draws with the mouse at a person's pace until the time is up; strokes drawn. */
async function drawUntil(page: Page, end: number): Promise<number> {
  const box = await boardOf(page).boundingBox();
  if (box === null) throw new Error('The board has no place on the screen.');
  let strokes = 0;
  for (; Date.now() < end; strokes++) {
    const at = (part: number): [number, number] => [
      box.x + box.width * (0.2 + 0.6 * part),
      box.y + box.height * (0.3 + 0.4 * ((strokes * 0.37) % 1)) + Math.sin(part * 9 + strokes) * 40,
    ];
    await page.mouse.move(...at(0));
    await page.mouse.down();
    for (let step = 1; step <= 30; step++) await page.mouse.move(...at(step / 30));
    await page.mouse.up();
    await page.waitForTimeout(REST);
  }
  return strokes;
}

async function takePen(page: Page): Promise<void> {
  await page.getByRole('button', { name: map.draw, exact: true }).tap();
  await page.getByRole('dialog').getByRole('button', { name: map.pen, exact: true }).tap();
}

/** What a facilitator does that takes the board off every tablet, and gives it back. */
const WAYS = [
  { name: 'step.go', away: { step: 's.welcome' }, back: { step: 's.map' } },
  { name: 'screens.hold', away: { on: true }, back: { on: false } },
] as const;

async function closeAndOpen(hall: Hall, made: Made, page: Page): Promise<void> {
  for (const { name, away, back } of WAYS) {
    const ask = (args: object) => hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
    // After a sleep of the laptop the connection that is kept for the next request is dead: once more on a new one.
    const go = (args: object) => ask(args).catch(() => ask(args));
    await go(away);
    await boardOf(page).waitFor({ state: 'detached' });
    await go(back);
    await boardOf(page).waitFor();
  }
}

async function soak(hall: Hall): Promise<object> {
  const made = await hall.api.makeSession({ village: 'X', ageGroup: '18-35', seats: PENS + 2 });
  await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  const screens: Readonly<Record<string, HallDevice>> = {
    wall: await hall.open('projector', pathOf(made.urls.projector)),
    'tablet 1': await joinFrom(hall, 'tablet', made.joinCode, '1'),
    'tablet 2': await joinFrom(hall, 'tablet', made.joinCode, '2'),
  };
  for (const { page } of Object.values(screens)) await boardOf(page).waitFor();
  const pens = await openPens(hall.api, hall.server.url, made, PENS);
  const drawAll = async (): Promise<Record<string, ReturnType<typeof longOf>>> => {
    const stop = await recordScreens(new Map(Object.entries(screens).map(([name, { page }]) => [name, page])));
    await Promise.all(pens.map((pen) => pen.draw(STROKES)));
    return Object.fromEntries(Array.from(await stop(), ([name, tasks]) => [name, longOf(tasks)]));
  };
  const shared = await drawAll();
  const first = (await putPagesFirst(hall.browser)) ? await drawAll() : null;
  const longTasks = { shared, first };
  say(`${PENS} pens, ${STROKES} strokes each; tasks of more than ${LONG_TASK} ms: ${JSON.stringify(longTasks)}`);
  for (const { device } of pens) device.close();
  const troublesSoFar = (): string[] => Object.values(screens).flatMap((screen) => [...screen.troubles]);
  if (minutes === 0) return { longTasks, troubles: troublesSoFar() };

  const tablet = screens['tablet 1'];
  if (tablet === undefined) throw new Error('There is no tablet.');
  const session = await tablet.context.newCDPSession(tablet.page);
  await session.send('Performance.enable');
  // A laptop may sleep in the meantime, and wake later than any limit.
  tablet.page.setDefaultTimeout(0);
  const heaps: Heap[] = [];
  let strokes = 0;
  const round = async (until: number): Promise<void> => {
    await takePen(tablet.page);
    strokes += await drawUntil(tablet.page, until);
    for (let time = 0; time < TIMES / WAYS.length; time++) await closeAndOpen(hall, made, tablet.page);
    // What is still under way, as a write to the disk, holds things that nobody needs a moment later.
    await tablet.page.waitForTimeout(SETTLED);
    heaps.push(await heapOf(session));
  };
  // A whole round beforehand: the engine keeps the code that it compiles for what runs often, half a megabyte of it.
  await round(Date.now() + MINUTE);
  const end = Date.now() + minutes * MINUTE;
  while (Date.now() < end) {
    await round(Math.min(end, Date.now() + MINUTE));
    say(
      `${strokes} strokes drawn; heap of code + heap of ours ${heaps.map(({ code, ours }) => `${code.toFixed(2)} + ${ours.toFixed(2)}`).join(', ')} MB`,
    );
  }
  const growth = (part: keyof Heap): number =>
    ((heaps[heaps.length - 1]?.[part] ?? NaN) / (heaps[0]?.[part] ?? NaN) - 1) * 100;
  const growthPercent = { all: growth('all'), code: growth('code'), ours: growth('ours') };
  return { minutes, longTasks, strokes, heaps, growthPercent, troubles: troublesSoFar() };
}

const hall = await openHall();
try {
  process.stdout.write(`${JSON.stringify(await soak(hall), null, 1)}\n`);
} finally {
  await hall.close();
}
process.exit(0);
