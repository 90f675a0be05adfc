import type { CDPSession, Page } from 'playwright-core';
import type { Board } from './boards.ts';
import { crowd, CROWD, LOOK } from './crowd.ts';
import { LONG_TASK, recordTasks } from '../taskTimes.ts';

/** Moves of the finger, sixty a second if the page keeps up. */
export const MOVES = 240;
const FRAME = 1_000 / 60;

/** What one drag through the crowd cost the page's main thread. Milliseconds. */
export interface Drag {
  /** Tasks of 50 ms and more between press and release. */
  readonly longTasks: number;
  readonly longest: number;
  /** The same by processor time alone: what other programs took of the machine is left out. */
  readonly ownLongTasks: number;
  readonly ownLongest: number;
  readonly ownRelease: number;
  /** Work of the main thread for each move of the finger, processor time. */
  readonly workPerMove: number;
  /** 95 of 100 frames came within. */
  readonly frame95: number;
  readonly lasted: number;
  /** The task that put the circle down. */
  readonly release: number;
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

/**
 * Takes the first circle of the second row round through the crowd, and puts it down.
 * @param slower how many times slower than this machine's the page's processor is
 */
export async function dragOn({ page, spot, moved }: Board, slower: number): Promise<Drag> {
  const link = await page.context().newCDPSession(page);
  await link.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(1_500);
  await watch(page);
  const record = await recordTasks(page);
  await link.send('Emulation.setCPUThrottlingRate', { rate: slower });
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
  await record.began();
  const start = performance.now();
  for (let step = 1; step <= MOVES; step++) {
    await touch('touchMove', placeAt(step * 0.9));
    const ahead = start + step * FRAME - performance.now();
    if (ahead > 0) await page.waitForTimeout(ahead);
  }
  const [ended, after] = [await nowIn(page), await workOf(link)];
  await record.ended();
  await touch('touchEnd', null);
  await moved();
  await link.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(500);
  const own = await record.stop();
  const { tasks, frames } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await page.context().close();
  const within = tasks.filter(({ at }) => at >= began && at < ended);
  const gaps = frames.filter((at) => at >= began && at < ended).map((at, index, all) => at - (all[index - 1] ?? at));
  gaps.sort((a, b) => a - b);
  return {
    longTasks: within.length,
    longest: Math.round(Math.max(0, ...within.map(({ took }) => took))),
    ownLongTasks: own.during.filter((took) => took >= LONG_TASK).length,
    ownLongest: Math.round(Math.max(0, ...own.during)),
    ownRelease: Math.round(Math.max(0, ...own.after)),
    workPerMove: Math.round(((after - before) / MOVES) * 100) / 100,
    frame95: Math.round(gaps[Math.floor(gaps.length * 0.95)] ?? 0),
    lasted: Math.round(ended - began),
    release: Math.round(Math.max(0, ...tasks.filter(({ at }) => at >= ended).map(({ took }) => took))),
  };
}
