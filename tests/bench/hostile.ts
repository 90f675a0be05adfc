import { setTimeout as pause } from 'node:timers/promises';
import type { RunningAshar } from './asharTarget.ts';
import { Crowd } from './crowd.ts';
import type { CorpusDoors, CorpusFigures } from './corpusRun.ts';
import { WARM_UP } from './fanOut.ts';
import { Helper } from './helper.ts';
import { hundredth } from './samples.ts';
import type { Place } from './targets.ts';

export interface HostileFigures extends CorpusFigures {
  /** Milliseconds of the honest before, during and after. */
  readonly before: number;
  readonly during: number;
  readonly after: number;
  /** Against the mean of before and after. */
  readonly timesQuiet: number;
  /** The same while the corpus goes to a process that takes nothing: what the machine itself is slowed down by the sender. */
  readonly beside: number;
  readonly timesSink: number;
  readonly quietMax: number;
  readonly max: number;
  /** Updates of the honest that did not arrive, and honest people whom the server sent away. */
  readonly lost: number;
  readonly closed: number;
}

const HONEST = 24;
const RATE = 10;
const QUIET = 8_000;

/** One address for all who send. */
function allAt(address: string): CorpusDoors {
  const all = { map: address, register: address, 'pocket/1': address };
  return { 'seat:1': all, 'seat:2': all, facilitator: all, projector: all, none: all };
}

/** 24 people work; the hostile corpus is sent from a 25th seat, by the facilitator's and by other links. */
export async function hostile(running: RunningAshar): Promise<HostileFigures> {
  const helper = new Helper();
  const sink = new Helper();
  const crowd = await Crowd.gather(running, { rooms: 1, clients: HONEST });
  try {
    const window = async <Answer>(work: Promise<Answer>) => {
      const figures = await crowd.measure(work);
      return { ...figures, answer: await work };
    };
    crowd.write(RATE, HONEST);
    await pause(WARM_UP);
    const before = await window(pause(QUIET));
    const { address } = await sink.ask('sink', null);
    crowd.write(RATE, HONEST);
    const beside = await window(helper.ask('corpus', { doors: allAt(address) }));
    crowd.write(RATE, HONEST);
    const during = await window(helper.ask('corpus', { doors: doorsOf(running) }));
    crowd.write(RATE, HONEST);
    const after = await window(pause(QUIET));
    return {
      ...during.answer,
      before: before.p99,
      during: during.p99,
      after: after.p99,
      timesQuiet: hundredth(during.p99 / ((before.p99 + after.p99) / 2)),
      beside: beside.p99,
      timesSink: hundredth(during.p99 / beside.p99),
      quietMax: Math.max(before.max, after.max),
      max: during.max,
      lost: [before, beside, during, after].reduce((sum, { expected, delivered }) => sum + expected - delivered, 0),
      closed: after.closed,
    };
  } finally {
    helper.end();
    sink.end();
    await crowd.end();
  }
}

function doorsOf(running: RunningAshar): CorpusDoors {
  const at = (who: Place['who']) => ({
    map: running.door({ room: 0, who, board: 'map' }).address,
    register: running.door({ room: 0, who, board: 'register' }).address,
    'pocket/1': running.door({ room: 0, who, board: 'pocket/1' }).address,
  });
  const attacker = at(HONEST);
  return {
    'seat:1': attacker,
    'seat:2': attacker,
    facilitator: at('facilitator'),
    projector: at('projector'),
    none: at('nobody'),
  };
}
