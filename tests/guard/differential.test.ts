import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Judgement, Moment } from '../../server/sync/guard/index.ts';
import { ADDING, ANY, gesture } from './gestures.ts';
import { Device, Hub } from './hub.ts';
import { Random } from './random.ts';
import { CLOSED, facilitator, live, LOCKED, OPEN, plainOf, projector, seat, sync } from './room.ts';
import { slowVerdict } from './slowGuard.ts';
import { slowRest } from './slowRest.ts';

const HISTORIES = 25;
const UPDATES = 5_000;

/** What the slow guard says of a removal that would take another's work along. */
const SHARED = 'a record removed in which another has written';

function plainAfter(doc: Y.Doc, update: Uint8Array): Readonly<Record<string, unknown>> {
  const after = new Y.Doc();
  Y.applyUpdate(after, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(after, update);
  return plainOf(after);
}

/** Tablets that come and go, write what they may and what they may not; both guards judge every update. */
class Village {
  readonly hub = new Hub();
  readonly random: Random;
  readonly devices: Device[];
  judged = 0;
  taken = 0;
  spared = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.devices = [seat(1), seat(2), seat(3), facilitator, projector].map((sender) => this.arrive(new Device(sender)));
    this.hub.doc.transact(() => {
      for (let crumb = 0; crumb < 100; crumb++)
        this.hub.doc.getMap('crumbs').set(String(crumb), crumb < 90 ? 'a' : 'locked');
    }, 'server');
  }

  private arrive(device: Device): Device {
    this.hub.join(device);
    device.inbox.push(Y.encodeStateAsUpdate(this.hub.doc));
    return device;
  }

  private judge(device: Device, update: Uint8Array, moment: Moment): Judgement {
    const { hub } = this;
    const facts = { sender: device.sender, moment, bindings: hub.bindings };
    const slow = slowVerdict(hub.doc, update, facts);
    const rest = slow === SHARED ? slowRest(hub.doc, update, facts) : null;
    const isSpared = rest !== null && slowVerdict(hub.doc, rest, facts) === null;
    const foreseen = isSpared ? plainAfter(hub.doc, rest) : null;
    const fast = hub.take(update, device.sender, moment);
    this.judged++;
    if (fast.at === 'taken') this.taken++;
    if (fast.at === 'spared') this.spared++;
    const same = (fast.at === 'taken') === (slow === null) && (fast.at === 'spared') === isSpared;
    if (foreseen !== null) expect(plainOf(hub.doc)).toEqual(foreseen);
    expect(same ? null : { fast, slow, update: Buffer.from(update).toString('hex') }).toBe(null);
    return fast;
  }

  /** Several steps in one turn of the server. */
  turn(): void {
    this.hub.turn(() => {
      for (let steps = 1 + this.random.below(8); steps > 0; steps--) this.step();
    });
  }

  step(): void {
    const index = this.random.below(this.devices.length);
    const device = this.devices[index];
    if (device === undefined) return;
    const step = this.random.pick([OPEN, OPEN, OPEN, OPEN, CLOSED, LOCKED]) ?? OPEN;
    if (this.random.chance(0.5)) device.hear();
    gesture(device, this.random, this.random.chance(0.15) ? ADDING : ANY);
    if (this.random.chance(0.5)) return;
    if (this.random.chance(0.15)) {
      device.outbox.length = 0;
      this.settle(index, this.judge(device, this.lacking(device), sync(step)));
      return;
    }
    for (const update of device.outbox.splice(0))
      if (!this.settle(index, this.judge(device, update, live(step)))) return;
  }

  /** What a SyncStep2 would bring: all that the server lacks, and the whole delete set. */
  private lacking(device: Device): Uint8Array {
    return Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(this.hub.doc));
  }

  private settle(index: number, verdict: Judgement): boolean {
    if (verdict.at === 'taken' || verdict.at === 'neutralised') return true;
    const device = this.devices[index];
    if (device === undefined) return false;
    this.hub.leave(device);
    this.devices[index] = this.arrive(new Device(device.sender));
    return false;
  }
}

it.each([
  ['one by one', 1_000, (village: Village) => village.step()],
  ['in turns that share a transaction', 3_000, (village: Village) => village.turn()],
])(`judges ${UPDATES} updates of ${HISTORIES} histories as the slow guard does, %s`, (_, seeds, go) => {
  const first = Number(process.env['GUARD_SEED'] ?? seeds);
  console.log(`differential: seeds ${first} to ${first + HISTORIES - 1}`);
  let judged = 0;
  let taken = 0;
  let spared = 0;
  for (let seed = first; seed < first + HISTORIES; seed++) {
    const village = new Village(seed);
    try {
      while (village.judged < UPDATES / HISTORIES) go(village);
    } catch (error) {
      throw new Error(`seed ${seed}, update ${village.judged}`, { cause: error });
    }
    judged += village.judged;
    taken += village.taken;
    spared += village.spared;
  }
  console.log(`differential: ${judged} updates, ${taken} taken, ${spared} spared`);
  expect(judged).toBeGreaterThanOrEqual(UPDATES);
  expect(taken).toBeGreaterThan(UPDATES / 4);
  expect(spared).toBeGreaterThan(0);
});
