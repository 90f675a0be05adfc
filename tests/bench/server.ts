import { ASHAR } from './asharTarget.ts';
import { ATTACKS } from './attack.ts';
import { bulk } from './bulk.ts';
import type { CrowdFigures } from './crowd.ts';
import { type FanOut, fanOut } from './fanOut.ts';
import { guardCosts } from './guardCost.ts';
import { Helper } from './helper.ts';
import { hostile } from './hostile.ts';
import { joinStorm } from './joinStorm.ts';
import { killWhileWriting, type KillFigures } from './kill.ts';
import { ladder, type LadderFigures } from './ladder.ts';
import { measured, type Row, type ServerBench } from './measured.ts';
import { installPeers, PEER_TARGETS, RELAY, Y_WEBSOCKET } from './peerTargets.ts';
import { hundredth, medianOf } from './samples.ts';
import { slowReader } from './slowReader.ts';
import type { Running, Target } from './targets.ts';

const DENSE: FanOut = { rooms: 1, clients: 25, writers: 25, rate: 30, seconds: 15 };
const WIDE: FanOut = { rooms: 20, clients: 25, writers: 5, rate: 20, seconds: 8 };
const REPEATS = 3;
const KILLS = 3;
/** How the board of a join storm stands: in memory, or on the disk, of just now or of earlier days. */
const STORMED = ['warm', 'cold', 'cold, old'] as const;
const DAYS = 3 * 24 * 3_600_000;

/** The scenarios by name, each of which can be run alone. */
const SCENARIOS: Readonly<Record<string, (bench: ServerBench) => unknown>> = {
  guard: () => guardCosts(),
  dense: (bench) => fans(bench, DENSE),
  wide: (bench) => fans(bench, WIDE),
  ladder: ladders,
  storm: storms,
  slow: slowReaders,
  kill: kills,
  bulk: bulks,
  lossy: (bench) => onOurs(bench, lossyLink),
  hostile: (bench) => onOurs(bench, (each) => measured(each, ASHAR, { rooms: 1, run: hostile })),
};

/**
 * Runs the peers and our server one after the other, each as a process of its own.
 * @param only names of scenarios, all when empty
 * @param names names of targets, all when empty
 */
export async function serverBench(
  only: readonly string[],
  names: readonly string[],
  how: Omit<ServerBench, 'targets'>,
): Promise<Record<string, unknown>> {
  refuseUnknown('scenario', only, Object.keys(SCENARIOS));
  const all: readonly Target[] = [...PEER_TARGETS, ASHAR];
  refuseUnknown(
    'target',
    names,
    all.map(({ name }) => name),
  );
  installPeers();
  const targets = all.filter(({ name }) => names.length === 0 || names.includes(name));
  const result: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(SCENARIOS))
    if (only.length === 0 || only.includes(name)) result[name] = await run({ ...how, targets });
  return result;
}

function refuseUnknown(what: string, asked: readonly string[], known: readonly string[]): void {
  const unknown = asked.filter((each) => !known.includes(each));
  if (unknown.length > 0)
    throw new Error(`There is no ${what} "${unknown.join(', ')}". There are: ${known.join(', ')}.`);
}

const onOurs = (bench: ServerBench, run: (bench: ServerBench) => unknown): unknown =>
  bench.targets.includes(ASHAR) ? run(bench) : [];

/** Server CPU per 1,000 deliveries against the raw relay of the same run, median of the repeats. */
async function fans(bench: ServerBench, plan: FanOut): Promise<unknown[]> {
  const repeats = bench.quick ? 1 : REPEATS;
  const shorter = bench.quick ? { ...plan, seconds: Math.ceil(plan.seconds / 3) } : plan;
  const runs = new Map<string, Row<CrowdFigures>[]>();
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const target of bench.targets) {
      const row = await measured(bench, target, { rooms: plan.rooms, run: (running) => fanOut(running, shorter) });
      runs.set(target.name, [...(runs.get(target.name) ?? []), row]);
    }
  const cpuOf = (name: string): number =>
    medianOf((runs.get(name) ?? []).flatMap((row) => ('failed' in row ? [] : [row.serverCpuPer1000])));
  const floor = cpuOf(RELAY.name);
  return bench.targets.map(({ name }) => ({
    target: name,
    serverCpuPer1000: cpuOf(name),
    timesRelay: hundredth(cpuOf(name) / floor),
    runs: runs.get(name),
  }));
}

