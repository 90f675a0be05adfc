import { expect, it } from 'vitest';
import { history } from '../kit/histories.ts';

const SEEDS = 40;

it(`devices with and without a link end with the same content and the same removals, ${SEEDS} histories`, async () => {
  let ended = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    await history(seed);
    ended++;
  }
  expect(ended).toBe(SEEDS);
});
