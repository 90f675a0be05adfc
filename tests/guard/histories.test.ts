import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Judgement } from '../../server/sync/guard/index.ts';
import { undoOf } from '../../client/sync/undo.ts';
import { ADDING, gesture, HONEST } from './gestures.ts';
import { Device, Hub } from './hub.ts';
import { Random } from './random.ts';
import { addNote, facilitator, labelOf, live, noteOf, OPEN, plainOf, seat, sync } from './room.ts';

const HISTORIES = 60;
const STEPS = 250;

/** A village that only does what it may, over links that fail: nothing may be refused, and all must end equal. */
class HonestVillage {
  hub = new Hub();
  readonly random: Random;
  readonly devices: Device[];
  readonly online: boolean[] = [];
  readonly undo: Y.UndoManager[] = [];
  sent = 0;
  spared = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.devices = [seat(1), seat(2), seat(3), facilitator].map((sender) => new Device(sender));
    this.hub.doc.transact(() => {
      for (let crumb = 0; crumb < 100; crumb++) this.hub.doc.getMap('crumbs').set(String(crumb), 'a');
    }, 'server');
    this.devices.forEach((device, index) => this.begin(index, device));
  }

  /** A device that has just come, with the undo of the real page. */
  private begin(index: number, device: Device): void {
    this.devices[index] = device;
    for (const root of ['notes', 'names', 'strokes', 'crumbs']) device.doc.getMap(root);
    device.reconnect(this.hub, sync());
    this.online[index] = true;
    this.undo[index]?.destroy();
    this.undo[index] = undoOf(device.doc, () => this.online[index] !== true);
  }

  /** Nothing is refused; who took back what another had since changed is told to take the board anew. */
  private expectTaken(index: number, verdicts: readonly Judgement[]): void {
    this.sent += verdicts.length;
    for (const verdict of verdicts) expect(['taken', 'spared'].includes(verdict.at) ? null : verdict).toBe(null);
    const device = this.devices[index];
    if (device === undefined || verdicts.every(({ at }) => at !== 'spared')) return;
    this.spared++;
    this.hub.leave(device);
    this.begin(index, new Device(device.sender));
  }

  step(): void {
    const index = this.random.below(this.devices.length);
    const device = this.devices[index];
    if (device === undefined) return;
    const way = this.random.next();
    if (way < 0.06) this.online[index] = false;
    else if (way < 0.14 && this.online[index] === false) this.comeBack(index);
    else if (way < 0.145) this.restart();
    else if (way < 0.22) this.takeBack(index);
    else this.act(device);
    if (this.online[index] !== true) return;
    // the two directions of a link have each their own delay
    if (this.random.chance(0.6)) this.expectTaken(index, device.send(this.hub, live()));
    if (this.random.chance(0.6)) this.devices[index]?.hear();
  }

  private takeBack(index: number): void {
    const way = this.random.chance(0.7) ? 'undo' : 'redo';
    for (let times = this.random.below(6); times >= 0; times--) this.undo[index]?.[way]();
  }

  private act(device: Device): void {
    const mark = device.sender.actor.seat ?? 'f';
    const own = [...device.doc.getMap('notes').keys()].filter((key) => key.startsWith(`${mark}.`)).length;
    // undo may bring notes back, so an honest device keeps some room
    const from = own < 2 && this.random.chance(0.3) ? ADDING : HONEST;
    const undo = this.undo[this.devices.indexOf(device)];
    if (this.random.chance(0.8)) undo?.stopCapturing();
    device.doc.transact(() => gesture(device, this.random, from), 'tool');
  }

  private comeBack(index: number): void {
    const device = this.devices[index];
    if (device === undefined) return;
    this.online[index] = true;
    this.expectTaken(index, [device.reconnect(this.hub, sync())]);
  }

  /** The server goes down and comes back with what it had written to disk; all links are new. */
  private restart(): void {
    this.hub = new Hub({}, this.hub.log, this.hub.bindings);
    this.devices.forEach((_, index) => this.comeBack(index));
  }

  settle(): void {
    this.devices.forEach((_, index) => this.comeBack(index));
    for (const device of this.devices) device.hear();
  }
}

