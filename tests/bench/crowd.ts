import { setTimeout as pause } from 'node:timers/promises';
import { allReady, LoadClient } from './loadClient.ts';
import { clientOf, WriterLoad } from './mapLoad.ts';
import { microseconds, type Marker } from './marker.ts';
import { busySeconds, cpuSecondsOf, memoryOf, watchMost } from './procFigures.ts';
import { hundredth, Samples, tenth } from './samples.ts';
import type { Running } from './targets.ts';

/** People at their tablets. */
export interface CrowdPlan {
  readonly rooms: number;
  /** Clients of each room. */
  readonly clients: number;
  /** Letters of a text, that is, the size of an update; short names when left out. */
  readonly letters?: number;
}

/** What was measured while a window was open, and while what was late came in. */
export interface CrowdFigures {
  /** Deliveries that were due and that came: each update to everybody else in its room. */
  readonly expected: number;
  readonly delivered: number;
  readonly perSecond: number;
  /** Milliseconds from write to read. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly serverCpuPer1000: number;
  /** Share of a core that the server, and the load process itself, used; the latter near 1: it is the limit. */
  readonly serverCpu: number;
  readonly loadCpu: number;
  /** Cores that everything else on the machine used meanwhile: far above 0, the other figures are worse than they should be. */
  readonly otherCpu: number;
  /** MB of the server at most, above what it had when the window opened. */
  readonly memoryGrowth: number;
  readonly bytesPerDelivery: number;
  readonly closed: number;
}

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

/** Rooms full of connected clients, some of whom write at a rate; every marker that arrives elsewhere is timed. */
export class Crowd {
  private readonly running: Running;
  private readonly plan: CrowdPlan;
  private readonly clients: LoadClient[] = [];
  private writers: Writer[] = [];
  private timer: NodeJS.Timeout | undefined;
  private from = Infinity;
  private to = Infinity;
  private delivered = 0;
  private latencies = new Samples();

  private constructor(running: Running, plan: CrowdPlan) {
    this.running = running;
    this.plan = plan;
  }

  static async gather(running: Running, plan: CrowdPlan): Promise<Crowd> {
    const crowd = new Crowd(running, plan);
    await crowd.connect();
    return crowd;
  }

  private async connect(): Promise<void> {
    const { rooms, clients, letters } = this.plan;
    for (let at = 0; at < rooms * clients; at += AT_ONCE) {
      const part: LoadClient[] = [];
      for (let id = at; id < Math.min(at + AT_ONCE, rooms * clients); id++) {
        const seat = id % clients;
        const door = this.running.door({ room: Math.floor(id / clients), who: seat, client: clientOf(seat) });
        part.push(new LoadClient(door, { onMarker: (marker, now) => this.heard(id, marker, now) }));
      }
      await allReady(part);
      this.clients.push(...part);
    }
    const loads = Array.from({ length: clients }, (_, writer) => new WriterLoad(writer, letters));
    this.writers = this.clients.flatMap((client, id) => {
      const load = loads[id % clients];
      return load === undefined ? [] : [{ client, id, load, next: 0, number: 0, due: 0 }];
    });
  }

  private heard(id: number, { writer, sentAt }: Marker, now: number): void {
    if (writer === id || sentAt < this.from || sentAt >= this.to) return;
    this.delivered++;
    this.latencies.push((now - sentAt) / 1_000);
  }

  /**
   * From now on the first so many of each room write, so often a second. Each has a phase of its own; what a late tick
   * missed is sent at once, so the rate is never stretched.
   */
  write(rate: number, writersPerRoom: number): void {
    this.rest();
    const writers = this.writers.filter(({ id }) => id % this.plan.clients < writersPerRoom);
    const period = 1e6 / rate;
    const start = microseconds();
    writers.forEach((writer, index) => (writer.next = start + period * ((index * 0.618034) % 1)));
    this.timer = setInterval(() => {
      const now = microseconds();
      for (const writer of writers)
        for (; writer.next <= now; writer.next += period) {
          writer.client.send(writer.load.update(writer.number), writer.id, writer.number);
          writer.number++;
          writer.due++;
        }
    }, 1);
  }

  /** Nobody writes any more. */
  rest(): void {
    clearInterval(this.timer);
  }

  /** Measures until the work is done, then lets everybody rest and waits for what is late. */
  async measure(work: Promise<unknown>): Promise<CrowdFigures> {
    const { pid } = this.running;
    this.latencies = new Samples();
    this.delivered = 0;
    const before = {
      cpu: cpuSecondsOf(pid),
      memory: memoryOf(pid),
      own: process.cpuUsage(),
      bytes: this.bytesIn(),
      busy: busySeconds(),
    };
    const mostMemory = watchMost(() => memoryOf(pid));
    for (const writer of this.writers) writer.due = 0;
    this.to = Infinity;
    this.from = microseconds();
    await work;
    this.to = microseconds();
    const expected = this.writers.reduce((sum, { due }) => sum + due, 0) * (this.plan.clients - 1);
    this.rest();
    for (let waited = 0; this.delivered < expected && waited < DRAIN; waited += 50) await pause(50);
    const seconds = (this.to - this.from) / 1e6;
    const whole = (microseconds() - this.from) / 1e6;
    const { delivered } = this;
    this.from = Infinity;
    const cpu = cpuSecondsOf(pid) - before.cpu;
    const own = process.cpuUsage(before.own);
    const ownCpu = (own.user + own.system) / 1e6;
    const { p50, p99, max } = this.latencies.summary();
    return {
      expected,
      delivered,
      perSecond: Math.round(delivered / seconds),
      p50,
      p99,
      max,
      serverCpuPer1000: Math.round((cpu / delivered) * 1_000 * 1e5) / 1e5,
      serverCpu: hundredth(cpu / whole),
      loadCpu: hundredth(ownCpu / whole),
      otherCpu: hundredth(Math.max(0, busySeconds() - before.busy - cpu - ownCpu) / whole),
      memoryGrowth: tenth(mostMemory() - before.memory),
      bytesPerDelivery: Math.round((this.bytesIn() - before.bytes) / Math.max(1, delivered)),
      closed: this.clients.filter(({ socket }) => socket.closed).length,
    };
  }

  private bytesIn(): number {
    return this.clients.reduce((sum, { socket }) => sum + socket.bytesIn, 0);
  }

  async end(): Promise<void> {
    this.rest();
    for (const client of this.clients) client.end();
    await pause(300);
  }
}
