import { isRecord, numberOf, textOf } from '../../sync/index.ts';

/** What was written on a board within one minute of the clock on the wall. */
export interface WrittenMinute {
  /** Its last record, milliseconds since 1970: going back to it brings the whole minute. */
  readonly at: number;
  /** Who wrote: `seat:7`, `facilitator`, `recorder`, `server`; in the order of their first record. */
  readonly by: readonly string[];
}

const MINUTE = 60_000;

const isSeat = (by = ''): boolean => by.startsWith('seat:');

/**
 * The moments of a board as the server tells them, minute by minute, newest first. What leaders did stands apart from
 * what seats did: going back is a leader's deed, and one wants to come back to just before it.
 */
export function minutesOf(told: unknown): readonly WrittenMinute[] {
  const minutes: { at: number; readonly by: string[] }[] = [];
  for (const each of Array.isArray(told) ? told.filter(isRecord) : []) {
    const [at, by] = [numberOf(each['at']), textOf(each['by'])];
    const last = minutes[minutes.length - 1];
    const joins = last !== undefined && Math.floor(last.at / MINUTE) === Math.floor(at / MINUTE);
    if (joins && isSeat(last.by[0]) === isSeat(by)) {
      last.at = at;
      if (!last.by.includes(by)) last.by.push(by);
    } else minutes.push({ at, by: [by] });
  }
  return minutes.reverse();
}
