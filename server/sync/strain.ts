import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/** Milliseconds over which it is measured. */
const SPAN = 250;

/** Where it is read from; a test gives its own. */
export interface StrainSource {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Since the beginning, or since an earlier reading. */
  readonly utilization: (since?: EventLoopUtilization) => EventLoopUtilization;
}

const PROCESS: StrainSource = {
  now: () => performance.now(),
  utilization: (since) => performance.eventLoopUtilization(since),
};

/** Tells which part of the time the process was at work of late, from 0 to 1. */
export function strainMeter({ now, utilization }: StrainSource = PROCESS): () => number {
  let at = now();
  let reading = utilization();
  let strain = 0;
  return () => {
    if (now() - at < SPAN) return strain;
    at = now();
    strain = utilization(reading).utilization;
    reading = utilization();
    return strain;
  };
}
