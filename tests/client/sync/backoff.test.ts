import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitBefore } from '../../../client/sync/backoff.ts';

const tries = fc.integer({ min: 0, max: 1_000 });
const random = fc.double({ min: 0, max: 0.999_999, noNaN: true });

it('waits somewhere between 50 ms and 15 s, however often it failed', () => {
  fc.assert(
    fc.property(tries, random, fc.boolean(), (failed, chance, wasOpen) => {
      const wait = waitBefore(failed, chance, wasOpen);
      expect(wait).toBeGreaterThanOrEqual(50);
      expect(wait).toBeLessThanOrEqual(15_000);
    }),
  );
});

it('spreads 25 devices over more than two seconds after the first failure', () => {
  const waits = Array.from({ length: 25 }, (_, index) => waitBefore(0, index / 25));
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(2_000);
});

it('tries a link that never was again soon', () => {
  expect(waitBefore(0, 0.999, false)).toBeLessThan(700);
});
