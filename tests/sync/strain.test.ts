import { expect, it } from 'vitest';
import { strainMeter } from '../../server/sync/strain.ts';

it('tells the part of the last quarter of a second that was work', () => {
  let [now, active] = [0, 0];
  const strain = strainMeter({
    now: () => now,
    utilization: (since = { idle: 0, active: 0, utilization: 0 }) => {
      const [worked, rested] = [active - since.active, now - active - since.idle];
      return { active: worked, idle: rested, utilization: worked / (worked + rested) };
    },
  });
  expect(strain()).toBe(0);
  [now, active] = [200, 200];
  expect(strain()).toBe(0);
  [now, active] = [250, 200];
  expect(strain()).toBe(0.8);
  [now, active] = [499, 449];
  expect(strain()).toBe(0.8);
  [now, active] = [500, 450];
  expect(strain()).toBe(1);
  [now, active] = [1_500, 450];
  expect(strain()).toBe(0);
});