const deletedIn = (doc: Y.Doc): string =>
  JSON.stringify([...Y.createDeleteSetFromStructStore(doc.store).clients].sort(([a], [b]) => a - b));

describe('honest histories', () => {
  it('nothing of them is refused, and all devices end equal', () => {
    const first = Number(process.env['GUARD_SEED'] ?? 500);
    console.log(`honest histories: seeds ${first} to ${first + HISTORIES - 1}`);
    let sent = 0;
    let spared = 0;
    for (let seed = first; seed < first + HISTORIES; seed++) {
      const village = new HonestVillage(seed);
      try {
        for (let step = 0; step < STEPS; step++) village.step();
        village.settle();
        for (const { doc } of village.devices) {
          expect(plainOf(doc)).toEqual(plainOf(village.hub.doc));
          expect(deletedIn(doc)).toBe(deletedIn(village.hub.doc));
        }
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
      sent += village.sent;
      spared += village.spared;
    }
    console.log(`honest histories: ${sent} updates, in ${spared} of which a record taken back had to stay`);
    expect(spared).toBeGreaterThan(3);
    expect(sent).toBeGreaterThan(HISTORIES * 50);
  });

  it('30,000 letters typed with corrections and without a link are taken at the next one', () => {
    const hub = new Hub();
    const device = new Device(seat(1));
    device.reconnect(hub, sync());
    const body = new Y.Text();
    device.doc.getMap('minutes').set('1.long', new Y.Map([['body', body]]));
    device.send(hub);
    const random = new Random(30_000);
    for (let typed = 1; typed <= 30_000; typed++) {
      // one letter in eight is corrected
      const at = random.chance(0.9) ? body.length : random.below(body.length + 1);
      body.insert(at, 'x');
      if (typed % 8 === 0) body.delete(Math.max(0, at - random.below(5)), 1);
    }
    const update = Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(hub.doc));
    const ranges = Y.decodeUpdate(update).ds.clients.get(device.doc.clientID)?.length ?? 0;
    expect(ranges).toBeGreaterThan(2_000);
    expect(device.reconnect(hub, sync())).toEqual({ at: 'taken', late: [] });
    expect(plainOf(hub.doc)).toEqual(plainOf(device.doc));
    // and once more, with nothing new: the whole delete set travels again
    expect(device.reconnect(hub, sync())).toEqual({ at: 'taken', late: [] });
  });

  it('30,000 letters sent as they are typed, then a new link', () => {
    const hub = new Hub();
    const device = new Device(seat(1));
    device.reconnect(hub, sync());
    addNote(device.doc, '1.long');
    const label = labelOf(device.doc, '1.long');
    for (let typed = 1; typed <= 30_000; typed++) {
      label.insert((typed * 7) % (label.length + 1), 'x');
      if (typed % 8 === 0 || label.length > 450) label.delete((typed * 11) % label.length, 1);
      const verdicts = device.send(hub);
      expect(verdicts.every(({ at }) => at === 'taken')).toBe(true);
    }
    expect(device.reconnect(hub, sync())).toEqual({ at: 'taken', late: [] });
    expect(labelOf(hub.doc, '1.long').toJSON()).toBe(label.toJSON());
  });
});

