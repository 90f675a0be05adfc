import { describe, expect, it } from 'vitest';
import { countTries } from '../../server/hub/tries.ts';

function pacer() {
  let now = 1_000_000;
  const tries = countTries(() => now);
  return {
    pass: (milliseconds: number) => (now += milliseconds),
    guess: (address: string, times = 1) => {
      for (let each = 0; each < times; each++) tries.wrong(address);
    },
    wait: (address: string) => tries.waitOf(address),
  };
}

describe('wrong join codes', () => {
  it('are 30 a minute, then cost a wait', () => {
    const { guess, wait } = pacer();
    guess('a', 29);
    expect(wait('a')).toBe(0);
    guess('a');
    expect(wait('a')).toBe(2_000);
  });

  it('cost a wait that grows to a minute and no further', () => {
    const { guess, wait, pass } = pacer();
    guess('a', 30);
    const waits: number[] = [];
    for (let each = 0; each < 8; each++) {
      waits.push(wait('a'));
      pass(wait('a'));
      expect(wait('a')).toBe(0);
      guess('a');
    }
    for (const [index, each] of waits.entries()) expect(each).toBeGreaterThanOrEqual(waits[index - 1] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
  });

  it('never keep the room out for one who guesses', () => {
    const { guess, wait } = pacer();
    guess('a', 40);
    expect(wait('a')).toBeGreaterThan(0);
    expect(wait('b')).toBe(0);
    guess('b');
    expect(wait('b')).toBeGreaterThan(0);
    expect(wait('c')).toBe(0);
  });

  it('are forgotten after two quiet minutes: nobody is shut out for good', () => {
    const { guess, wait, pass } = pacer();
    guess('a', 200);
    pass(120_001);
    expect(wait('a')).toBe(0);
    guess('a', 29);
    expect(wait('a')).toBe(0);
  });

  it('do not lock anybody out when the clock is set back', () => {
    const { guess, wait, pass } = pacer();
    guess('a', 40);
    pass(-3_600_000);
    expect(wait('a')).toBe(0);
  });
});
