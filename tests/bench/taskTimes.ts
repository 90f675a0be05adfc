import type { Browser, Page } from 'playwright-core';

/** An event of Chromium's trace, as far as it is read here. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  /** Time from its beginning to its end, and processor time of it, microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
}

const TASK = 'ThreadControllerImpl::RunTask';
const BEGAN = 'watch-began';
const ENDED = 'watch-ended';

/** A task that browsers call long, milliseconds. */
export const LONG_TASK = 50;

/** Processor time of the page's tasks, milliseconds; what the machine did for others meanwhile is not in it. */
export interface TaskTimes {
  readonly during: readonly number[];
  readonly after: readonly number[];
}

/** A record of the tasks of a page's main thread, divided by two moments. */
export interface TaskRecord {
  readonly began: () => Promise<void>;
  readonly ended: () => Promise<void>;
  readonly stop: () => Promise<TaskTimes>;
}

/** Begins to record every task of the browser; returns what ends it and gives the record. */
async function trace(browser: Browser | null | undefined): Promise<() => Promise<readonly TraceEvent[]>> {
  const link = await browser?.newBrowserCDPSession();
  if (link === undefined) throw new Error('The browser is gone.');
  const events: TraceEvent[] = [];
  link.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as readonly TraceEvent[])));
  await link.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => link.once('Tracing.tracingComplete', () => resolve()));
    await link.send('Tracing.end');
    await complete;
    await link.detach();
    return events;
  };
}

const mark = (page: Page, name: string): Promise<void> => page.evaluate((each) => void performance.mark(each), name);

/** Begins to record the tasks of a page; all other pages should be closed. */
export async function recordTasks(page: Page): Promise<TaskRecord> {
  const end = await trace(page.context().browser());
  return {
    began: () => mark(page, BEGAN),
    ended: () => mark(page, ENDED),
    stop: async () => divided(await end()),
  };
}

/** A task: how long it took, and for how long of that its page had a core. Milliseconds. */
export interface Task {
  readonly wall: number;
  readonly cpu: number;
}

/** Records the tasks of several pages of one browser from now on, each under its name; returns what ends that. */
export async function recordScreens(
  pages: ReadonlyMap<string, Page>,
): Promise<() => Promise<ReadonlyMap<string, readonly Task[]>>> {
  const [first] = pages.values();
  const end = await trace(first?.context().browser());
  for (const [name, page] of pages) await mark(page, `${BEGAN} ${name}`);
  return async () => {
    for (const [name, page] of pages) await mark(page, `${ENDED} ${name}`);
    const events = await end();
    return new Map(Array.from(pages.keys(), (name) => [name, tasksBetween(events, ` ${name}`)]));
  };
}

function tasksBetween(events: readonly TraceEvent[], name: string): readonly Task[] {
  const [began, ended] = [BEGAN, ENDED].map((each) => events.find((event) => event.name === each + name));
  if (began === undefined || ended === undefined) throw new Error('The trace lost its marks.');
  return events
    .filter(({ name: task, pid, tid }) => task === TASK && pid === began.pid && tid === began.tid)
    .filter(({ ts }) => ts >= began.ts && ts < ended.ts)
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1_000, cpu: tdur / 1_000 }));
}

function divided(events: readonly TraceEvent[]): TaskTimes {
  const [began, ended] = [BEGAN, ENDED].map((mark) => events.find(({ name }) => name === mark));
  if (began === undefined || ended === undefined) throw new Error('The trace lost its marks.');
  const tasks = events.filter(({ name, pid, tid }) => name === TASK && pid === began.pid && tid === began.tid);
  const timesOf = (some: readonly TraceEvent[]): readonly number[] => some.map(({ tdur = 0 }) => tdur / 1_000);
  return {
    during: timesOf(tasks.filter(({ ts }) => ts >= began.ts && ts < ended.ts)),
    after: timesOf(tasks.filter(({ ts }) => ts >= ended.ts)),
  };
}
