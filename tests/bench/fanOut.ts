import { setTimeout as pause } from 'node:timers/promises';
import { Crowd, type CrowdFigures, type CrowdPlan } from './crowd.ts';
import type { Running } from './targets.ts';

/** A crowd of which some write at a rate, for a while. */
export interface FanOut extends CrowdPlan {
  /** The first so many of each room write. */
  readonly writers: number;
  /** Updates a second of each writer. */
  readonly rate: number;
  readonly seconds: number;
}

/** Milliseconds before the measuring: a server runs for hours, and its code is slow until it has been compiled. */
export const WARM_UP = 10_000;

/** Everybody connects, some write at their rate, and every update that arrives elsewhere is timed. */
export async function fanOut(running: Running, plan: FanOut): Promise<CrowdFigures> {
  const crowd = await Crowd.gather(running, plan);
  crowd.write(plan.rate, plan.writers);
  await pause(WARM_UP);
  const figures = await crowd.measure(pause(plan.seconds * 1_000));
  await crowd.end();
  return figures;
}
