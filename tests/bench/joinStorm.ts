import { setTimeout as pause } from 'node:timers/promises';
import { allReady, LoadClient } from './loadClient.ts';
import { boardOfStrokes, clientOf, WriterLoad } from './mapLoad.ts';
import { microseconds } from './marker.ts';
import { cpuSecondsOf } from './procFigures.ts';
import { hundredth, Samples, tenth } from './samples.ts';
import { type Running, seatPlace } from './targets.ts';

export interface StormFigures {
  /** Milliseconds until the last of them had the whole board. */
  readonly last: number;
  readonly bytesPerClient: number;
  readonly boardBytes: number;
  /** Longest wait of somebody who draws in another room meanwhile, milliseconds. */
  readonly othersStalled: number;
  readonly serverCpu: number;
  readonly complete: boolean;
}

const CLIENTS = 25;
const LIMIT = 40_000;

/** A board of 5,000 strokes of 60 points, and 25 people who open it in the same moment. */
export async function joinStorm(
  started: Running,
  { strokes, cold }: { readonly strokes: number; readonly cold: boolean },
): Promise<StormFigures> {
  const board = boardOfStrokes(strokes);
  const seeder = new LoadClient(started, { room: 0, seat: null, client: clientOf(99) });
  await allReady([seeder]);
  const parts = started.wire === 'raw' ? [board.whole] : board.parts;
  for (const bytes of parts) {
    seeder.send({ bytes, markerAt: -1 }, 0, 0);
    await pause(25);
  }
  await pause(3_000);
  let running = started;
  if (cold && started.restart !== null) {
    seeder.end();
    running = await started.restart();
  }
  const stalls = new Samples();
  const reader = new LoadClient(running, seatPlace(1, 1), ({ sentAt }, at) => stalls.push((at - sentAt) / 1_000));
  const writer = new LoadClient(running, seatPlace(1, 0));
  await allReady([reader, writer]);
  const load = new WriterLoad(0);
  let number = 0;
  const drawing = setInterval(() => writer.send(load.update(number), 0, number++), 20);
  await pause(500);
  stalls.clear();
  const cpu = cpuSecondsOf(running.pid);
  const from = microseconds();
  const clients = Array.from({ length: CLIENTS }, (_, seat) => new LoadClient(running, seatPlace(0, seat)));
  const whole = board.whole.length * 0.9;
  // some servers say "synced" before their board is loaded, so the bytes are watched, too
  const isComplete = () => clients.every(({ synced, socket }) => synced && socket.bytesIn >= whole);
  while (!isComplete() && microseconds() - from < LIMIT * 1_000) await pause(2);
  const last = (microseconds() - from) / 1_000;
  await pause(300);
  clearInterval(drawing);
  const figures: StormFigures = {
    last: tenth(last),
    bytesPerClient: Math.round(clients.reduce((sum, { socket }) => sum + socket.bytesIn, 0) / CLIENTS),
    boardBytes: board.whole.length,
    othersStalled: stalls.summary().max,
    serverCpu: hundredth(cpuSecondsOf(running.pid) - cpu),
    complete: isComplete(),
  };
  for (const client of [...clients, reader, writer, seeder]) client.end();
  return figures;
}
