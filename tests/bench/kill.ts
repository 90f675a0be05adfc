import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { allReady, LoadClient } from './loadClient.ts';
import { clientOf, WriterLoad } from './mapLoad.ts';
import type { Running } from './targets.ts';

export interface KillFigures {
  /** Updates that somebody else had when the server was killed, and those of them that are not there after its restart. */
  readonly seen: number;
  readonly lostSeen: number;
  /** The same of updates whose writer had been told that they are saved; null where a server does not say so. */
  readonly acknowledged: number | null;
  readonly lostAcknowledged: number;
  /** Bytes of the board that a newcomer had when he was told that it is all. */
  readonly firstAnswer: number;
}

const CLIENTS = 25;
const WRITERS = 12;
const RATE = 20;
/** How long they write, milliseconds. */
const WRITES = 7_000;
/** How long nothing must come for a board to be taken as complete, and how long that is awaited at most, milliseconds. */
const QUIET = 2_500;
const PATIENCE = 15_000;

/** What is known of one writer's updates, by number. */
class Witness {
  readonly load: WriterLoad;
  readonly seen = new Set<number>();
  readonly client: number;
  sent = 0;
  private clock = 0;
  private told = 0;

  constructor(writer: number) {
    this.load = new WriterLoad(writer);
    this.client = clientOf(writer);
  }

  /** Takes in that work is saved: up to a clock, or one message more, of which the first was the handshake. */
  saved(upTo: number | 'one more'): void {
    if (upTo === 'one more') this.told++;
    else this.clock = Math.max(this.clock, upTo);
  }

  acknowledged(): number[] {
    return this.numbers().filter((number) => number < this.told - 1 || this.load.update(number).clock <= this.clock);
  }

  /** Of these numbers, how many a document lacks. */
  missing(doc: Y.Doc, numbers: Iterable<number>): number {
    const has = Y.getState(doc.store, this.client);
    return [...numbers].filter((number) => this.load.update(number).clock > has).length;
  }

  private numbers(): number[] {
    return Array.from({ length: this.sent }, (_, number) => number);
  }
}

/** People write, the server is killed without a warning, comes up again, and a newcomer looks at what it has. */
export async function killWhileWriting(running: Running): Promise<KillFigures> {
  const witnesses = Array.from({ length: WRITERS }, (_, writer) => new Witness(writer));
  const clients = Array.from({ length: CLIENTS }, (_, seat) => {
    const own = witnesses[seat];
    return new LoadClient(running.door({ room: 0, who: seat, client: clientOf(seat) }), {
      onMarker: ({ writer, number }) => writer !== seat && witnesses[writer]?.seen.add(number),
      ...(own === undefined ? {} : { onSaved: (saved) => own.saved(saved === 'one more' ? saved : saved.clock) }),
    });
  });
  await allReady(clients);
  const timer = setInterval(() => {
    witnesses.forEach((witness, writer) => {
      clients[writer]?.send(witness.load.update(witness.sent), writer, witness.sent);
      witness.sent++;
    });
  }, 1_000 / RATE);
  await pause(WRITES);
  const booting = running.reboot('SIGKILL');
  clearInterval(timer);
  const again = await booting;
  for (const client of clients) client.end();
  const { doc, firstAnswer } = await boardOf(again);
  const sum = (of: (witness: Witness) => number): number => witnesses.reduce((all, each) => all + of(each), 0);
  const acknowledged = sum((each) => each.acknowledged().length);
  return {
    seen: sum((each) => each.seen.size),
    lostSeen: sum((each) => each.missing(doc, each.seen)),
    acknowledged: acknowledged === 0 ? null : acknowledged,
    lostAcknowledged: sum((each) => each.missing(doc, each.acknowledged())),
    firstAnswer,
  };
}

/** The board as a newcomer gets it, however late its parts come. */
async function boardOf(running: Running): Promise<{ doc: Y.Doc; firstAnswer: number }> {
  const doc = new Y.Doc();
  const reader = new LoadClient(running.door({ room: 0, who: 'facilitator', client: clientOf(99) }), {
    onUpdate: (update) => Y.applyUpdate(doc, update),
  });
  await allReady([reader]);
  let [bytes, still] = [-1, 0];
  for (let waited = 0; waited < PATIENCE && still < QUIET; waited += 100) {
    await pause(100);
    still = reader.socket.bytesIn === bytes ? still + 100 : 0;
    bytes = reader.socket.bytesIn;
  }
  reader.end();
  return { doc, firstAnswer: reader.syncedAfter };
}
