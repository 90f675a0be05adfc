import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BatchContent } from '../../server/sync/batchContent.ts';
import { fingerprint } from '../kit/syncClient.ts';
import { ANY, gesture } from './gestures.ts';
import { Device, Hub } from './hub.ts';
import { mutated, type Targets } from './mutate.ts';
import { Random } from './random.ts';
import { CLOSED, facilitator, live, OPEN, seat, sync } from './room.ts';

const HISTORIES = 40;
const TURNS = 60;

/** Two servers hear the same: one in turns that share a transaction, the other update by update. */
class Twins {
  readonly inTurns = new Hub();
  readonly oneByOne = new Hub();
  readonly random: Random;
  readonly devices: Device[];
  /** One who hears of each turn what a batch tells of it. */
  readonly reader = new Y.Doc();
  turns = 0;
  updates = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.devices = [seat(1), seat(2), seat(3), facilitator].map((sender, index) =>
      this.arrive(new Device(sender, seed * 1_000 + index + 10)),
    );
  }

  private arrive(device: Device): Device {
    this.inTurns.join(device);
    this.oneByOne.guard.bind(device.doc.clientID, device.sender.owner);
    device.inbox.push(Y.encodeStateAsUpdate(this.inTurns.doc));
    return device;
  }

  turn(): void {
    this.turns++;
    const before = this.inTurns.taken.length;
    this.inTurns.turn(() => {
      for (let steps = 1 + this.random.below(6); steps > 0; steps--) this.step();
    });
    const batch = new BatchContent();
    for (const { starts, deleted } of this.inTurns.taken.slice(before)) batch.add(starts, deleted);
    const told = batch.encode(this.inTurns.doc);
    if (told !== null) Y.applyUpdate(this.reader, told);
  }

  private step(): void {
    const index = this.random.below(this.devices.length);
    const device = this.devices[index];
    if (device === undefined) return;
    if (this.random.chance(0.6)) device.hear();
    for (let gestures = 1 + this.random.below(3); gestures > 0; gestures--) gesture(device, this.random, ANY);
    if (this.random.chance(0.1)) {
      device.outbox.length = 0;
      const lacking = Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(this.inTurns.doc));
      if (!this.give(index, lacking, 'sync')) this.renew(index);
      return;
    }
    for (const update of device.outbox.splice(0)) {
      const isHostile = this.random.chance(0.1);
      const given = isHostile ? mutated(update, this.random, this.targets()) : update;
      if (!this.give(index, given, 'live') || isHostile) return this.renew(index);
    }
  }

  /** A tablet whose document the server does not follow starts afresh, with an id of its own. */
  private renew(index: number): void {
    const device = this.devices[index];
    if (device === undefined) return;
    this.inTurns.leave(device);
    this.devices[index] = this.arrive(new Device(device.sender, 1_000_000 + this.random.below(4_000_000_000)));
  }

  private targets(): Targets {
    const { store, share } = this.inTurns.doc;
    const ids = [...store.clients].map(([client, structs]): [number, number] => [
      client,
      this.random.pick(structs)?.id.clock ?? 0,
    ]);
    const keys = [...share.keys()].flatMap((root) => [...this.inTurns.doc.getMap(root).keys()]);
    return { ids, clients: [...store.clients.keys(), 77], keys };
  }

  private give(index: number, update: Uint8Array, source: 'live' | 'sync'): boolean {
    const device = this.devices[index];
    if (device === undefined) return false;
    this.updates++;
    const step = this.random.chance(0.8) ? OPEN : CLOSED;
    const moment = source === 'live' ? live(step) : sync(step);
    const verdict = this.inTurns.take(update, device.sender, moment);
    expect(verdict).toEqual(this.oneByOne.take(update, device.sender, moment));
    return verdict.at === 'taken';
  }
}

it(`comes to the same whether updates share a turn or not, ${HISTORIES} histories`, () => {
  let [updates, taken] = [0, 0];
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const twins = new Twins(seed);
    const { inTurns, oneByOne, reader } = twins;
    while (twins.turns < TURNS) {
      try {
        twins.turn();
      } catch (error) {
        throw new Error(`seed ${seed}, turn ${twins.turns}`, { cause: error });
      }
      const stands = fingerprint(oneByOne.doc);
      expect(fingerprint(inTurns.doc), `seed ${seed}, turn ${twins.turns}`).toBe(stands);
      expect(fingerprint(reader), `seed ${seed}, turn ${twins.turns}: what was told`).toBe(stands);
    }
    const loaded = new Y.Doc();
    for (const { record } of inTurns.taken) Y.applyUpdate(loaded, record);
    expect(fingerprint(loaded), `seed ${seed}: the log`).toBe(fingerprint(oneByOne.doc));
    updates += twins.updates;
    taken += inTurns.taken.length;
  }
  expect(updates).toBeGreaterThan(HISTORIES * TURNS * 3);
  expect(taken).toBeGreaterThan(updates / 3);
});

it('tells each update of a turn apart: what it began with, what it deleted', () => {
  const hub = new Hub();
  const [ana, eve] = [new Device(seat(1)), new Device(seat(2))];
  for (const device of [ana, eve]) hub.join(device);
  const add = ana.written(() => ana.doc.getMap('names').set('1.a', 'x'));
  const over = ana.written(() => ana.doc.getMap('names').set('1.a', 'y'));
  const other = eve.written(() => eve.doc.getMap('names').set('2.a', 'z'));
  hub.turn(() => {
    for (const [update, { sender }] of [
      [add, ana],
      [over, ana],
      [other, eve],
    ] as const)
      hub.take(update, sender);
  });
  expect(hub.taken.map(({ starts, deleted }) => ({ starts, deleted: [...deleted.clients.keys()] }))).toEqual([
    { starts: [[ana.doc.clientID, 0]], deleted: [] },
    { starts: [[ana.doc.clientID, 1]], deleted: [ana.doc.clientID] },
    { starts: [[eve.doc.clientID, 0]], deleted: [] },
  ]);
});
