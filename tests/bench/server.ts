import { fanOut, type FanOut, type FanOutFigures } from './fanOut.ts';
import { guardCosts } from './guardCost.ts';
import { joinStorm, type StormFigures } from './joinStorm.ts';
import { hundredth, medianOf } from './samples.ts';
import { ASHAR, installPeers, PEER_TARGETS, RELAY, type Target } from './targets.ts';

/** What to run and how long; `quick` is for a look, not for figures. */
export interface ServerBench {
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly targets: readonly string[];
  readonly say: (line: string) => void;
}

const DENSE: FanOut = { rooms: 1, clients: 25, writers: 25, rate: 30, seconds: 15 };
const WIDE: FanOut = { rooms: 20, clients: 25, writers: 5, rate: 20, seconds: 8 };
const SLOW: FanOut = { rooms: 1, clients: 24, writers: 24, rate: 30, seconds: 20, letters: 1_000, slowReader: true };
const SOME: FanOut = { ...WIDE, seconds: 5 };
const REPEATS = 3;
/** What the ladder may ask of a server before it is over. */
const HELD = { p99: 100, delivered: 0.999 };

type Row<Figures> = { readonly target: string } & (Figures | { readonly failed: string });

/** Runs the peers and our server one after the other, each as a process of its own. */
export async function serverBench(bench: ServerBench): Promise<Record<string, unknown>> {
  installPeers();
  const wanted = (part: string): boolean => bench.only.length === 0 || bench.only.includes(part);
  const targets = [...PEER_TARGETS, ASHAR].filter(
    ({ name }) => bench.targets.length === 0 || bench.targets.some((each) => name.includes(each)),
  );
  const result: Record<string, unknown> = {};
  if (wanted('guard')) result['guard'] = guardCosts();
  if (wanted('dense')) result['dense'] = await fans(bench, targets, DENSE);
  if (wanted('wide')) result['wide'] = await fans(bench, targets, WIDE);
  if (wanted('ladder')) result['ladder'] = await ladders(bench, targets);
  if (wanted('storm')) result['storm'] = await storms(bench, targets);
  if (wanted('slow')) result['slowReader'] = await slowReaders(bench, targets);
  return result;
}

async function measured<Figures extends object>(
  { say }: ServerBench,
  target: Target,
  { rooms, run }: { rooms: number; run: (running: Awaited<ReturnType<Target['start']>>) => Promise<Figures> },
): Promise<Row<Figures>> {
  try {
    const running = await target.start(rooms);
    try {
      const figures = await run(running);
      say(`${target.name}: ${JSON.stringify(figures)}`);
      return { target: target.name, ...figures };
    } finally {
      await running.stop();
    }
  } catch (error) {
    say(`${target.name}: ${String(error)}`);
    return { target: target.name, failed: String(error) };
  }
}

/** Server CPU per 1,000 deliveries against the raw relay of the same run, median of the repeats. */
async function fans(bench: ServerBench, targets: readonly Target[], plan: FanOut): Promise<unknown[]> {
  const repeats = bench.quick ? 1 : REPEATS;
  const shorter = bench.quick ? { ...plan, seconds: Math.ceil(plan.seconds / 3) } : plan;
  const runs = new Map<string, Row<FanOutFigures>[]>();
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const target of targets) {
      const row = await measured(bench, target, { rooms: plan.rooms, run: (running) => fanOut(running, shorter) });
      runs.set(target.name, [...(runs.get(target.name) ?? []), row]);
    }
  const cpuOf = (name: string): number =>
    medianOf((runs.get(name) ?? []).flatMap((row) => ('failed' in row ? [] : [row.serverCpuPer1000])));
  const floor = cpuOf(RELAY.name);
  return targets.map(({ name }) => ({
    target: name,
    serverCpuPer1000: cpuOf(name),
    timesRelay: hundredth(cpuOf(name) / floor),
    runs: runs.get(name),
  }));
}

/** The rate of the writers is raised, then their number, until p99 passes 100 ms or something is not delivered. */
async function ladders(bench: ServerBench, targets: readonly Target[]): Promise<unknown[]> {
  const steps = bench.quick
    ? [[5, 20]]
    : [
        [5, 20],
        [5, 28],
        [5, 40],
        [8, 40],
        [11, 40],
        [16, 40],
        [23, 40],
        [25, 50],
      ];
  const rows: unknown[] = [];
  for (const target of targets) {
    let held = 0;
    for (const [writers = 5, rate = 20] of steps) {
      const row = await measured(bench, target, {
        rooms: SOME.rooms,
        run: (running) => fanOut(running, { ...SOME, writers, rate }),
      });
      if ('failed' in row || row.p99 > HELD.p99 || row.delivered < row.expected * HELD.delivered) break;
      held = row.perSecond;
    }
    rows.push({ target: target.name, deliveriesPerSecond: held });
  }
  return rows;
}

async function storms(bench: ServerBench, targets: readonly Target[]): Promise<unknown[]> {
  const strokes = bench.quick ? 1_000 : 5_000;
  const rows: Row<StormFigures & { cold: boolean }>[] = [];
  for (const target of targets)
    for (const cold of target === ASHAR ? [false, true] : [false])
      rows.push(
        await measured(bench, target, {
          rooms: 2,
          run: async (running) => ({ cold, ...(await joinStorm(running, { strokes, cold })) }),
        }),
      );
  return rows;
}

async function slowReaders(bench: ServerBench, targets: readonly Target[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  const plan = bench.quick ? { ...SLOW, seconds: 6 } : SLOW;
  for (const target of targets)
    for (const slowReader of [false, true]) {
      const row = await measured(bench, target, {
        rooms: 1,
        run: (running) => fanOut(running, { ...plan, slowReader }),
      });
      rows.push({ slowReader, ...row });
    }
  return rows;
}
