import { expect, it } from 'vitest';
import { serverClock } from '../../../client/sync/serverClock.ts';

it('trusts the heartbeat that was least late', () => {
  const clock = serverClock();
  clock.heard(10_000, 5_300);
  clock.heard(15_000, 10_020);
  clock.heard(20_000, 15_400);
  expect(clock.offset()).toBe(4_980);
});

it('begins anew when the device was set to another time', () => {
  const clock = serverClock();
  clock.heard(10_000, 5_000);
  clock.heard(15_000, 3_610_000);
  expect(clock.offset()).toBe(15_000 - 3_610_000);
});

it('is right without any heartbeat as far as it can know', () => {
  expect(serverClock().offset()).toBe(0);
});
