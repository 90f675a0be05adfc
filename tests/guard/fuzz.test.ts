import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CHECKS } from '../../server/sync/guard/checkList.ts';
import type { GuardParts } from '../../server/sync/guard/createGuard.ts';
import { Attack } from './fuzzing.ts';

/** Mutants and noises in one test run, and on one board. */
const TRIED = 200_000;
const PER_BOARD = 2_000;

/** Seeds that break a guard which lacks the named check. When the generators change they are looked for anew. */
const badSeeds = JSON.parse(readFileSync(path.join(import.meta.dirname, 'badSeeds.json'), 'utf8')) as {
  readonly without: string;
  readonly seed: number;
}[];

function attackWith(seed: number, parts: Partial<GuardParts> = {}): Attack {
  const attack = new Attack(seed, parts);
  try {
    attack.run(PER_BOARD);
  } catch (error) {
    throw new Error(`seed ${seed} after ${attack.tried}; make its update a case of tests/faults/corpus`, {
      cause: error,
    });
  }
  return attack;
}

it.each(badSeeds)('seed $seed breaks a guard without the check of $without, and not the whole one', (bad) => {
  const checks = CHECKS.filter(({ name }) => name !== bad.without);
  expect(checks).toHaveLength(CHECKS.length - 1);
  expect(() => attackWith(bad.seed, { checks, postCondition: () => null })).toThrow(`seed ${bad.seed}`);
  expect(attackWith(bad.seed).tried).toBeGreaterThanOrEqual(PER_BOARD);
});

it(`holds against ${TRIED} mutated updates and noises`, () => {
  const first = Number(process.env['GUARD_SEED'] ?? 1);
  const boards = TRIED / PER_BOARD;
  console.log(`fuzz: seeds ${first} to ${first + boards - 1}, ${PER_BOARD} updates each`);
  let tried = 0;
  let taken = 0;
  for (let seed = first; seed < first + boards; seed++) {
    const attack = attackWith(seed);
    tried += attack.tried;
    taken += attack.taken;
  }
  console.log(`fuzz: ${tried} updates, ${taken} taken`);
  expect(tried).toBeGreaterThanOrEqual(TRIED);
  expect(taken).toBeGreaterThan(tried / 50);
});
