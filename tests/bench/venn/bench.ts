import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { keyFor } from '../../../shared/domain/key.ts';
import { addOrganisation, changeOrganisation, placeCircles } from '../../../shared/methods/venn/index.ts';
import { openDevice } from '../../demo/seat.ts';
import { ky as venn } from '../../../client/methods/venn/strings/ky.ts';
import { joinFrom } from '../../e2e/people.ts';
import { deviceOf, SIZES } from '../../kit/browser.ts';
import { openHall, type Hall } from '../../kit/hall.ts';
import { crowd, CROWD, LOOK } from './crowd.ts';

/** A phone's processor is so many times slower than the one that measures. */
const SLOWER = 6;
/** Moves of the finger, sixty a second if the page keeps up. */
const MOVES = 240;
const FRAME = 1_000 / 60;

/** What one drag through the crowd cost the page's main thread. Milliseconds. */
interface Drag {
  /** Tasks of 50 ms and more between press and release. */
  readonly longTasks: number;
  readonly longest: number;
  /** Work of the main thread for each move of the finger. */
  readonly workPerMove: number;
  /** 95 of 100 frames came within. */
  readonly frame95: number;
  readonly lasted: number;
  /** The task that put the circle down. */
  readonly release: number;
}

/** A board under measurement. */
interface Board {
  readonly page: Page;
  /** Where a place of the diagram lies on the screen. */
  readonly spot: (x: number, y: number) => readonly [number, number];
  /** Resolves once the page has taken the circle's move; otherwise nothing was measured. */
  readonly moved: () => Promise<void>;
}

interface Options {
  readonly quick: boolean;
  readonly say: (line: string) => void;
}

/** Dragging one circle among sixty: our tablet page with its server, and a naive react-konva board, on a slowed browser. */
export async function vennBench({ quick, say }: Options): Promise<Record<string, unknown>> {
  const hall = await openHall({ clientDir: path.join(process.cwd(), 'dist', 'client') });
  try {
    const rounds = quick ? 1 : 3;
    const ours: Drag[] = [];
    const naive: Drag[] = [];
    for (let round = 0; round < rounds; round++) {
      // In turn, so that both meet the same noise of the machine.
      naive.push(await dragOn(await naivePage(hall.browser)));
      ours.push(await dragOn(await oursPage(hall)));
      say(`round ${round + 1}: ours ${JSON.stringify(ours[round])}, naive ${JSON.stringify(naive[round])}`);
    }
    const [a, b] = [middle(ours), middle(naive)];
    return {
      venn: {
        circles: CROWD,
        moves: MOVES,
        slower: SLOWER,
        rounds,
        ours: a,
        naive: b,
        naiveToOurs: {
          workPerMove: ratio(b.workPerMove, a.workPerMove),
          longest: ratio(b.longest, a.longest),
          frame95: ratio(b.frame95, a.frame95),
          lasted: ratio(b.lasted, a.lasted),
        },
      },
    };
  } finally {
    await hall.close();
  }
}

const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;

/** The middle round of each figure. */
function middle(drags: readonly Drag[]): Drag {
  const of = (figure: (drag: Drag) => number): number => {
    const sorted = drags.map(figure).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    longTasks: of((each) => each.longTasks),
    longest: of((each) => each.longest),
    workPerMove: of((each) => each.workPerMove),
    frame95: of((each) => each.frame95),
    lasted: of((each) => each.lasted),
    release: of((each) => each.release),
  };
}

