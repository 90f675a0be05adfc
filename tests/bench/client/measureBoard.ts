import type { Browser } from 'playwright-core';
import { openBoard, type Watch } from './browserFigures.ts';
import type { BoardPage } from './pages.ts';
import { makeScene } from './scene.ts';

/** Milliseconds of the main thread for one step, and tasks of more than 50 ms in all. */
interface Work {
  readonly ms: number;
  readonly longTasks: number;
}

/** What a board with so many strokes costs. */
export interface SceneFigures {
  readonly pan: Work;
  readonly panWholeMap: Work;
  readonly zoom: Work;
  /** Per move of the pen that the page handled. */
  readonly draw: Work;
  readonly heapMB: number;
  readonly loadMs: number;
  readonly loadLongTasks: number;
}

const FRAME = 1_000 / 60;
const MIDDLE = { cx: 4_000, cy: 3_000 };
const WHEEL_STEPS = { pan: 80, panWholeMap: 20, zoom: 40 };
const MOVES = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** The main thread's share of some work, 300 ms behind it counted too: what was put off is work as well. */
async function costOf(watch: Watch, steps: number, work: () => Promise<number>): Promise<Work> {
  await watch.settle(200);
  await watch.longTasks();
  const before = await watch.cpu();
  const done = await work();
  await watch.settle(300);
  return { ms: ((await watch.cpu()) - before) / (done || steps), longTasks: await watch.longTasks() };
}

/** Wheels at most sixty a second, each only when the one before was handled, so that none is merged with another. */
async function wheels({ session }: Watch, list: readonly { dx: number; dy: number; ctrl: boolean }[]): Promise<number> {
  for (const { dx, dy, ctrl } of list) {
    const begun = performance.now();
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: 640,
      y: 400,
      deltaX: dx,
      deltaY: dy,
      modifiers: ctrl ? 2 : 0,
    });
    await pause(FRAME - (performance.now() - begun));
  }
  return list.length;
}

/** A line drawn at sixty moves a second, whether the page follows or not; the moves that it saw. */
async function drawLine({ session, page }: Watch): Promise<number> {
  await page.evaluate(() => {
    const seen = { moves: 0 };
    Object.assign(window, { __seen: seen });
    addEventListener('pointermove', () => seen.moves++, { capture: true, passive: true });
  });
  const at = (move: number): { x: number; y: number } => {
    const part = move / (MOVES - 1);
    return {
      x: 640 + 290 * Math.sin(part * 9.4) * (0.4 + 0.6 * part),
      y: 410 + 170 * Math.sin(part * 14.5 + 0.7) * (0.4 + 0.6 * part),
    };
  };
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', move: number) =>
    session.send('Input.dispatchMouseEvent', { type, ...at(move), button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed', 0);
  const begun = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let move = 0; move < MOVES; move++) {
    await pause(begun + (move + 1) * FRAME - performance.now());
    sent.push(mouse('mouseMoved', move));
  }
  await Promise.all(sent);
  await mouse('mouseReleased', MOVES - 1);
  return page.evaluate(() => (window as unknown as { __seen: { moves: number } }).__seen.moves);
}

/** Plays the same work on a board with so many strokes; throws when the board does not do what it is told. */
export async function measureScene(
  browser: Browser,
  { page: board, url }: { readonly page: BoardPage; readonly url: string },
  strokes: number,
): Promise<SceneFigures> {
  const watch = await openBoard(browser, url);
  // Some boards answer with themselves, which no wire carries: only numbers come back.
  const bench = (call: string): Promise<number> =>
    watch.page.evaluate<number>(`Promise.resolve(window.__bench.${call}).then((a) => (typeof a === 'number' ? a : 0))`);
  await watch.settle(400);
  // In the board's own form, as it lies in its memory or comes over the wire; making it so is not loading.
  await watch.page.evaluate(`(() => {
    const scene = (${makeScene.toString()})(${strokes});
    window.__scene = window.__bench.prepare === undefined ? scene : window.__bench.prepare(scene);
  })()`);
  await watch.settle(300);
  await watch.longTasks();
  const loadMs = await watch.page.evaluate<number>(`(async () => {
    const begun = performance.now();
    await window.__bench.load(window.__scene);
    delete window.__scene;
    while (window.__bench.count() < ${strokes}) await new Promise((resolve) => setTimeout(resolve, 4));
    await window.__recorder.settle(0);
    return performance.now() - begun;
  })()`);
  await watch.settle(700);
  const loadLongTasks = await watch.longTasks();
  const see = (zoom: number, at = MIDDLE): Promise<number> => bench(`setView(${JSON.stringify({ ...at, zoom })})`);
  await see(1);
  await watch.settle(400);
  const heapMB = await watch.heap();
  await see(1, { cx: 2_600, cy: 2_000 });
  const there = (steps: number, dx: number, dy: number) =>
    Array.from({ length: steps }, (_, step) => ({ dx: step < steps / 2 ? dx : -dx, dy, ctrl: false }));
  const pan = await costOf(watch, WHEEL_STEPS.pan, () => wheels(watch, there(WHEEL_STEPS.pan, 48, 16)));
  await see(0.13);
  const panWholeMap = await costOf(watch, WHEEL_STEPS.panWholeMap, () =>
    wheels(watch, there(WHEEL_STEPS.panWholeMap, 6, 0)),
  );
  await see(1);
  const half = WHEEL_STEPS.zoom / 2;
  const zooms = Array.from(
    { length: WHEEL_STEPS.zoom + 1 },
    (_, step) => 0.15 ** (Math.min(step, 2 * half - step) / half),
  );
  const turns = zooms.slice(1).map((to, step) => ({ dx: 0, dy: board.zoomBy(zooms[step] ?? 1, to), ctrl: true }));
  const zoom = await costOf(watch, WHEEL_STEPS.zoom, () => wheels(watch, turns));
  await see(1);
  await bench('drawTool()');
  await watch.settle(300);
  const before = await bench('count()');
  const draw = await costOf(watch, MOVES, () => drawLine(watch));
  if (strokes > 0 && (await bench('count()')) !== before + 1) throw new Error('the drawn line did not arrive');
  await watch.page.context().close();
  return { pan, panWholeMap, zoom, draw, heapMB, loadMs, loadLongTasks };
}

/** Milliseconds until an empty board would accept a stroke, on a device so many times slower; the files it fetched for it. */
export async function measureStart(
  browser: Browser,
  url: string,
  slower: number,
): Promise<{ readonly readyMs: number; readonly fetched: readonly string[] }> {
  const { page, readyMs, fetched } = await openBoard(browser, url, slower);
  await page.context().close();
  return { readyMs, fetched };
}
