import { setTimeout as pause } from 'node:timers/promises';
import { allReady, LoadClient } from './loadClient.ts';
import { WriterLoad } from './mapLoad.ts';
import { Samples } from './samples.ts';
import type { Door } from './targets.ts';

/** Milliseconds from write to read. */
export interface WatchFigures {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const EVERY = 20;

/** Two people of a room of which one draws and the other sees it: how long everybody else has to wait. */
export class Watch {
  private readonly stalls: Samples;
  private readonly clients: readonly LoadClient[];
  private readonly timer: NodeJS.Timeout;

  private constructor(stalls: Samples, clients: readonly LoadClient[], timer: NodeJS.Timeout) {
    this.stalls = stalls;
    this.clients = clients;
    this.timer = timer;
  }

  static async begin(readerDoor: Door, writerDoor: Door): Promise<Watch> {
    const stalls = new Samples();
    const reader = new LoadClient(readerDoor, { onMarker: ({ sentAt }, at) => stalls.push((at - sentAt) / 1_000) });
    const writer = new LoadClient(writerDoor);
    await allReady([reader, writer]);
    const load = new WriterLoad(0);
    let number = 0;
    const timer = setInterval(() => writer.send(load.update(number), 0, number++), EVERY);
    await pause(500);
    return new Watch(stalls, [reader, writer], timer);
  }

  forget(): void {
    this.stalls.clear();
  }

  end(): WatchFigures {
    clearInterval(this.timer);
    for (const client of this.clients) client.end();
    return this.stalls.summary();
  }
}
