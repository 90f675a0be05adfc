import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Milliseconds that the main threads of all pages were on a core, by the kernel's own count: other load disturbs it little. */
async function mainThreadMs(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  let sum = 0;
  for (const { type, id } of processInfo) {
    if (type !== 'renderer' || !readdirSync(`/proc/${id}/task`).includes(String(id))) continue;
    sum += Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  }
  return sum;
}

/** What a page looks like from outside while it works. */
export interface Watch {
  readonly page: Page;
  readonly session: CDPSession;
  readonly cpu: () => Promise<number>;
  /** MB of JavaScript after collection. */
  readonly heap: () => Promise<number>;
  /** Tasks of more than 50 ms since the last question. */
  readonly longTasks: () => Promise<number>;
  /** Waits some milliseconds and two frames. */
  readonly settle: (ms: number) => Promise<void>;
}

interface Recorder {
  longTasks: number;
  settle: (ms: number) => Promise<void>;
  ready: boolean;
  readyAt: number;
}

/** Runs in each page before its own scripts. Cheap, for it runs in the floor too. */
function record(): void {
  const frames = (): Promise<unknown> =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const recorder: Recorder = {
    longTasks: 0,
    ready: false,
    readyAt: 0,
    settle: async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await frames();
    },
  };
  new PerformanceObserver((list) => {
    recorder.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
  const look = (): void => {
    const { __bench: bench } = window as unknown as { __bench?: { ready: () => boolean } };
    if (bench?.ready() !== true) requestAnimationFrame(look);
    else
      void frames().then(() => {
        recorder.readyAt = performance.now();
        recorder.ready = true;
      });
  };
  requestAnimationFrame(look);
  Object.assign(window, { __recorder: recorder });
}

/** Opens a board and waits until it would accept a stroke; `slower` is the browser's own throttle. */
export async function openBoard(
  browser: Browser,
  url: string,
  slower = 1,
): Promise<Watch & { readonly readyMs: number; readonly fetched: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(decodeURIComponent(new URL(request.url()).pathname)));
  await session.send('Performance.enable');
  await page.addInitScript(record);
  if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(url, { waitUntil: 'commit' });
  const recorder = `window.__recorder`;
  await page.waitForFunction(`${recorder}?.ready`, null, { timeout: 120_000, polling: 50 });
  const readyMs = await page.evaluate<number>(`${recorder}.readyAt`);
  return {
    page,
    session,
    readyMs,
    fetched: [...fetched],
    cpu: () => mainThreadMs(whole),
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1_048_576;
    },
    longTasks: () =>
      page.evaluate<number>(`(() => { const n = ${recorder}.longTasks; ${recorder}.longTasks = 0; return n; })()`),
    settle: (ms) => page.evaluate(`${recorder}.settle(${ms})`),
  };
}
