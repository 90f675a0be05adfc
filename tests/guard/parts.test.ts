import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { restOf, type PartSizes } from '../../client/sync/rest.ts';
import { undoOf } from '../../client/sync/undo.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import { type Gesture, gesture, STEADY } from './gestures.ts';
import { Device, Hub } from './hub.ts';
import { Random } from './random.ts';
import { addNote, CLOSED, noteOf, OPEN, plainOf, seat, sync } from './room.ts';

const HISTORIES = 40;
const WRITES = 60;

const deletedIn = (doc: Y.Doc): string =>
  JSON.stringify([...Y.createDeleteSetFromStructStore(doc.store).clients].sort(([a], [b]) => a - b));

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));

const markOf = (device: Device): string => `${device.sender.actor.seat ?? ''}.`;
const freshKey = (device: Device, random: Random): string => `${markOf(device)}n${random.below(1e9).toString(36)}`;

function write(device: Device, random: Random, from: readonly Gesture[] = STEADY): void {
  const own = [...device.doc.getMap('notes').keys()].filter((key) => key.startsWith(markOf(device))).length;
  if (own < 3 && random.chance(0.2))
    device.doc.transact(() => addNote(device.doc, freshKey(device, random), {}, 'a text'), 'tool');
  else device.doc.transact(() => gesture(device, random, from), 'tool');
}

/** A board on which two seats have written for a while, all of it known to both. */
function village(random: Random) {
  const hub = new Hub();
  hub.doc.transact(() => {
    for (let crumb = 0; crumb < 100; crumb++) hub.doc.getMap('crumbs').set(String(crumb), 'a');
  }, 'server');
  const [device, other] = [new Device(seat(1)), new Device(seat(2))];
  for (const each of [device, other]) {
    for (const root of ['notes', 'names', 'strokes', 'crumbs', 'minutes']) each.doc.getMap(root);
    each.reconnect(hub, sync());
  }
  for (let each = 0; each < 40; each++) write(random.chance(0.5) ? device : other, random);
  for (const each of [device, other]) each.send(hub);
  for (const each of [device, other]) each.hear();
  return { hub, device, other };
}

/** Hands over what a device wrote without its link; every part must be taken. Gives the parts. */
function handOver(hub: Hub, device: Device, { sizes, step = OPEN, between }: Passing): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (const updates of restOf(device.doc, vectorOf(hub.doc), sizes)) {
    for (const update of updates) {
      parts.push(update);
      const verdict = hub.take(update, device.sender, sync(step));
      expect(verdict.at === 'spared' ? 'taken' : verdict).toEqual(
        verdict.at === 'spared' ? 'taken' : { ...verdict, at: 'taken' },
      );
      expect(hub.doc.store.pendingStructs).toBe(null);
    }
    between?.();
  }
  return parts;
}

interface Passing {
  readonly sizes: PartSizes;
  readonly step?: StepNow;
  /** What happens between two steps of the handing over. */
  readonly between?: () => void;
}

/** So small that every history is cut many times: also through new records, through every one of them, and never. */
const SIZES: readonly PartSizes[] = [
  { enough: 60, most: 400 },
  { enough: 60, most: 60 },
  { enough: 200, most: 100_000 },
];