async function naivePage(browser: Browser): Promise<Board> {
  const made = await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome80',
      rolldownOptions: { input: 'tests/bench/venn/naive.tsx', output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : [];
  const script = outputs.flatMap(({ output }) => output).find((each) => each.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error('The naive board could not be built.');
  const context = await deviceOf(browser, 'tablet');
  const page = await context.newPage();
  await page.setContent(
    '<!doctype html><meta name="viewport" content="width=device-width"><style>body{margin:0}</style><div id="root"></div>',
  );
  await page.addScriptTag({ content: script.code });
  await page.locator('canvas').first().waitFor();
  const scale = SIZES.tablet.width / LOOK.width;
  return {
    page,
    spot: (x, y) => [x * scale, y * scale],
    moved: () => page.locator('[data-moved]').first().waitFor({ state: 'attached' }),
  };
}

/** A participant's tablet as it is built and shipped, with the whole session behind it. */
async function oursPage(hall: Hall): Promise<Board> {
  const made = await hall.api.makeSession({ village: 'X', language: 'ky' });
  const command = (name: string, args: unknown) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await command('step.go', { step: 's.venn' });
  const device = await openDevice(hall.server.url, `session/${made.sessionId}/venn-all`, made.tokens.facilitator);
  for (const { id, name, size, x, y } of crowd()) {
    const key = keyFor('f', id);
    addOrganisation(device.doc, key, { name });
    changeOrganisation(device.doc, key, { size });
    placeCircles(device.doc, [{ id: key, pos: [x + LOOK.x, y + LOOK.y] }]);
  }
  await device.whenSaved();
  device.close();
  await command('step.moment', { moment: 'place' });
  const { page } = await joinFrom(hall, 'tablet', made.joinCode, '5');
  const board = page.getByRole('application', { name: venn.board });
  await board.waitFor();
  await page.getByRole('button', { name: venn.fit, exact: true }).tap();
  const box = await board.boundingBox();
  if (box === null) throw new Error('The diagram is not on the screen.');
  const scale = Math.min(box.width / LOOK.width, box.height / LOOK.height);
  const [left, top] = [(box.width - LOOK.width * scale) / 2, (box.height - LOOK.height * scale) / 2];
  return {
    page,
    spot: (x, y) => [box.x + left + x * scale, box.y + top + y * scale],
    moved: () => page.getByRole('button', { name: venn.back, exact: true }).waitFor(),
  };
}

/** Marks in the page's own record of its work. */
interface Seen {
  readonly tasks: readonly { readonly at: number; readonly took: number }[];
  readonly frames: readonly number[];
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { tasks: [] as { at: number; took: number }[], frames: [] as number[] };
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) seen.tasks.push({ at: each.startTime, took: each.duration });
    }).observe({ type: 'longtask' });
    const frame = (now: number): void => {
      seen.frames.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { seen });
  });
}

const nowIn = (page: Page): Promise<number> => page.evaluate(() => performance.now());

async function workOf(link: CDPSession): Promise<number> {
  const { metrics } = await link.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Takes the first circle of the second row round through the crowd, and puts it down. */
async function dragOn({ page, spot, moved }: Board): Promise<Drag> {
  const link = await page.context().newCDPSession(page);
  await link.send('Performance.enable');
  await page.waitForTimeout(1_500);
  await watch(page);
  await link.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const [from] = crowd().slice(CROWD / 5 + 1);
  if (from === undefined) throw new Error('The crowd is empty.');
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly [number, number] | null) =>
    link.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === null ? [] : [{ x: at[0], y: at[1], radiusX: 8, radiusY: 8, id: 0 }],
    });
  const placeAt = (step: number): readonly [number, number] => {
    const turn = (step / MOVES) * 2 * Math.PI;
    return spot(
      from.x + (LOOK.width - 2 * from.x) * 0.5 * (1 - Math.cos(turn)),
      from.y + LOOK.height * 0.3 * Math.sin(2 * turn),
    );
  };
  await touch('touchStart', spot(from.x, from.y));
  const [began, before] = [await nowIn(page), await workOf(link)];
  const start = performance.now();
  for (let step = 1; step <= MOVES; step++) {
    await touch('touchMove', placeAt(step * 0.9));
    const ahead = start + step * FRAME - performance.now();
    if (ahead > 0) await page.waitForTimeout(ahead);
  }
  const [ended, after] = [await nowIn(page), await workOf(link)];
  await touch('touchEnd', null);
  await moved();
  await link.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(500);
  const { tasks, frames } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await page.context().close();
  const within = tasks.filter(({ at }) => at >= began && at < ended);
  const gaps = frames.filter((at) => at >= began && at < ended).map((at, index, all) => at - (all[index - 1] ?? at));
  gaps.sort((a, b) => a - b);
  return {
    longTasks: within.length,
    longest: Math.round(Math.max(0, ...within.map(({ took }) => took))),
    workPerMove: Math.round(((after - before) / MOVES) * 100) / 100,
    frame95: Math.round(gaps[Math.floor(gaps.length * 0.95)] ?? 0),
    lasted: Math.round(ended - began),
    release: Math.round(Math.max(0, ...tasks.filter(({ at }) => at >= ended).map(({ took }) => took))),
  };
}
