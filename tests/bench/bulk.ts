import { setTimeout as pause } from 'node:timers/promises';
import type { Attack, AttackFigures } from './attack.ts';
import { Crowd } from './crowd.ts';
import { WARM_UP } from './fanOut.ts';
import { Helper } from './helper.ts';
import { memoryOf } from './procFigures.ts';
import { hundredth, tenth } from './samples.ts';
import type { Running } from './targets.ts';

export interface BulkFigures extends AttackFigures {
  readonly attack: Attack;
  /** Milliseconds of everybody else, in a quiet window and in that of the attack. */
  readonly quietP99: number;
  readonly p99: number;
  readonly timesQuiet: number;
  readonly quietMax: number;
  readonly max: number;
  /** MB of the server at most during the attack, and 3 s after it, above what it had before; and in the quiet window. */
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
const WINDOW = 8_000;

/** Twelve people work; then somebody throws at the server what is far too large. */
export async function bulk(running: Running, attack: Attack): Promise<BulkFigures> {
  const helper = new Helper();
  const crowd = await Crowd.gather(running, PEOPLE);
  try {
    crowd.write(RATE, WRITERS);
    await pause(WARM_UP);
    const quiet = await crowd.measure(pause(WINDOW));
    crowd.write(RATE, WRITERS);
    await pause(500);
    const before = memoryOf(running.pid);
    const door = running.door({ room: 0, who: PEOPLE.clients, client: 77_777 });
    const attacking = helper.ask('attack', { door, attack });
    const under = await crowd.measure(Promise.all([attacking, pause(WINDOW)]));
    await pause(3_000);
    return {
      attack,
      ...(await attacking),
      quietP99: quiet.p99,
      p99: under.p99,
      timesQuiet: hundredth(under.p99 / quiet.p99),
      quietMax: quiet.max,
      max: under.max,
      memoryGrowth: under.memoryGrowth,
      memoryKept: tenth(memoryOf(running.pid) - before),
      quietMemoryGrowth: quiet.memoryGrowth,
      closed: under.closed,
    };
  } finally {
    helper.end();
    await crowd.end();
  }
}
