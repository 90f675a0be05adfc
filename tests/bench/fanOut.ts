import { setTimeout as pause } from 'node:timers/promises';
import { allReady, LoadClient } from './loadClient.ts';
import { WriterLoad } from './mapLoad.ts';
import { microseconds, type Marker } from './marker.ts';
import { cpuSecondsOf, memoryOf } from './procFigures.ts';
import { Samples, tenth } from './samples.ts';
import { seatPlace, type Running } from './targets.ts';

/** People at their tablets, and how fast some of them write. */
export interface FanOut {
  readonly rooms: number;
  /** Clients of each room; the first `writers` of them write. */
  readonly clients: number;
  readonly writers: number;
  /** Updates a second of each writer. */
  readonly rate: number;
  readonly seconds: number;
  /** Letters of a name, that is, the size of an update. */
  readonly letters?: number;
  /** One more client that stops reading when the measuring begins. */
  readonly slowReader?: boolean;
}

export interface FanOutFigures {
  /** Deliveries that were due and that came: each update to everybody else in its room. */
  readonly expected: number;
  readonly delivered: number;
  readonly perSecond: number;
  /** Milliseconds from write to read. */
  readonly p50: number;
  readonly p99: number;
  readonly serverCpuPer1000: number;
  /** Share of a core that the load process itself used; near 1 it is the limit, not the server. */
  readonly loadCpu: number;
  readonly memoryGrowth: number;
  readonly bytesPerDelivery: number;
  readonly closed: number;
}

/** Milliseconds before the measuring: a server runs for hours, and its code is slow until it has been compiled. */
const WARM_UP = 10_000;
/** Milliseconds that late deliveries may take. */
const DRAIN = 8_000;
/** Connections opened at a time. */
const AT_ONCE = 50;

interface Writer {
  readonly client: LoadClient;
  readonly id: number;
  readonly load: WriterLoad;
  next: number;
  number: number;
  due: number;
}

/** Everybody connects, some write at their rate, and every marker that arrives elsewhere is timed. */
export async function fanOut(running: Running, plan: FanOut): Promise<FanOutFigures> {
  const latencies = new Samples();
  const window = { from: Infinity, to: Infinity };
  const count = { delivered: 0 };
  const heard =
    (id: number) =>
    ({ writer, sentAt }: Marker, at: number): void => {
      if (writer === id || sentAt < window.from || sentAt >= window.to) return;
      count.delivered++;
      latencies.push((at - sentAt) / 1_000);
    };
  const clients = await connectAll(running, plan, heard);
  const writers = writersOf(clients, plan);
  const slow = plan.slowReader === true ? new LoadClient(running, { room: 0, seat: null, client: 55_555 }) : null;
  if (slow !== null) await allReady([slow]);
  const stop = writeAtRate(writers, plan.rate);
  await pause(WARM_UP);
  slow?.socket.tcp.pause();
  const before = { cpu: cpuSecondsOf(running.pid), memory: memoryOf(running.pid), own: process.cpuUsage() };
  const bytesBefore = clients.reduce((sum, { socket }) => sum + socket.bytesIn, 0);
  window.from = microseconds();
  for (const writer of writers) writer.due = 0;
  await pause(plan.seconds * 1_000);
  window.to = microseconds();
  const expected = writers.reduce((sum, { due }) => sum + due, 0) * (plan.clients - 1);
  stop();
  const isDrained = (): boolean => count.delivered >= expected;
  for (let waited = 0; !isDrained() && waited < DRAIN; waited += 50) await pause(50);
  const { delivered } = count;
  const cpu = cpuSecondsOf(running.pid) - before.cpu;
  const own = process.cpuUsage(before.own);
  const bytes = clients.reduce((sum, { socket }) => sum + socket.bytesIn, 0) - bytesBefore;
  const { p50, p99 } = latencies.summary();
  const figures: FanOutFigures = {
    expected,
    delivered,
    perSecond: Math.round(delivered / plan.seconds),
    p50,
    p99,
    serverCpuPer1000: Math.round((cpu / delivered) * 1_000 * 1e5) / 1e5,
    loadCpu: tenth((own.user + own.system) / 1e6 / plan.seconds),
    memoryGrowth: tenth(memoryOf(running.pid) - before.memory),
    bytesPerDelivery: Math.round(bytes / Math.max(1, delivered)),
    closed: clients.filter(({ socket }) => socket.closed).length,
  };
  for (const client of clients) client.end();
  slow?.end();
  await pause(300);
  return figures;
}

type Heard = (id: number) => (marker: Marker, at: number) => void;

async function connectAll(running: Running, plan: FanOut, heard: Heard): Promise<LoadClient[]> {
  const clients: LoadClient[] = [];
  for (let at = 0; at < plan.rooms * plan.clients; at += AT_ONCE) {
    const part: LoadClient[] = [];
    for (let id = at; id < Math.min(at + AT_ONCE, plan.rooms * plan.clients); id++) {
      const place = seatPlace(Math.floor(id / plan.clients), id % plan.clients);
      part.push(new LoadClient(running, place, heard(id)));
    }
    await allReady(part);
    clients.push(...part);
  }
  return clients;
}

function writersOf(clients: readonly LoadClient[], { clients: perRoom, writers, letters }: FanOut): Writer[] {
  const loads = Array.from({ length: writers }, (_, writer) => new WriterLoad(writer, letters));
  return clients.flatMap((client, id) => {
    const load = loads[id % perRoom];
    return load === undefined ? [] : [{ client, id, load, next: 0, number: 0, due: 0 }];
  });
}

/** Each writer has a phase of its own; what a late tick missed is sent at once, so the rate is never stretched. */
function writeAtRate(writers: readonly Writer[], rate: number): () => void {
  const period = 1e6 / rate;
  const start = microseconds();
  writers.forEach((writer, index) => (writer.next = start + period * ((index * 0.618034) % 1)));
  const timer = setInterval(() => {
    const now = microseconds();
    for (const writer of writers)
      for (; writer.next <= now; writer.next += period) {
        writer.client.send(writer.load.update(writer.number), writer.id, writer.number);
        writer.number++;
        writer.due++;
      }
  }, 1);
  return () => clearInterval(timer);
}
