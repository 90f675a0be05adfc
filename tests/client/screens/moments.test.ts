import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../../client/screens/conductor/moments.ts';

describe('the moments of a board', () => {
  it('are told minute by minute, newest first, with everybody who wrote in it', () => {
    const minute = 60_000;
    const told = [
      { at: 10 * minute + 1, by: 'seat:7' },
      { at: 10 * minute + 500, by: 'seat:3' },
      { at: 10 * minute + 59_999, by: 'seat:7' },
      { at: 11 * minute, by: 'facilitator' },
      { at: 15 * minute + 30_000, by: 'seat:3' },
      { at: 15 * minute + 40_000, by: 'facilitator' },
    ];
    expect(minutesOf(told)).toEqual([
      { at: 15 * minute + 40_000, by: ['facilitator'] },
      { at: 15 * minute + 30_000, by: ['seat:3'] },
      { at: 11 * minute, by: ['facilitator'] },
      { at: 10 * minute + 59_999, by: ['seat:7', 'seat:3'] },
    ]);
  });

  it('that are none are none', () => {
    expect(minutesOf(undefined)).toEqual([]);
    expect(minutesOf([null, 'x'])).toEqual([]);
  });
});