/** Deliveries a second that each holds, against y-websocket in memory in the same run. */
async function ladders(bench: ServerBench): Promise<unknown[]> {
  const most = bench.quick ? 2 : Infinity;
  const rows: Row<LadderFigures>[] = [];
  for (const target of bench.targets)
    rows.push(await measured(bench, target, { rooms: 20, run: (running) => ladder(running, { most }) }));
  const heldBy = (name: string): number => {
    const row = rows.find((each) => each.target === name);
    return row === undefined || 'failed' in row ? NaN : row.deliveriesPerSecond;
  };
  return rows.map((row) => ({
    ...row,
    timesYWebsocket: hundredth(heldBy(row.target) / heldBy(Y_WEBSOCKET.name)),
  }));
}

async function storms(bench: ServerBench): Promise<unknown[]> {
  const strokes = bench.quick ? 1_000 : 5_000;
  const rows: unknown[] = [];
  for (const target of bench.targets)
    for (const board of target.keeps ? STORMED : STORMED.slice(0, 1)) {
      const run = async (running: Running) => ({
        board,
        ...(await joinStorm(running, { strokes, cold: board !== 'warm' })),
      });
      rows.push(await measured(bench, target, { rooms: 2, run, ago: board === 'cold, old' ? DAYS : 0 }));
    }
  return rows;
}

async function slowReaders(bench: ServerBench): Promise<unknown[]> {
  const seconds = bench.quick ? 6 : 20;
  const rows: unknown[] = [];
  for (const target of bench.targets)
    for (const stops of [false, true]) {
      const row = await measured(bench, target, {
        rooms: 1,
        run: (running) => slowReader(running, { seconds, stops }),
      });
      rows.push({ slowReader: stops, ...row });
    }
  return rows;
}

/** Only of those who keep anything. */
async function kills(bench: ServerBench): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const target of bench.targets.filter(({ keeps }) => keeps)) rows.push(await killsOf(bench, target));
  return rows;
}

async function killsOf(bench: ServerBench, target: Target): Promise<unknown> {
  const rounds: Row<KillFigures>[] = [];
  for (let round = 0; round < (bench.quick ? 1 : KILLS); round++)
    rounds.push(await measured(bench, target, { rooms: 1, run: killWhileWriting }));
  const sum = (of: (figures: KillFigures) => number): number =>
    rounds.reduce((all, row) => all + ('failed' in row ? NaN : of(row)), 0);
  return {
    target: target.name,
    seen: sum(({ seen }) => seen),
    lostSeen: sum(({ lostSeen }) => lostSeen),
    acknowledged: sum(({ acknowledged }) => acknowledged ?? 0),
    lostAcknowledged: sum(({ lostAcknowledged }) => lostAcknowledged),
    rounds,
  };
}

async function bulks(bench: ServerBench): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const attack of ATTACKS)
    for (const target of bench.targets)
      rows.push(await measured(bench, target, { rooms: 2, run: (running) => bulk(running, attack) }));
  return rows;
}

function lossyLink(bench: ServerBench): unknown {
  const seconds = bench.quick ? 5 : 20;
  return measured(bench, ASHAR, {
    rooms: 1,
    async run({ port, sessions: [session] }) {
      if (session === undefined) throw new Error('there is no session');
      const helper = new Helper();
      try {
        const { id, seats, projector } = session;
        return await helper.ask('lossy', { port, session: id, seats, projector, seconds });
      } finally {
        helper.end();
      }
    },
  });
}
