import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { createGuard } from '../../server/sync/guard/index.ts';
import { addNote, labelOf, live, noteOf, optionsFor, facilitator, seat } from '../guard/room.ts';

/** Writers of the document, each with a client id. */
const WRITERS = 25;
const UPDATES = 2_000;
const ROUNDS = 8;
const WARM_UP = 2;
/** Updates at a time. */
const CHUNK = 20;

type Kind = 'add' | 'move' | 'text';

export interface GuardCost {
  readonly records: number;
  readonly update: Kind;
  /** Microseconds of an update, median of all turns. */
  readonly plain: number;
  readonly guarded: number;
  readonly ratio: number;
  /**
   * As the server runs it, against plain: no listener to the document's update event, for the guard itself hands out the
   * record that the event would bring. (The server also lets several updates share a transaction, which is not in this.)
   */
  readonly servedRatio: number;
}

/** What the guard adds to applying an update, at three sizes of the document; no clone, so the size must not matter. */
export function guardCosts(sizes: readonly number[] = [100, 1_000, 10_000]): GuardCost[] {
  return sizes.flatMap((records) => (['add', 'move', 'text'] as const).map((update) => costOf(records, update)));
}

/** The ways to take an update go in turn every few of them, so that what else the machine does falls on all alike. */
function costOf(records: number, update: Kind): GuardCost {
  const history = boardOf(records);
  const updates = updatesFor(history, records, update);
  const times: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = heard(load(history));
    const takes: readonly Take[] = [
      ({ bytes }) => Y.applyUpdate(bare, bytes, 'sync'),
      guardOver(heard(load(history))),
      guardOver(load(history)),
    ];
    for (let from = 0; from < updates.length; from += CHUNK) {
      const chunk = updates.slice(from, from + CHUNK);
      takes.forEach((_, turn) => {
        // each is first as often as the others: who is first finds the bytes of the updates cold
        const way = (turn + from / CHUNK) % takes.length;
        const [take, list] = [takes[way], times[way]];
        if (take === undefined || list === undefined) return;
        const spent = timed(() => chunk.forEach(take));
        if (round >= WARM_UP) list.push(spent / chunk.length);
      });
    }
  }
  const [plain, guarded, served] = times.map(median);
  if (plain === undefined || guarded === undefined || served === undefined) throw new Error('nothing was measured');
  const ratio = (value: number): number => rounded(value / plain);
  return {
    records,
    update,
    plain: rounded(plain),
    guarded: rounded(guarded),
    ratio: ratio(guarded),
    servedRatio: ratio(served),
  };
}

/** An update as its writer sent it. */
interface Sent {
  readonly bytes: Uint8Array;
  readonly writer: number;
}

type Take = (sent: Sent) => void;

/** Microseconds. */
function timed(work: () => void): number {
  const from = performance.now();
  work();
  return (performance.now() - from) * 1_000;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

const clientOf = (writer: number): number => 4_000_000_000 + writer * 1_000;

function boardOf(records: number): Uint8Array {
  const doc = new Y.Doc();
  for (let record = 0; record < records; record++) {
    doc.clientID = clientOf(record % WRITERS);
    addNote(doc, `${(record % WRITERS) + 1}.n${record}`, {}, 'a place');
  }
  return Y.encodeStateAsUpdate(doc);
}

/** The same updates for both: written one after the other by the writers in turn. */
function updatesFor(history: Uint8Array, records: number, kind: Kind): Sent[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, history);
  const updates: Sent[] = [];
  let writer = 0;
  doc.on('update', (bytes: Uint8Array) => updates.push({ bytes, writer }));
  for (let each = 0; each < UPDATES; each++) {
    const record = (each * 7_919) % records;
    writer = record % WRITERS;
    doc.clientID = clientOf(writer);
    const key = `${writer + 1}.n${record}`;
    if (kind === 'add') addNote(doc, `${writer + 1}.x${each}`, {}, 'new');
    else if (kind === 'move') noteOf(doc, key).set('pos', [each, each]);
    else labelOf(doc, key).insert(each % 3, 'x');
  }
  return updates;
}

function load(history: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, history);
  return doc;
}

/** Somebody hears each update of the document, so that Yjs has to write it. */
function heard(doc: Y.Doc): Y.Doc {
  doc.on('update', () => {});
  return doc;
}

function guardOver(doc: Y.Doc): Take {
  const bindings = new Map<number, string>();
  const senders = Array.from({ length: WRITERS }, (_, writer) => seat(writer + 1));
  senders.forEach(({ owner }, writer) => bindings.set(clientOf(writer), owner));
  const options = optionsFor(bindings);
  // quotas as large as the board: the cost of counting is wanted, not its verdict
  const roots = new Map(
    [...options.roots].map(([name, root]) => [name, { ...root, spec: { ...root.spec, perBoard: 1e6, perMaker: 1e6 } }]),
  );
  const guard = createGuard(doc, { ...options, roots });
  const moment = live();
  return ({ bytes, writer }) => {
    const judgement = guard.take(bytes, senders[writer] ?? facilitator, moment);
    if (judgement.at !== 'taken') throw new Error(`an honest update was not taken: ${JSON.stringify(judgement)}`);
  };
}
