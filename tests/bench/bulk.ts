import { setTimeout as pause } from 'node:timers/promises';
import type { Attack, AttackFigures } from './attack.ts';
import { Crowd, type CrowdFigures } from './crowd.ts';
import { WARM_UP } from './fanOut.ts';
import { Helper } from './helper.ts';
import { memoryOf } from './procFigures.ts';
import { hundredth, medianOf, tenth } from './samples.ts';
import type { Door, Running } from './targets.ts';

export interface BulkFigures extends AttackFigures {
  readonly attack: Attack;
  /** Milliseconds of everybody else in quiet windows and in those of the attack, which take turns; medians. */
  readonly quietP99: number;
  readonly p99: number;
  readonly timesQuiet: number;
  /** The same while the attack goes to a process that takes nothing: what the machine itself is slowed down by it. */
  readonly sinkP99: number;
  readonly timesSink: number;
  /** All windows, in their order: one p99 says little where it is a few milliseconds. */
  readonly quietP99s: readonly number[];
  readonly p99s: readonly number[];
  readonly sinkP99s: readonly number[];
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
/** Milliseconds after which an attack should be forgotten. */
const AFTER = 3_000;

/** Twelve people work; again and again somebody throws at the server what is far too large. */
export async function bulk(running: Running, attack: Attack): Promise<BulkFigures> {
  const helper = new Helper();
  const sink = new Helper();
  const crowd = await Crowd.gather(running, PEOPLE);
  const windows: Windows = { quiet: [], under: [], beside: [] };
  const attacks: AttackFigures[] = [];
  const attackOn = (door: Door): Promise<AttackFigures> => helper.ask('attack', { door });
  const measure = async (into: CrowdFigures[], work: () => Promise<unknown>): Promise<void> => {
    crowd.write(RATE, WRITERS);
    await pause(SETTLE);
    into.push(await crowd.measure(Promise.all([work(), pause(WINDOW)])));
  };
  try {
    crowd.write(RATE, WRITERS);
    const door = running.door({ room: 0, who: PEOPLE.clients, client: 77_777 });
    const nobody = await sink.ask('sink', null);
    await helper.ask('prepare', { door, attack });
    await pause(WARM_UP);
    let memoryKept = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await measure(windows.quiet, () => Promise.resolve());
      await measure(windows.beside, () => attackOn(nobody));
      const before = memoryOf(running.pid);
      await measure(windows.under, async () => attacks.push(await attackOn(door)));
      await pause(AFTER);
      memoryKept = Math.max(memoryKept, memoryOf(running.pid) - before);
    }
    return { attack, ...figuresOf(windows), ...sumOf(attacks), memoryKept: tenth(memoryKept) };
  } finally {
    helper.end();
    sink.end();
    await crowd.end();
  }
}

/** Windows in which nobody attacks, the server is attacked, and a process beside it is. */
interface Windows {
  readonly quiet: CrowdFigures[];
  readonly under: CrowdFigures[];
  readonly beside: CrowdFigures[];
}

function figuresOf({ quiet, under, beside }: Windows) {
  const p99sOf = (windows: readonly CrowdFigures[]): number[] => windows.map(({ p99 }) => p99);
  const mostOf = (windows: readonly CrowdFigures[], figure: 'max' | 'memoryGrowth'): number =>
    Math.max(...windows.map((each) => each[figure]));
  const medianP99 = (windows: readonly CrowdFigures[]): number => medianOf(p99sOf(windows));
  const [quietP99, p99, sinkP99] = [medianP99(quiet), medianP99(under), medianP99(beside)];
  return {
    quietP99,
    p99,
    timesQuiet: hundredth(p99 / quietP99),
    sinkP99,
    timesSink: hundredth(p99 / sinkP99),
    quietP99s: p99sOf(quiet),
    p99s: p99sOf(under),
    sinkP99s: p99sOf(beside),
    quietMax: mostOf(quiet, 'max'),
    max: mostOf(under, 'max'),
    memoryGrowth: mostOf(under, 'memoryGrowth'),
    quietMemoryGrowth: mostOf(quiet, 'memoryGrowth'),
    closed: under[under.length - 1]?.closed ?? 0,
  };
}

const sumOf = (attacks: readonly AttackFigures[]): AttackFigures => ({
  messages: attacks.reduce((sum, { messages }) => sum + messages, 0),
  timesEnded: attacks.reduce((sum, { timesEnded }) => sum + timesEnded, 0),
  closeCode: attacks[attacks.length - 1]?.closeCode ?? null,
});
