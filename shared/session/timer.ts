import type { Timer } from './session.ts';

export const MINUTE = 60_000;

/** A standing timer of `minutes`, nothing of it used. */
export const timerOf = (minutes: number): Timer => ({ total: minutes * MINUTE, left: minutes * MINUTE, since: null });

/**
 * What is left at the moment `now`.
 * @param now milliseconds, the server's clock
 * @returns milliseconds; negative when time has run over. A clock that runs behind the start counts as the start.
 */
export function remaining(timer: Timer, now: number): number {
  return timer.since === null ? timer.left : timer.left - Math.max(0, now - timer.since);
}

/** Runs on from `now`; a running timer stays as it is. */
export const startTimer = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer;

/** Stands still, what is left is kept. */
export const pauseTimer = (timer: Timer, now: number): Timer => ({
  ...timer,
  left: remaining(timer, now),
  since: null,
});

/**
 * Gives or takes time, running or not.
 * @param milliseconds may be negative; taking more than is left ends the time at zero, not below
 */
export function addTime(timer: Timer, milliseconds: number, now: number): Timer {
  const left = remaining(timer, now);
  const wanted = left + milliseconds;
  const next = milliseconds < 0 ? Math.max(wanted, Math.min(left, 0)) : wanted;
  return {
    total: Math.max(0, timer.total + next - left),
    left: next,
    since: timer.since === null ? null : now,
  };
}
