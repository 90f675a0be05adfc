import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/domain/role.ts';
import { sharesOf } from '../../../shared/methods/tokoch/bread.ts';
import {
  countsOf,
  deal,
  giveAll,
  moveCut,
  renamed,
  setCount,
  type Cuttable,
} from '../../../shared/methods/tokoch/crumbs.ts';
import {
  addSlices,
  cutSlice,
  dragCut,
  lockSlice,
  readTokoch,
  removeSlice,
  restoreSlice,
} from '../../../shared/methods/tokoch/doc.ts';
import { permit } from '../../../shared/methods/tokoch/policy.ts';
import { parseDocumentName } from '../../../shared/sync/documentName.ts';
import { fieldOf, recordOf } from '../../../shared/sync/doc.ts';
import { tabletsFor } from '../../kit/tablets.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const slicesOf = (count: number, locked: readonly number[] = []): Cuttable[] =>
  NAMES.slice(0, count).map((name, at) => ({ id: `f.${name}`, locked: locked.includes(at) }));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const bread = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.subarray([0, 1, 2, 3, 4])).chain(([count, locked]) =>
  fc.record({
    slices: fc.constant(slicesOf(count, locked)),
    stored: fc.array(fc.constantFrom(...NAMES.map((name) => `f.${name}`), undefined), {
      minLength: 100,
      maxLength: 100,
    }),
  }),
);

/** Why a slice cannot have so many crumbs (T3), or null when it can. */
function whyNot(slices: readonly Cuttable[], counts: readonly number[], at: number, wanted: number): string | null {
  const own = counts[at] ?? 0;
  const others = slices.flatMap(({ locked }, each) => (locked || each === at ? [] : [counts[each] ?? 0]));
  if (slices[at]?.locked === true) return 'tokoch.slice-locked';
  if (wanted < 0) return 'tokoch.negative';
  if (wanted > 100) return 'tokoch.over-whole';
  if (wanted !== own && others.length === 0) return 'tokoch.all-locked';
  return wanted - own > sum(others) ? 'tokoch.not-enough' : null;
}

describe('crumbs', () => {
  it('[T2] are all dealt out, each to a slice of the bread, and dealing twice changes nothing', () => {
    fc.assert(
      fc.property(bread, ({ slices, stored }) => {
        const crumbs = deal(stored, slices);
        expect(sum(countsOf(crumbs, slices))).toBe(100);
        expect(deal(crumbs, slices)).toEqual(crumbs);
      }),
    );
  });

  it('[T2] of nobody go to unlocked slices only, in proportion; to all when all are locked', () => {
    const stored = [...Array.from({ length: 30 }, () => 'f.a'), ...Array.from({ length: 10 }, () => 'f.b')];
    const rest = Array.from({ length: 60 }, () => undefined);
    expect(countsOf(deal([...stored, ...rest], slicesOf(2)), slicesOf(2))).toEqual([75, 25]);
    const locked = slicesOf(2, [0]);
    expect(countsOf(deal([...stored, ...rest], locked), locked)).toEqual([30, 70]);
    const both = slicesOf(2, [0, 1]);
    expect(countsOf(deal([...stored, ...rest], both), both)).toEqual([75, 25]);
  });

  it('[T3] a moved cut re-names crumbs of its two neighbours only, as many as it moved over, and no locked ones', () => {
    fc.assert(
      fc.property(
        bread,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: -120, max: 120 }),
        ({ slices, stored }, at, by) => {
          const crumbs = deal(stored, slices);
          const [before, after] = [slices[at % slices.length], slices[(at + 1) % slices.length]];
          if (before === undefined || after === undefined) return;
          const cut = moveCut(crumbs, { before, after }, by);
          if (before.locked || after.locked) {
            expect(cut.ok).toBe(false);
            return;
          }
          if (!cut.ok) throw new Error(cut.code);
          const [was, next] = [countsOf(crumbs, slices), countsOf(renamed(crumbs, cut.renames), slices)];
          const [first, second] = [slices.indexOf(before), slices.indexOf(after)];
          const given = by > 0 ? Math.min(by, was[second] ?? 0) : -Math.min(-by, was[first] ?? 0);
          const wanted = was.map((count, each) => {
            if (first === second) return count;
            return count + (each === first ? given : 0) - (each === second ? given : 0);
          });
          expect(next).toEqual(wanted);
        },
      ),
    );
  });

  it('[T3] a slice gets exactly the share it is given, or nothing moves and the reason is told', () => {
    fc.assert(
      fc.property(
        bread,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: -5, max: 105 }),
        ({ slices, stored }, at, count) => {
          const crumbs = deal(stored, slices);
          const slice = slices[at % slices.length];
          if (slice === undefined) return;
          const cut = setCount(crumbs, slices, slice.id, count);
          const was = countsOf(crumbs, slices);
          expect(cut.ok ? null : cut.code).toBe(whyNot(slices, was, slices.indexOf(slice), count));
          if (!cut.ok) return;
          const next = countsOf(renamed(crumbs, cut.renames), slices);
          expect(next[slices.indexOf(slice)]).toBe(count);
          expect(sum(next)).toBe(100);
          slices.forEach(({ locked }, each) => {
            if (locked && was[each] !== next[each]) throw new Error('a locked slice changed');
          });
        },
      ),
    );
  });

  it('[T3] clear words for what cannot be', () => {
    const code = (locked: readonly number[], at: number, count: number) => {
      const slices = slicesOf(3, locked);
      const cut = setCount(
        deal(
          Array.from({ length: 99 }, () => undefined),
          slices,
        ),
        slices,
        slices[at]?.id ?? '',
        count,
      );
      return cut.ok ? 'ok' : cut.code;
    };
    expect(code([0], 0, 5)).toBe('tokoch.slice-locked');
    expect(code([1, 2], 0, 5)).toBe('tokoch.all-locked');
    expect(code([], 0, -1)).toBe('tokoch.negative');
    expect(code([], 0, 100)).toBe('tokoch.over-whole');
    expect(code([], 3, 5)).toBe('tokoch.slice-gone');
  });

  it('[T3] filling in from top to bottom gives the shares of the worked example', () => {
    const slices = Array.from({ length: 9 }, (_, at) => ({ id: `f.${at}`, locked: false }));
    let crumbs = deal(
      Array.from({ length: 100 }, () => undefined),
      slices,
    );
    [30, 20, 15, 3, 5, 2, 5, 5].forEach((count, at) => {
      const cut = setCount(crumbs, slices, `f.${at}`, count);
      if (!cut.ok) throw new Error(cut.code);
      crumbs = renamed(crumbs, cut.renames);
    });
    expect(countsOf(crumbs, slices)).toEqual([30, 20, 15, 3, 5, 2, 5, 5, 15]);
  });

  it('[T3] a whole slice can be handed to one other', () => {
    const slices = slicesOf(3);
    const [a, b] = slices;
    const crumbs = deal(
      Array.from({ length: 99 }, () => undefined),
      slices,
    );
    const cut = a && b && giveAll(crumbs, a, b);
    expect(cut?.ok && countsOf(renamed(crumbs, cut.renames), slices)).toEqual([0, 66, 33]);
  });
});

