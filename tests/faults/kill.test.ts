import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from '../kit/bundle.ts';
import { killAgainAndAgain } from '../kit/killing.ts';
import { seeded } from '../kit/random.ts';

const ROUNDS = 200;
/** Chains of kills, each on a log of its own, side by side: starting a process is what takes the time. */
const CHAINS = 2;

it(
  `a process killed in mid-write loses nothing that was acknowledged or seen, ${ROUNDS} times`,
  { timeout: 600_000 },
  async () => {
    const program = await bundle('tests/faults/killChild.ts');
    const chain = async (seed: number): Promise<void> => {
      const dir = await mkdtemp(join(tmpdir(), 'ashar-kill-'));
      try {
        const report = await killAgainAndAgain({ program, dir, rounds: ROUNDS / CHAINS, random: seeded(seed) });
        expect(report.acknowledged).toBeGreaterThan(ROUNDS / CHAINS);
      } finally {
        await rm(dir, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: CHAINS }, (_, index) => chain(index + 1)));
  },
);
