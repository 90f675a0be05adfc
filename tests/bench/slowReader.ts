import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from './crowd.ts';
import { WARM_UP } from './fanOut.ts';
import { allReady, LoadClient } from './loadClient.ts';
import { clientOf } from './mapLoad.ts';
import { heldByKernel } from './procFigures.ts';
import { hundredth, tenth } from './samples.ts';
import type { Running } from './targets.ts';

export interface SlowReaderFigures {
  /** Milliseconds of everybody else while he reads, and while he does not (or, without him, the same windows). */
  readonly quietP99: number;
  readonly p99: number;
  readonly timesQuiet: number;
  /** MB of updates that the others got each while he read nothing. */
  readonly offered: number;
  /** MB of the server at most, above what it had when he stopped. */
  readonly memoryGrowth: number;
  /** MB that the kernel held for him at most: as much must come before a server can notice that he does not read. */
  readonly heldByKernel: number;
  /** Whether the server ended his link, found out when he reads again; and how. */
  readonly cutOff: boolean;
  readonly closeCode: number | null;
}

/** Texts of 1,000 Kyrgyz letters: 2 KB. */
const PEOPLE = { rooms: 1, clients: 24, letters: 1_000 };
/** So many write that the whole run stays below what our server lets one board hold, 32 MB. */
const WRITERS = 16;
const RATE = 30;
const WARM_RATE = 5;
const QUIET = 6_000;
const AWHILE = 3_000;
const MB = 1_048_576;

/** 24 people of whom most write 2 KB each; one more stops reading for so many seconds (or, to compare, goes on). */
export async function slowReader(
  running: Running,
  { seconds, stops }: { readonly seconds: number; readonly stops: boolean },
): Promise<SlowReaderFigures> {
  const crowd = await Crowd.gather(running, PEOPLE);
  const seat = PEOPLE.clients;
  const slow = new LoadClient(running.door({ room: 0, who: seat, client: clientOf(seat) }));
  await allReady([slow]);
  const { tcp } = slow.socket;
  crowd.write(WARM_RATE, WRITERS);
  await pause(WARM_UP);
  crowd.write(RATE, WRITERS);
  const quiet = await crowd.measure(pause(QUIET));
  crowd.write(RATE, WRITERS);
  const port = tcp.localPort ?? 0;
  if (stops) tcp.pause();
  let held = 0;
  const look = setInterval(() => (held = Math.max(held, heldByKernel(running.port, port))), 500);
  const during = await crowd.measure(pause(seconds * 1_000));
  clearInterval(look);
  tcp.resume();
  await pause(AWHILE);
  const { closed, closeCode } = slow.socket;
  await crowd.end();
  slow.end();
  return {
    quietP99: quiet.p99,
    p99: during.p99,
    timesQuiet: hundredth(during.p99 / quiet.p99),
    offered: tenth((during.bytesPerDelivery * during.delivered) / PEOPLE.clients / MB),
    memoryGrowth: during.memoryGrowth,
    heldByKernel: tenth(held),
    cutOff: closed,
    closeCode,
  };
}
