import { setTimeout as pause } from 'node:timers/promises';
import { addStamp, moveThing, readMap } from '../../shared/methods/map/index.ts';
import { keyFor } from '../../shared/domain/key.ts';
// Makes this process a page before anything of the client is loaded.
import { Tablet } from '../kit/tablet.ts';
import { seatActor } from '../kit/desk.ts';
import { BAD_WIFI, lossyProxy } from '../kit/lossyProxy.ts';
import { seeded } from '../kit/random.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';

export interface LossyJob {
  readonly port: number;
  readonly session: string;
  /** Tokens of the seats, from seat 1 on. */
  readonly seats: readonly string[];
  readonly projector: string;
  readonly seconds: number;
}

export interface LossyFigures {
  readonly devices: number;
  readonly edits: number;
  readonly stalls: number;
  readonly resets: number;
  readonly silences: number;
  /** Seconds from the link being good again until all is saved and every document is equal to the server's. */
  readonly equalAfter: number;
  /** Records that somebody put down and the server does not have, or has elsewhere than where they were moved to last. */
  readonly lostEdits: number;
  /** Records that were refused and are kept as drafts on a device. */
  readonly drafts: number;
}

const SEED = 11;
const SPREAD = 25;
/** Seconds after which the devices are taken for never becoming equal. */
const LIMIT = 120;

/** The page's own sync, 25 times, on a link as bad as Wi-Fi gets; then the link is good again. */
export async function lossyRun(job: LossyJob): Promise<LossyFigures> {
  const random = seeded(SEED);
  const proxy = await lossyProxy(job.port, BAD_WIFI, random);
  const tablets = job.seats.map((token, index) => {
    const actor = seatActor(String(index + 1));
    return new Tablet({ port: proxy.port, session: job.session, token, actor, board: 'map' });
  });
  try {
    await Promise.all(tablets.map((tablet) => tablet.whenHere()));
    const places = new Map<string, readonly [number, number]>();
    const end = performance.now() + job.seconds * 1_000;
    let edits = 0;
    for (; performance.now() < end; edits++) {
      const seat = Math.floor(random() * tablets.length);
      const tablet = tablets[seat];
      if (tablet !== undefined) gesture(tablet, { seat: seat + 1, number: edits, random, places });
      await pause(random() * SPREAD);
    }
    proxy.clear();
    const good = performance.now();
    const url = `ws://127.0.0.1:${job.port}/sync`;
    const wall = new SyncClient(url, `session/${job.session}/map`, { token: job.projector });
    while (!areEqual(tablets, wall)) {
      if (performance.now() - good > LIMIT * 1_000) throw new Error(`not equal after ${LIMIT} s`);
      await pause(20);
    }
    const equalAfter = Math.round((performance.now() - good) / 100) / 10;
    const kept = new Map(readMap(wall.doc).objects.map(({ id, pos }) => [id, pos] as const));
    const lostEdits = [...places].filter(
      ([key, [x, y]]) => kept.get(key)?.[0] !== x || kept.get(key)?.[1] !== y,
    ).length;
    const drafts = tablets.reduce((sum, { room }) => sum + room.drafts().length, 0);
    wall.close();
    const { stalls, resets, silences } = proxy.counts;
    return { devices: tablets.length, edits, stalls, resets, silences, equalAfter, lostEdits, drafts };
  } finally {
    for (const tablet of tablets) tablet.close();
    await proxy.close();
  }
}

interface Gesture {
  readonly seat: number;
  readonly number: number;
  readonly random: () => number;
  /** Where everything must be in the end. */
  readonly places: Map<string, readonly [number, number]>;
}

/** Puts a well down, or moves one of one's own: nobody else touches it, so its last place is known. */
function gesture({ doc }: Tablet, { seat, number, random, places }: Gesture): void {
  const own = [...places.keys()].filter((key) => key.startsWith(`${seat}.`));
  const pos: [number, number] = [Math.floor(random() * 9_000), Math.floor(random() * 5_000)];
  const moved = random() < 0.4 ? own[Math.floor(random() * own.length)] : undefined;
  const key = moved ?? keyFor(String(seat), `w${number}`);
  if (moved === undefined) addStamp(doc, key, { kind: 'well', pos, layer: 'services' });
  else moveThing(doc, 'objects', key, pos);
  places.set(key, pos);
}

function areEqual(tablets: readonly Tablet[], wall: SyncClient): boolean {
  if (!wall.synced || tablets.some((tablet) => tablet.live === null || tablet.unsaved > 0)) return false;
  const print = fingerprint(wall.doc);
  return tablets.every(({ doc }) => fingerprint(doc) === print);
}
