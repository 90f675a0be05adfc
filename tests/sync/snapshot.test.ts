import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Entry, Kept } from '../../server/store/store.ts';
import { loadDocument, loadKept, type Loaded } from '../../server/sync/loading.ts';
import { decodeContent, encodeContent } from '../../server/sync/snapshot.ts';
import { seeded } from '../kit/random.ts';
import { entryOf } from '../kit/storeContract.ts';
import { fingerprint } from '../kit/syncClient.ts';

const HISTORIES = 150;

/** One edit of a board: put, move, write and take back letters, remove, bring lines. */
function edit(doc: Y.Doc, random: () => number): void {
  const objects = doc.getMap<Y.Map<unknown>>('objects');
  const keys = [...objects.keys()];
  const key = keys[Math.floor(random() * keys.length)];
  const pick = random();
  if (key === undefined || pick < 0.25)
    objects.set(
      Math.floor(random() * 1e6).toString(36),
      new Y.Map<unknown>([
        ['pos', [1, 2]],
        ['text', new Y.Text('')],
      ]),
    );
  else if (pick < 0.4) doc.getMap('ink').set(Math.floor(random() * 40).toString(), Uint8Array.of(1, 2, random() * 255));
  else if (pick < 0.6) objects.get(key)?.set('pos', [random(), null]);
  else if (pick < 0.9) {
    const text = objects.get(key)?.get('text');
    if (!(text instanceof Y.Text)) return;
    if (text.length > 3 && random() < 0.4) text.delete(Math.floor(random() * (text.length - 2)), 2);
    else text.insert(Math.floor(random() * (text.length + 1)), 'ашар');
  } else objects.delete(key);
}

/** A log as devices leave it that hear each other late. */
function logOf(seed: number): Entry[] {
  const random = seeded(seed);
  const hub = new Y.Doc();
  const entries: Entry[] = [];
  const devices = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1 + Math.floor(random() * 2 ** 32);
    return { doc, by: index === 0 ? 'server for seat:1' : `seat:${index}` };
  });
  for (let steps = 40 + random() * 120; steps > 0; steps--) {
    const device = devices[Math.floor(random() * devices.length)];
    if (device === undefined) continue;
    if (random() < 0.6) device.doc.transact(() => edit(device.doc, random));
    if (random() < 0.5) {
      const bytes = Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(hub));
      Y.applyUpdate(hub, bytes);
      entries.push(entryOf('', { bytes, by: device.by }));
    }
    if (random() < 0.3) Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(hub, Y.encodeStateVector(device.doc)));
  }
  return entries;
}

async function snapshotOf({ doc, bindings }: Loaded, step?: number): Promise<Uint8Array> {
  const bytes = await encodeContent(doc, bindings, step);
  if (bytes === null) throw new Error('no snapshot');
  return bytes;
}

async function loadedFrom(kept: Kept): Promise<Loaded> {
  const loaded = await loadKept(kept);
  if (loaded === null) throw new Error('the snapshot was not taken');
  return loaded;
}

/** All that a document must have in common with the one of the log. */
const factsOf = ({ doc, bindings, state }: Loaded) => {
  const joined = new Y.Doc();
  Y.applyUpdate(joined, state);
  return [fingerprint(doc), fingerprint(joined), [...bindings].sort(([a], [b]) => a - b)];
};

describe('a document from a snapshot and the records behind it', () => {
  it(`is the document of the log: content, removals, state and whose each client id is, ${HISTORIES} histories`, async () => {
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const entries = logOf(seed);
      const random = seeded(seed);
      const cut = Math.floor(random() * (entries.length + 1));
      const snapshot = await snapshotOf(await loadDocument(entries.slice(0, cut)), 1 + Math.floor(random() * 12));
      const loaded = await loadedFrom({ snapshot, entries: entries.slice(cut) });
      expect(factsOf(loaded), `seed ${seed}`).toEqual(factsOf(await loadDocument(entries)));
      // Records that the snapshot holds already change nothing.
      const twice = await loadedFrom({ snapshot, entries: entries.slice(Math.floor(cut / 2)) });
      expect(factsOf(twice), `seed ${seed}`).toEqual(factsOf(loaded));
      // And so on from a document that came from a snapshot itself.
      const again = await loadedFrom({ snapshot: await snapshotOf(loaded), entries: [] });
      expect(factsOf(again), `seed ${seed}`).toEqual(factsOf(loaded));
      edit(loaded.doc, random);
    }
  });

  it('comes in small steps, each of which follows on those before it', async () => {
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const content = decodeContent(await snapshotOf(await loadDocument(logOf(seed)), 5));
      const doc = new Y.Doc();
      for (const step of content?.steps ?? []) {
        const update = step();
        expect(Y.decodeUpdate(update).structs.length).toBeLessThanOrEqual(5);
        Y.applyUpdate(doc, update);
        expect(doc.store.pendingStructs, `seed ${seed}`).toBe(null);
      }
    }
  });
});

describe('no snapshot', () => {
  const content = async (): Promise<Loaded> => loadDocument(logOf(7));

  it('is made of a document that changes meanwhile', async () => {
    const { doc, bindings } = await content();
    const made = encodeContent(doc, bindings);
    doc.getMap('objects').set('late', 1);
    expect(await made).toBe(null);
  });

  it('is made of a document that is let go meanwhile', async () => {
    const { doc, bindings } = await content();
    const made = encodeContent(doc, bindings);
    doc.destroy();
    expect(await made).toBe(null);
  });

  it('is made of a document with a hole, or with the work of somebody unknown', async () => {
    const { doc, bindings } = await content();
    expect(await encodeContent(doc, new Map([...bindings].slice(1)))).toBe(null);
    const writer = new Y.Doc();
    writer.getMap('objects').set('first', 1);
    const before = Y.encodeStateVector(writer);
    writer.getMap('objects').set('second', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer, before));
    expect(await encodeContent(doc, bindings)).toBe(null);
  });

  it('is gone on from when it has another shape, is no snapshot, or lacks a part', async () => {
    const snapshot = await snapshotOf(await content(), 20);
    const other = Uint8Array.from(snapshot);
    other[0] = 2;
    const kept = (bytes: Uint8Array): Promise<Loaded | null> => loadKept({ snapshot: bytes, entries: [] });
    expect(await kept(other)).toBe(null);
    expect(await kept(new Uint8Array())).toBe(null);
    for (let length = 1; length < snapshot.length; length += 37)
      expect(await kept(snapshot.slice(0, length))).toBe(null);
  });
});