describe('what is refused', () => {
  /** A note of seat 1 on two tablets and the server. */
  function shared(): { hub: Hub; author: Device; other: Device } {
    const hub = new Hub();
    const author = new Device(seat(1));
    const other = new Device(seat(2));
    author.reconnect(hub, sync());
    other.reconnect(hub, sync());
    addNote(author.doc, '1.a', {}, 'x'.repeat(500));
    author.send(hub);
    other.hear();
    return { hub, author, other };
  }

  it('a new record is emptied in its place, and the sender carries on with all others equal', () => {
    const { hub, author, other } = shared();
    for (const key of ['1.b', '1.c', '1.d', '1.e']) addNote(author.doc, key);
    expect(author.send(hub).map(({ at }) => at)).toEqual(['taken', 'taken', 'taken', 'taken']);
    addNote(author.doc, '1.sixth', {}, 'one too many');
    labelOf(author.doc, '1.sixth').insert(3, ' and more');
    noteOf(author.doc, '1.b').set('pos', [7, 7]);
    expect(author.send(hub).map((verdict) => (verdict.at === 'neutralised' ? verdict.code : verdict.at))).toEqual([
      'guard.quota',
      'taken',
      'taken',
    ]);
    author.hear();
    other.hear();
    for (const { doc } of [author, other]) {
      expect(plainOf(doc)).toEqual(plainOf(hub.doc));
      expect(deletedIn(doc)).toBe(deletedIn(hub.doc));
      expect(doc.getMap('notes').has('1.sixth')).toBe(false);
    }
    expect(author.reconnect(hub, sync())).toEqual({ at: 'taken', late: [] });
    expect(Y.encodeStateVector(author.doc)).toEqual(Y.encodeStateVector(hub.doc));
  });

  it('letters too many are a reset and never emptied: the next letters would vanish with equal state vectors', () => {
    const { hub, author } = shared();
    labelOf(author.doc, '1.a').insert(500, 'y');
    labelOf(author.doc, '1.a').insert(501, 'z');
    const [tooLong, next] = author.send(hub);
    expect(tooLong).toMatchObject({ at: 'refused', code: 'guard.shape', client: author.doc.clientID, close: false });
    // without the refused letter the rest does not fit either: nothing is parked, the device must start afresh
    expect(next).toMatchObject({ at: 'refused', code: 'guard.gap' });
    expect(hub.doc.store.pendingStructs).toBe(null);
  });

  it('emptying letters by hand shows why: the author and the others differ though their states are equal', () => {
    const { hub, author, other } = shared();
    const label = labelOf(author.doc, '1.a');
    label.insert(500, 'y');
    const { clientID } = author.doc;
    const clock = Y.getState(hub.doc.store, clientID);
    const collected = new Uint8Array([1, 1, ...varUint(clientID), ...varUint(clock), 0, 1, 0]);
    Y.applyUpdate(hub.doc, collected, 'sync');
    author.outbox.length = 0;
    label.insert(501, 'z');
    for (const verdict of author.send(hub, { step: OPEN, source: 'live' })) expect(verdict.at).toBe('taken');
    other.hear();
    expect(Y.encodeStateVector(author.doc)).toEqual(Y.encodeStateVector(other.doc));
    expect(labelOf(author.doc, '1.a').length).toBe(502);
    expect(labelOf(other.doc, '1.a').length).toBe(500);
  });

  it("the maker's undo does not take away a note another has moved, for the guard leaves it", () => {
    const hub = new Hub();
    const maker = new Device(seat(1));
    const other = new Device(seat(2));
    maker.reconnect(hub, sync());
    other.reconnect(hub, sync());
    const undo = new Y.UndoManager(maker.doc.getMap('notes'), { trackedOrigins: new Set(['tool']) });
    maker.doc.transact(() => addNote(maker.doc, '1.a'), 'tool');
    maker.send(hub);
    other.hear();
    noteOf(other.doc, '1.a').set('pos', [4, 4]);
    expect(other.send(hub)).toEqual([{ at: 'taken', late: [] }]);
    undo.undo();
    expect(maker.send(hub)).toEqual([{ at: 'spared', late: [] }]);
    expect(noteOf(hub.doc, '1.a').toJSON()).toMatchObject({ pos: [4, 4], colour: 3 });
  });
});

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
