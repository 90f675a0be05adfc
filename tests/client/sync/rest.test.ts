import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { nextCut, PART_SIZES, restOf } from '../../../client/sync/rest.ts';
import { unsentOf } from '../../../client/sync/unsent.ts';
import { SYNC_UPDATE_BYTES } from '../../../shared/domain/limits.ts';

const NOTHING: ReadonlyMap<number, number> = new Map();
const clocksOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));
const rangesIn = (doc: Y.Doc) => [...Y.createDeleteSetFromStructStore(doc.store).clients].sort(([a], [b]) => a - b);

const unit = fc.record({ bytes: fc.integer({ min: 16, max: 300 }), open: fc.integer({ min: 0, max: 2 }) });
const sizes = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 2_000 }))
  .map(([enough, more]) => ({ enough, most: enough + more }));

describe('where long work is cut', () => {
  it('everything goes, no cut is empty, none is too long but for a single unit, and none is needed before enough', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), sizes, (given, limits) => {
        const units = given.map((each, index) => ({ ...each, client: 1, end: index + 1 }));
        for (let start = 0; start < units.length;) {
          const cut = nextCut(units, start, limits);
          const taken = units.slice(start, cut);
          const bytes = taken.reduce((sum, each) => sum + each.bytes, 0);
          expect(cut).toBeGreaterThan(start);
          if (taken.length > 1) expect(bytes).toBeLessThanOrEqual(limits.most);
          const last = taken[taken.length - 1];
          const couldWait = cut < units.length && last?.open !== 0;
          // through a new record only where it cannot be helped
          if (couldWait) {
            const next = units.slice(start).findIndex((each, index, all) => {
              const sum = all.slice(0, index + 1).reduce((all_, { bytes: b }) => all_ + b, 0);
              return each.open === 0 && sum >= limits.enough && sum <= limits.most;
            });
            expect(next).toBe(-1);
          }
          start = cut;
        }
      }),
    );
  });

  it('comes after all that it refers to, whichever page of the device wrote it', () => {
    const doc = new Y.Doc();
    for (const client of [900, 100, 500, 300]) {
      doc.clientID = client;
      doc.getMap('names').set('a', client);
      doc.getMap('names').set(String(client), client);
    }
    const ends = unsentOf(doc, NOTHING).map(({ client, end }) => `${client}:${end}`);
    for (const [before, after] of [
      ['900:1', '100:1'],
      ['100:1', '500:1'],
      ['500:1', '300:1'],
    ] as const)
      expect(ends.indexOf(before)).toBeLessThan(ends.indexOf(after));
  });
});

describe('long work without a link', () => {
  it('goes in messages that each stay far below the limit, and comes to the whole', () => {
    const doc = new Y.Doc();
    const strokes = doc.getMap('strokes');
    for (let stroke = 0; stroke < 6_000; stroke++) strokes.set(`1.s${stroke}`, new Uint8Array(500 + (stroke % 64)));
    const there = new Y.Doc();
    const lengths: number[] = [];
    for (const updates of restOf(doc, NOTHING))
      for (const update of updates) {
        lengths.push(update.length);
        Y.applyUpdate(there, update);
        expect(there.store.pendingStructs).toBe(null);
      }
    expect(lengths.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(3 * SYNC_UPDATE_BYTES);
    expect(Math.max(...lengths)).toBeLessThan(PART_SIZES.enough + 1_024);
    expect(clocksOf(there)).toEqual(clocksOf(doc));
    expect(there.getMap('strokes').size).toBe(6_000);
  });

  it('short work is the usual answer, byte for byte', () => {
    const doc = new Y.Doc();
    doc.getMap('names').set('1.a', 'river');
    doc.getMap('names').set('1.a', 'lake');
    expect([...restOf(doc, NOTHING)]).toEqual([[Y.encodeStateAsUpdate(doc)]]);
  });

  it('a stamp that is moved at the end of the hour is never without its place', () => {
    const doc = new Y.Doc();
    const stamp = new Y.Map<unknown>([
      ['kind', 'well'],
      ['pos', [1, 1]],
    ]);
    doc.getMap('objects').set('1.a', stamp);
    for (let stroke = 0; stroke < 4_000; stroke++) doc.getMap('ink').set(`1.s${stroke}`, new Uint8Array(500));
    stamp.set('pos', [2, 2]);
    const there = new Y.Doc();
    const seen: unknown[] = [];
    for (const updates of restOf(doc, NOTHING))
      for (const update of updates) {
        Y.applyUpdate(there, update);
        seen.push(there.getMap('objects').toJSON());
        expect(update.length).toBeLessThan(SYNC_UPDATE_BYTES);
      }
    expect(seen.length).toBeGreaterThan(2);
    for (const each of seen) expect(each).toEqual({ '1.a': { kind: 'well', pos: [2, 2] } });
    expect(rangesIn(there)).toEqual(rangesIn(doc));
  });

  it('more removals than one message may hold go in several, at every new link', () => {
    const doc = new Y.Doc();
    const there = new Y.Doc();
    const names = doc.getMap('names');
    doc.transact(() => {
      for (let name = 0; name < 40_000; name++) names.set(String(name), 1);
    });
    Y.applyUpdate(there, Y.encodeStateAsUpdate(doc));
    doc.transact(() => {
      for (let name = 0; name < 40_000; name += 2) names.delete(String(name));
    });
    const updates = [...restOf(doc, clocksOf(there))].flat();
    expect(updates.length).toBeGreaterThan(2);
    for (const update of updates) {
      expect(update.length).toBeLessThan(SYNC_UPDATE_BYTES / 4);
      expect([...Y.decodeUpdate(update).ds.clients.values()].flat().length).toBeLessThanOrEqual(8_192);
      Y.applyUpdate(there, update);
    }
    expect(there.getMap('names').size).toBe(20_000);
    expect(rangesIn(there)).toEqual(rangesIn(doc));
  });
});
