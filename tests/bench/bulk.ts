import { setTimeout as pause } from 'node:timers/promises';
import type { Attack, AttackFigures } from './attack.ts';
import { Crowd, type CrowdFigures } from './crowd.ts';
import { WARM_UP } from './fanOut.ts';
import { Helper } from './helper.ts';
import { memoryOf } from './procFigures.ts';
import { hundredth, medianOf, tenth } from './samples.ts';
import type { Running } from './targets.ts';

export interface BulkFigures extends AttackFigures {
  readonly attack: Attack;
  /** Milliseconds of everybody else in quiet windows and in those of the attack, which take turns; medians. */
  readonly quietP99: number;
  readonly p99: number;
  readonly timesQuiet: number;
  /** All windows, in their order: one p99 says little where it is a few milliseconds. */
  readonly quietP99s: readonly number[];
  readonly p99s: readonly number[];
  readonly quietMax: number;
  readonly max: number;
  /** MB of the server at most during an attack, and 3 s after it, above what it had before; and in a quiet window. */
  readonly memoryGrowth: number;
  readonly memoryKept: number;
  readonly quietMemoryGrowth: number;
  /** People whom the server sent away. */
  readonly closed: number;
}

/** Half of them share the attacked room, half have a room of their own. */
const PEOPLE = { rooms: 2, clients: 6 };
const WRITERS = 3;
const RATE = 20;
const SETTLE = 500;
const WINDOW = 8_000;
const ROUNDS = 3;

/** Twelve people work; again and again somebody throws at the server what is far too large. */
export async function bulk(running: Running, attack: Attack): Promise<BulkFigures> {
  const helper = new Helper();
  const crowd = await Crowd.gather(running, PEOPLE);
  const measure = (work: () => Promise<unknown>): Promise<CrowdFigures> => {
    crowd.write(RATE, WRITERS);
    return pause(SETTLE).then(() => crowd.measure(work()));
  };
  const quiet: CrowdFigures[] = [];
  const under: CrowdFigures[] = [];
  const attacks: AttackFigures[] = [];
  try {
    crowd.write(RATE, WRITERS);
    await pause(WARM_UP);
    const door = running.door({ room: 0, who: PEOPLE.clients, client: 77_777 });
    let memoryKept = 0;
    for (let round = 0; round < ROUNDS; round++) {
      quiet.push(await measure(() => pause(WINDOW)));
      const before = memoryOf(running.pid);
      const attacked = async (): Promise<void> => void attacks.push(await helper.ask('attack', { door, attack }));
      under.push(await measure(() => Promise.all([attacked(), pause(WINDOW)])));
      await pause(3_000);
      memoryKept = Math.max(memoryKept, memoryOf(running.pid) - before);
    }
    const [quietP99s, p99s] = [quiet, under].map((windows) => windows.map(({ p99 }) => p99)) as [number[], number[]];
    const last = attacks[attacks.length - 1];
    return {
      attack,
      messages: attacks.reduce((sum, { messages }) => sum + messages, 0),
      timesEnded: attacks.reduce((sum, { timesEnded }) => sum + timesEnded, 0),
      closeCode: last?.closeCode ?? null,
      quietP99: medianOf(quietP99s),
      p99: medianOf(p99s),
      timesQuiet: hundredth(medianOf(p99s) / medianOf(quietP99s)),
      quietP99s,
      p99s,
      quietMax: Math.max(...quiet.map(({ max }) => max)),
      max: Math.max(...under.map(({ max }) => max)),
      memoryGrowth: Math.max(...under.map(({ memoryGrowth }) => memoryGrowth)),
      memoryKept: tenth(memoryKept),
      quietMemoryGrowth: Math.max(...quiet.map(({ memoryGrowth }) => memoryGrowth)),
      closed: under[under.length - 1]?.closed ?? 0,
    };
  } finally {
    helper.end();
    await crowd.end();
  }
}
