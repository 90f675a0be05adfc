import type { CDPSession, Page } from 'playwright-core';
import { cellOf } from '../../../shared/methods/causes/index.ts';
import { LONG_TASK, recordTasks, type TaskRecord } from '../taskTimes.ts';
import type { Tables } from './tables.ts';

/** What people say in a cell while a facilitator listens. */
const SENTENCE = 'анткени эч ким көзөмөлдөбөйт жана акча жок';
/** Between two letters of a quick hand, milliseconds. */
const BEAT = 120;
const SCROLLS = 60;
const FRAME = 1_000 / 60;

/** What some work cost the page's main thread: processor time, milliseconds. */
export interface Cost {
  readonly ownLongTasks: number;
  readonly ownLongest: number;
  /** For each letter or turn of the wheel. */
  readonly workPerStep: number;
}

/** From a key to the frame that shows its letter, milliseconds as people see them: the rest of the machine is in them. */
export interface Typed extends Cost {
  readonly keyToPaint50: number;
  readonly keyToPaint95: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

async function workOf(link: CDPSession): Promise<number> {
  const { metrics } = await link.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Does some work under a slower processor and tells what it cost. */
async function costOf(
  page: Page,
  slower: number,
  steps: number,
  work: (link: CDPSession) => Promise<void>,
): Promise<Cost> {
  const link = await page.context().newCDPSession(page);
  await link.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(1_000);
  const record: TaskRecord = await recordTasks(page);
  await link.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const before = await workOf(link);
  await record.began();
  await work(link);
  await page.waitForTimeout(600);
  await record.ended();
  const after = await workOf(link);
  await link.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { during } = await record.stop();
  await link.detach();
  return {
    ownLongTasks: during.filter((took) => took >= LONG_TASK).length,
    ownLongest: Math.round(Math.max(0, ...during)),
    workPerStep: Math.round(((after - before) / steps) * 100) / 100,
  };
}

/** Types into the cell that has the caret, letter by letter as a keyboard does. */
export async function type(page: Page, slower: number): Promise<Typed> {
  await page.evaluate(() => {
    const times: number[] = [];
    const channel = new MessageChannel();
    const waiting: number[] = [];
    channel.port1.addEventListener('message', () => {
      for (const at of waiting.splice(0)) times.push(performance.now() - at);
    });
    channel.port1.start();
    const onKey = (event: Event): void => {
      requestAnimationFrame(() => {
        waiting.push(event.timeStamp);
        channel.port2.postMessage(null);
      });
    };
    addEventListener('keydown', onKey, true);
    Object.assign(window, { keyTimes: times });
  });
  const letters = SENTENCE.split('');
  const cost = await costOf(page, slower, letters.length, async (link) => {
    for (const letter of letters) {
      const begun = performance.now();
      await link.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await link.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
      await pause(BEAT - (performance.now() - begun));
    }
  });
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes.splice(0));
  if (times.length !== letters.length) throw new Error(`${times.length} of ${letters.length} letters were painted.`);
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return { ...cost, keyToPaint50: at(0.5), keyToPaint95: at(0.95) };
}

/** Letters of somebody else come into the middle cause, one at a time. */
export const hear = (page: Page, slower: number, { device, middle }: Tables): Promise<Cost> =>
  costOf(page, slower, SENTENCE.length, async () => {
    for (const letter of SENTENCE) {
      cellOf(device.doc, 'causes', middle)?.insert(0, letter);
      await pause(BEAT);
    }
    await device.whenSaved();
  });

/** Turns the wheel over the middle of the page, sixty times a second, down and up again. */
export const scroll = (page: Page, slower: number): Promise<Cost> =>
  costOf(page, slower, SCROLLS, async (link) => {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    for (let turn = 0; turn < SCROLLS; turn++) {
      const begun = performance.now();
      const deltaY = turn < SCROLLS / 2 ? 120 : -120;
      await link.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: width / 2,
        y: height / 2,
        deltaX: 0,
        deltaY,
      });
      await pause(FRAME - (performance.now() - begun));
    }
  });
