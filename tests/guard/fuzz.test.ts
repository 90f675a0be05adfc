import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Attack } from './fuzzing.ts';

/** Mutants and noises in one test run, and on one board. */
const TRIED = 200_000;
const PER_BOARD = 2_000;

const badSeeds = JSON.parse(readFileSync(path.join(import.meta.dirname, 'badSeeds.json'), 'utf8')) as number[];

function attackWith(seed: number): Attack {
  const attack = new Attack(seed);
  try {
    attack.run(PER_BOARD);
  } catch (error) {
    throw new Error(`seed ${seed} after ${attack.tried}; add it to tests/guard/badSeeds.json`, { cause: error });
  }
  return attack;
}

it.each(badSeeds.map((seed) => [seed]))('seed %i, which once broke it, is held', (seed) => {
  expect(attackWith(seed).tried).toBeGreaterThanOrEqual(PER_BOARD);
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
