import { setTimeout as pause } from 'node:timers/promises';
import { Crowd, type CrowdFigures } from './crowd.ts';
import { WARM_UP } from './fanOut.ts';
import type { Running } from './targets.ts';

export interface LadderStep {
  readonly writers: number;
  readonly rate: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly serverCpu: number;
  readonly loadCpu: number;
  readonly otherCpu: number;
}

export interface LadderFigures {
  /** Deliveries a second of the last step that held, at the first or the second attempt. */
  readonly deliveriesPerSecond: number;
  /** Why the next did not: too late, not all delivered, or there was no next. */
  readonly endedBy: 'p99' | 'not all delivered' | 'top of the ladder';
  /** The load process used nearly a core of its own in the step that failed: the server may be able to do more. */
  readonly loadWasTheLimit: boolean;
  readonly steps: readonly LadderStep[];
}

const ROOMS = 20;
const CLIENTS = 25;
/** Updates a second of a room at the first step, and how much each step adds. */
const FIRST = 100;
const FACTOR = 1.19;
/** Updates a second that one writer sends before another begins to write; the most our server takes of a device is 60. */
const PER_WRITER = 40;
const MOST_PER_WRITER = 57;
const FEWEST_WRITERS = 5;
/** What a server must hold to go on: milliseconds, and the part that must arrive. */
const HELD = { p99: 100, delivered: 0.999 };
const LIMIT_OF_LOAD = 0.85;
/** A step that fails is measured once more, whosever it is: the disk of a shared machine stops for 100 ms now and then. */
const ATTEMPTS = 2;
const SETTLE = 1_000;
const WINDOW = 4_000;

/** What the 20 rooms write in a step. */
function stepOf(step: number): { writers: number; rate: number } {
  const updates = FIRST * FACTOR ** step;
  const writers = Math.min(CLIENTS, Math.max(FEWEST_WRITERS, Math.ceil(updates / PER_WRITER)));
  return { writers, rate: updates / writers };
}

/** 20 rooms of 25; what they write is raised until p99 passes 100 ms twice or something is not delivered twice. */
export async function ladder(running: Running, { most }: { readonly most: number }): Promise<LadderFigures> {
  const crowd = await Crowd.gather(running, { rooms: ROOMS, clients: CLIENTS });
  const warm = stepOf(0);
  crowd.write(warm.rate, warm.writers);
  await pause(WARM_UP);
  const steps: LadderStep[] = [];
  let held = 0;
  let endedBy: LadderFigures['endedBy'] = 'top of the ladder';
  for (let step = 0; step < most && endedBy === 'top of the ladder'; step++) {
    const { writers, rate } = stepOf(step);
    if (rate > MOST_PER_WRITER) break;
    let failed: LadderFigures['endedBy'] | null = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      crowd.write(rate, writers);
      await pause(SETTLE);
      const figures = await crowd.measure(pause(WINDOW));
      const { perSecond, p99, serverCpu, loadCpu, otherCpu } = figures;
      steps.push({ writers, rate: Math.round(rate), perSecond, p99, serverCpu, loadCpu, otherCpu });
      failed = failureOf(figures);
      if (failed !== null) continue;
      held = perSecond;
      break;
    }
    if (failed !== null) endedBy = failed;
  }
  await crowd.end();
  const last = steps[steps.length - 1];
  return {
    deliveriesPerSecond: held,
    endedBy,
    loadWasTheLimit: last !== undefined && last.loadCpu > LIMIT_OF_LOAD,
    steps,
  };
}

function failureOf({ p99, delivered, expected }: CrowdFigures): 'p99' | 'not all delivered' | null {
  if (delivered < expected * HELD.delivered) return 'not all delivered';
  return p99 > HELD.p99 ? 'p99' : null;
}
