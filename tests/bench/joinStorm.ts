import { setTimeout as pause } from 'node:timers/promises';
import { Helper } from './helper.ts';
import { allReady, LoadClient } from './loadClient.ts';
import { boardOfStrokes, clientOf } from './mapLoad.ts';
import { microseconds } from './marker.ts';
import { cpuSecondsOf } from './procFigures.ts';
import { hundredth, tenth } from './samples.ts';
import type { Running } from './targets.ts';

export interface StormFigures {
  /** Milliseconds until the first, and the last, of them had the whole board. */
  readonly first: number;
  readonly last: number;
  readonly bytesPerClient: number;
  readonly boardBytes: number;
  /** How many were told that they have it all before they had. */
  readonly toldTooEarly: number;
  /** Longest wait of somebody who draws in another room meanwhile, timed by a process of its own; milliseconds. */
  readonly othersStalled: number;
  readonly serverCpu: number;
  readonly complete: boolean;
}

const CLIENTS = 25;
/** Milliseconds that the storm may last at most. */
const LIMIT = 40_000;
/** Milliseconds until a server that writes with a delay has written. */
const STORED = { cold: 8_000, warm: 3_000 };
/** Part of the board that is the board, for servers that say "synced" before they have loaded it. */
const WHOLE = 0.9;

/** A board of so many strokes of 60 points, and 25 people who open it in the same moment; cold: after a restart. */
export async function joinStorm(
  started: Running,
  { strokes, cold }: { readonly strokes: number; readonly cold: boolean },
): Promise<StormFigures> {
  const board = boardOfStrokes(strokes);
  const seeder = new LoadClient(started.door({ room: 0, who: 'facilitator', client: clientOf(99) }));
  await allReady([seeder]);
  for (const bytes of seeder.isRelay ? [board.whole] : board.parts) {
    seeder.sendBytes(bytes);
    await pause(25);
  }
  await pause(cold ? STORED.cold : STORED.warm);
  if (cold) seeder.end();
  const running = cold ? await started.reboot('SIGTERM') : started;
  const helper = new Helper();
  try {
    const [reader, writer] = [
      running.door({ room: 1, who: 1 }),
      running.door({ room: 1, who: 0, client: clientOf(0) }),
    ];
    await helper.ask('watch', { reader, writer });
    await pause(500);
    await helper.ask('forget', null);
    const cpu = cpuSecondsOf(running.pid);
    const storm = await openAll(running, board.whole.length);
    await pause(300);
    const serverCpu = hundredth(cpuSecondsOf(running.pid) - cpu);
    const { max } = await helper.ask('watched', null);
    return { ...storm, boardBytes: board.whole.length, othersStalled: max, serverCpu };
  } finally {
    helper.end();
    seeder.end();
  }
}

async function openAll(running: Running, boardBytes: number) {
  const from = microseconds();
  const clients = Array.from(
    { length: CLIENTS },
    (_, seat) => new LoadClient(running.door({ room: 0, who: seat, client: clientOf(seat) })),
  );
  const whole = boardBytes * WHOLE;
  const waiting = new Set(clients);
  const times: number[] = [];
  while (waiting.size > 0 && microseconds() - from < LIMIT * 1_000) {
    for (const client of waiting)
      if (client.synced && client.socket.bytesIn >= whole) {
        times.push((microseconds() - from) / 1_000);
        waiting.delete(client);
      }
    await pause(1);
  }
  const figures = {
    first: tenth(times[0] ?? NaN),
    last: tenth(times[times.length - 1] ?? NaN),
    bytesPerClient: Math.round(clients.reduce((sum, { socket }) => sum + socket.bytesIn, 0) / CLIENTS),
    toldTooEarly: clients.filter(({ isRelay, syncedAfter }) => !isRelay && syncedAfter < whole).length,
    complete: waiting.size === 0,
  };
  for (const client of clients) client.end();
  return figures;
}
