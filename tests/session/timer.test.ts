import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime, pauseTimer, remaining, startTimer, timerOf } from '../../shared/session/timer.ts';

const time = fc.integer({ min: 0, max: 10_000_000 });

describe('the timer', () => {
  it('counts down from its start and runs over below zero', () => {
    const timer = startTimer(timerOf(1), 1_000);
    expect([1_000, 31_000, 61_000, 91_000].map((now) => remaining(timer, now))).toEqual([60_000, 30_000, 0, -30_000]);
  });

  it('stands while it is paused, and a clock behind the start counts as the start', () => {
    const paused = pauseTimer(startTimer(timerOf(1), 1_000), 11_000);
    expect([11_000, 99_000].map((now) => remaining(paused, now))).toEqual([50_000, 50_000]);
    expect(remaining(startTimer(timerOf(1), 5_000), 1_000)).toBe(60_000);
  });

  it('pausing, starting and starting twice change nothing at that moment', () => {
    fc.assert(
      fc.property(time, time, time, (minutes, start, later) => {
        const running = startTimer(timerOf(minutes % 300), start);
        const now = start + later;
        const left = remaining(running, now);
        expect(remaining(pauseTimer(running, now), now)).toBe(left);
        expect(remaining(startTimer(pauseTimer(running, now), now), now)).toBe(left);
        expect(remaining(startTimer(running, now), now)).toBe(left);
      }),
    );
  });

  it('gives what is added; takes no more than is left, and never makes overtime longer', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -9_000_000, max: 9_000_000 }), time, (left, change, later) => {
        const running = { total: left, left, since: 0 };
        const before = remaining(running, later);
        const after = remaining(addTime(running, change, later), later);
        if (change >= 0) expect(after).toBe(before + change);
        else expect(after).toBe(Math.max(before + change, Math.min(before, 0)));
        expect(addTime(running, change, later).total).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
