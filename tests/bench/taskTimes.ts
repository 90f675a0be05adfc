import type { Page } from 'playwright-core';

/** An event of Chromium's trace, as far as it is read here. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the event, microseconds. */
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

/** Begins to record every task of the browser; all other pages should be closed. */
export async function recordTasks(page: Page): Promise<TaskRecord> {
  const link = await page.context().browser()?.newBrowserCDPSession();
  if (link === undefined) throw new Error('The browser is gone.');
  const events: TraceEvent[] = [];
  link.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as readonly TraceEvent[])));
  await link.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  const mark = (name: string): Promise<void> => page.evaluate((each) => void performance.mark(each), name);
  return {
    began: () => mark(BEGAN),
    ended: () => mark(ENDED),
    async stop() {
      const complete = new Promise<void>((resolve) => link.once('Tracing.tracingComplete', () => resolve()));
      await link.send('Tracing.end');
      await complete;
      await link.detach();
      return divided(events);
    },
  };
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