type Step =
  | { readonly does: 'drag'; readonly on: number; readonly at: number; readonly by: number }
  | { readonly does: 'set'; readonly on: number; readonly at: number; readonly count: number }
  | { readonly does: 'add' | 'bin' | 'restore'; readonly on: number; readonly at: number }
  | { readonly does: 'meet' };

const on = fc.integer({ min: 0, max: 2 });
const at = fc.integer({ min: 0, max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('drag' as const), on, at, by: fc.integer({ min: -40, max: 40 }) }),
  fc.record({ does: fc.constant('set' as const), on, at, count: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ does: fc.constantFrom('add' as const, 'bin' as const, 'restore' as const), on, at }),
  fc.record({ does: fc.constant('meet' as const) }),
);

const heads = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `f.${at}`, name: `slice ${at}` }));

const withFour = (doc: Y.Doc): void => addSlices(doc, heads(4));

function fourSlices(): Y.Doc {
  const doc = new Y.Doc();
  withFour(doc);
  return doc;
}

let made = 0;
function play(doc: Y.Doc, each: Exclude<Step, { does: 'meet' }>): void {
  const { slices, bin } = readTokoch(doc);
  const id = slices[each.at % Math.max(1, slices.length)]?.id ?? '';
  if (each.does === 'drag') dragCut(doc, 'believed', id, each.by);
  else if (each.does === 'set') cutSlice(doc, 'believed', id, each.count);
  else if (each.does === 'bin') removeSlice(doc, id, null, 1);
  else if (each.does === 'restore') restoreSlice(doc, bin[each.at % Math.max(1, bin.length)]?.id ?? '');
  else addSlices(doc, [{ key: `f.n${(made += 1)}`, name: 'new' }]);
}

