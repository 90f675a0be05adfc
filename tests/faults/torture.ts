import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Attack } from '../guard/fuzzing.ts';
import { onBadLink } from '../kit/badLink.ts';
import { bundle } from '../kit/bundle.ts';
import { history } from '../kit/histories.ts';
import { killAgainAndAgain } from '../kit/killing.ts';
import { cutOnce, damageOnce } from '../kit/logDamage.ts';
import { BAD_WIFI } from '../kit/lossyProxy.ts';
import { seeded } from '../kit/random.ts';

/** The generators of the fault and fuzz tests, run for as long as is asked: `npm run torture -- --minutes 60`. */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.seed);
const counts = { kills: 0, histories: 0, damages: 0, powerCuts: 0, mutants: 0, badLinks: 0 };
const program = await bundle('tests/faults/killChild.ts');

async function kills(seed: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'ashar-torture-'));
  await killAgainAndAgain({ program, dir, rounds: 50, random: seeded(seed) });
  await rm(dir, { recursive: true });
  counts.kills += 50;
}

function mutants(seed: number): void {
  const attack = new Attack(seed);
  attack.run(20_000);
  counts.mutants += attack.tried;
}

async function logs(seed: number): Promise<void> {
  for (let each = 0; each < 200; each++) {
    await damageOnce(seed * 1_000 + each);
    await cutOnce(seed * 1_000 + each);
  }
  counts.damages += 200;
  counts.powerCuts += 200;
}

async function histories(seed: number): Promise<void> {
  for (let each = 0; each < 20; each++) await history(seed * 1_000 + each);
  counts.histories += 20;
}

async function badLink(seed: number): Promise<void> {
  await onBadLink({ devices: 25, milliseconds: 20_000, weather: BAD_WIFI, random: seeded(seed) });
  counts.badLinks++;
}

console.error(`torture: ${values.minutes} minutes from seed ${first}`);
for (let seed = first; Date.now() < end; seed++) {
  try {
    await kills(seed);
    mutants(seed);
    await logs(seed);
    await histories(seed);
    await badLink(seed);
  } catch (error) {
    console.error(`torture: seed ${seed} broke it`, error);
    process.exitCode = 1;
    break;
  }
}
console.log(JSON.stringify({ seed: first, minutes: Number(values.minutes), ...counts }));
process.exit();