describe('what was written without a link, handed over in parts', () => {
  it.each(SIZES)('each part is lawful by itself, and all of them come to the whole (%o)', (sizes) => {
    let parts = 0;
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const random = new Random(seed);
      const { hub, device, other } = village(random);
      const undo = random.chance(0.5) ? undoOf(device.doc, () => true) : null;
      for (let each = 0; each < WRITES; each++) {
        write(device, random);
        if (random.chance(0.1)) undo?.undo();
        if (random.chance(0.05)) undo?.redo();
        // another page of the same device went on where this one was
        if (random.chance(0.03)) device.doc.clientID = random.below(1e9) + 1e6;
        if (random.chance(0.3)) write(other, random);
      }
      other.send(hub);
      // what others did meanwhile may have been heard before the answer is made, or not
      if (random.chance(0.5)) device.hear();
      const whole = new Y.Doc();
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(hub.doc));
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(device.doc));
      try {
        const isWritten = random.chance(0.5);
        const between = () => {
          if (isWritten && random.chance(0.3)) write(device, random);
          if (isWritten && random.chance(0.1)) undo?.undo();
        };
        const handed = handOver(hub, device, { sizes, between });
        parts += handed.length;
        const again = new Hub({}, hub.log, hub.bindings);
        if (!isWritten && !device.verdicts.some(({ at }) => at === 'spared'))
          expect([plainOf(hub.doc), deletedIn(hub.doc)]).toEqual([plainOf(whole), deletedIn(whole)]);
        // what was written after the last step goes out live
        device.outbox.length = 0;
        device.hear();
        device.reconnect(again, sync());
        expect([plainOf(device.doc), deletedIn(device.doc)]).toEqual([plainOf(again.doc), deletedIn(again.doc)]);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
    expect(parts).toBeGreaterThan(HISTORIES * 3);
  });

  it('lands late as a whole where the step has closed meanwhile: no cut goes through a new record', () => {
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const random = new Random(seed);
      const hub = new Hub();
      const device = new Device(seat(1));
      device.reconnect(hub, sync());
      const notes: string[] = [];
      let made = 0;
      for (let each = 0; each < WRITES; each++) {
        const key = random.pick(notes);
        const note = key === undefined || random.chance(0.5) ? null : noteOf(device.doc, key);
        const label = note?.get('label');
        if (note === null && notes.length < 2 && made++ < 5) {
          notes.push(freshKey(device, random));
          addNote(device.doc, notes[notes.length - 1] ?? '');
        } else if (label instanceof Y.Text && random.chance(0.5))
          label.insert(random.below(label.length + 1), 'letters');
        else if (note !== null) note.set('pos', [each, each]);
        else device.doc.getMap('strokes').set(freshKey(device, random), new Uint8Array(60).fill(1));
        if (random.chance(0.2)) notes.length = 0;
      }
      handOver(hub, device, { sizes: { enough: 200, most: 100_000 }, step: CLOSED });
      expect(plainOf(hub.doc)).toEqual(plainOf(device.doc));
    }
  });

  it('a record moved and then taken away while the rest goes out is never there without its place', () => {
    const hub = new Hub();
    const device = new Device(seat(1));
    device.reconnect(hub, sync());
    addNote(device.doc, '1.a');
    device.send(hub);
    const undo = undoOf(device.doc, () => true);
    const asTool = (does: () => void): void => {
      device.doc.transact(does, 'tool');
      undo.stopCapturing();
    };
    for (let stroke = 0; stroke < 6; stroke++) {
      asTool(() => device.doc.getMap('strokes').set(`1.s${stroke}`, new Uint8Array(60).fill(1)));
      asTool(() => noteOf(device.doc, '1.a').set('pos', [stroke, stroke]));
    }
    let steps = 0;
    const between = () => {
      if (++steps === 2) asTool(() => device.doc.getMap('notes').delete('1.a'));
    };
    handOver(hub, device, { sizes: { enough: 100, most: 100 }, between });
    expect(steps).toBeGreaterThan(4);
    expect([plainOf(hub.doc), deletedIn(hub.doc)]).toEqual([plainOf(device.doc), deletedIn(device.doc)]);
  });

  it('a text is shortened before it is lengthened', () => {
    const hub = new Hub();
    const device = new Device(seat(1));
    device.reconnect(hub, sync());
    addNote(device.doc, '1.a', {}, 'x'.repeat(500));
    device.send(hub);
    const label = noteOf(device.doc, '1.a').get('label');
    if (!(label instanceof Y.Text)) throw new Error('a label');
    for (let letter = 0; letter < 500; letter++) {
      label.delete(0, 1);
      label.insert(label.length, 'y');
    }
    handOver(hub, device, { sizes: { enough: 60, most: 100 } });
    expect(plainOf(hub.doc)).toEqual(plainOf(device.doc));
  });
});