describe('many tablets', () => {
  it('[T2] the bread is whole after any edits on any tablets in any order, and the same on all', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (steps, order) => {
          const { tablets, meet } = tabletsFor(3, withFour);
          for (const each of steps) {
            const doc = each.does === 'meet' ? undefined : tablets[each.on];
            if (each.does === 'meet') meet();
            else if (doc !== undefined) play(doc, each);
          }
          meet(order);
          const reads = tablets.map((doc) => readTokoch(doc));
          for (const read of reads) {
            const shares = sharesOf(read.breads.believed, read.slices, 2_400_001);
            if (read.slices.length === 0) continue;
            expect(sum(shares.map(({ percent }) => percent))).toBe(100);
            expect(sum(shares.map(({ som }) => som))).toBe(2_400_001);
            expect(shares.every(({ percent }) => percent >= 0)).toBe(true);
          }
          expect(reads[1]).toEqual(reads[0]);
          expect(reads[2]).toEqual(reads[0]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('[T3] dragging a cut on one tablet leaves all other slices as they were', () => {
    const doc = fourSlices();
    const counts = () => {
      const { slices, breads } = readTokoch(doc);
      return countsOf(breads.believed, slices);
    };
    expect(counts()).toEqual([25, 25, 25, 25]);
    dragCut(doc, 'believed', 'f.1', 10);
    expect(counts()).toEqual([25, 35, 15, 25]);
    dragCut(doc, 'believed', 'f.3', 5);
    expect(counts()).toEqual([20, 35, 15, 30]);
  });

  it('[T2] a removed slice gives its share in proportion and takes it back', () => {
    const doc = fourSlices();
    cutSlice(doc, 'believed', 'f.0', 40);
    removeSlice(doc, 'f.0', null, 1);
    const { slices, breads } = readTokoch(doc);
    expect(countsOf(breads.believed, slices)).toEqual([17, 42, 41]);
    restoreSlice(doc, 'f.0');
    const back = readTokoch(doc);
    expect(countsOf(back.breads.believed, back.slices)).toEqual([40, 10, 25, 25]);
  });

  it('[T3] the last slice stays', () => {
    const doc = new Y.Doc();
    addSlices(doc, heads(1));
    expect(removeSlice(doc, 'f.0', null, 1)).toEqual({ ok: false, code: 'tokoch.last-slice' });
  });

  it('[T3] a lock keeps the share a slice had, though nobody had cut it yet', () => {
    const doc = fourSlices();
    lockSlice(doc, 'f.0', true);
    const { slices, breads } = readTokoch(doc);
    expect(countsOf(breads.believed, slices)).toEqual([25, 25, 25, 25]);
    expect(cutSlice(doc, 'believed', 'f.1', 80)).toEqual({ ok: false, code: 'tokoch.not-enough' });
    expect(dragCut(doc, 'believed', 'f.0', 5)).toEqual({ ok: false, code: 'tokoch.slice-locked' });
  });
});

const documentOfTokoch = parseDocumentName(`session/${'a'.repeat(26)}/tokoch`);
const anybody: Actor = { role: 'participant', seat: '3', sex: null, tables: [] };

/** A server in small: what a tablet sends is judged crumb by crumb against what the server holds, and taken whole or not at all. */
function serverTakes(server: Y.Doc, tablet: Y.Doc): boolean {
  if (documentOfTokoch === null) throw new Error('name');
  const look = (root: string, key: string, field: string | null) =>
    field === null ? recordOf(server, root, key) : fieldOf(server, root, key, field);
  const next = new Y.Doc();
  Y.applyUpdate(next, Y.encodeStateAsUpdate(server));
  Y.applyUpdate(next, Y.encodeStateAsUpdate(tablet));
  const step = { open: true, locked: false, frozen: false, moment: 'believe', settings: {} };
  for (let crumb = 0; crumb < 100; crumb++) {
    const [key, root] = [String(crumb), 'believed'];
    const [from, to] = [recordOf(server, root, key), recordOf(next, root, key)];
    if (from === to) continue;
    const change = { document: documentOfTokoch, root, key, maker: '', field: null, kind: 'set', from, to } as const;
    if (!permit(change, anybody, step, look).ok) return false;
  }
  Y.applyUpdate(server, Y.encodeStateAsUpdate(tablet));
  return true;
}

it('[T3] a lock holds against every edit the server receives after it', () => {
  const edits = fc.array(fc.record({ at: fc.integer({ min: 0, max: 3 }), by: fc.integer({ min: -30, max: 30 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(edits, edits, fc.integer({ min: 0, max: 3 }), (early, late, lock) => {
      const server = fourSlices();
      for (const { at, by } of early) dragCut(server, 'believed', `f.${at}`, by);
      const tablet = new Y.Doc();
      Y.applyUpdate(tablet, Y.encodeStateAsUpdate(server));
      lockSlice(server, `f.${lock}`, true);
      const shareNow = () => {
        const { slices, breads } = readTokoch(server);
        return countsOf(breads.believed, slices)[lock];
      };
      const before = shareNow();
      for (const { at, by } of late) dragCut(tablet, 'believed', `f.${at}`, by);
      const taken = serverTakes(server, tablet);
      expect(shareNow()).toBe(before);
      // The cut behind `at` stands between it and the next; who left the locked slice alone is heard.
      if (late.every(({ at }) => at !== lock && (at + 1) % 4 !== lock)) expect(taken).toBe(true);
    }),
    { numRuns: 60 },
  );
});
