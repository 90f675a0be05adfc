import { describe, expect, it } from 'vitest';
import type { Entry, Store } from '../../server/store/store.ts';

export const OWNER = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
export const OTHER = 'z1b2c3d4e5f6g7h8i9j0k1l2m3';
export const MAP = `session/${OWNER}/map`;
export const REGISTER = `session/${OWNER}/register`;

/** A record of the first owner's map, told apart by its text. */
export const entryOf = (text: string, more: Partial<Entry> = {}): Entry => ({
  owner: OWNER,
  document: MAP,
  at: 1_416_355_200_000,
  by: 'seat:7',
  bytes: new TextEncoder().encode(text),
  ...more,
});

export const textsOf = (entries: readonly Entry[]): string[] =>
  entries.map((entry) => new TextDecoder().decode(entry.bytes));

/** Enough to be worth a snapshot. */
export const LONG = 'long ago '.repeat(10_000);

/** A store to try out, and the same place opened again after a stop. */
export interface StorePlace {
  readonly store: Store;
  /** Closes and opens again; null where nothing outlives the process. */
  readonly reopen: (() => Promise<Store>) | null;
  readonly end: () => Promise<void>;
}

/** What every adapter of the store port keeps to. */
export function storeContract(name: string, open: () => Promise<StorePlace>): void {
  const on = async (run: (store: Store, place: StorePlace) => Promise<void>): Promise<void> => {
    const place = await open();
    try {
      await run(place.store, place);
    } finally {
      await place.end();
    }
  };

  describe(`the store contract: ${name}`, () => {
    it('gives records back in order, with time, author and bytes', () =>
      on(async (store) => {
        await store.append([entryOf('one'), entryOf('two', { at: 5, by: 'facilitator' })]);
        await store.append([entryOf('three', { bytes: new Uint8Array([0, 255, 10, 13]) })]);
        const entries = await store.load(OWNER, MAP);
        expect(entries.map(({ at, by }) => [at, by])).toEqual([
          [1_416_355_200_000, 'seat:7'],
          [5, 'facilitator'],
          [1_416_355_200_000, 'seat:7'],
        ]);
        expect(textsOf(entries.slice(0, 2))).toEqual(['one', 'two']);
        expect([...(entries[2]?.bytes ?? [])]).toEqual([0, 255, 10, 13]);
      }));

    it('keeps documents and owners apart', () =>
      on(async (store) => {
        const gallery = `session/${OWNER}/gallery`;
        await store.append([
          entryOf('map'),
          entryOf('gallery', { document: gallery }),
          entryOf('people', { document: REGISTER }),
        ]);
        await store.append([entryOf('theirs', { owner: OTHER, document: `session/${OTHER}/map` })]);
        expect(textsOf(await store.load(OWNER, MAP))).toEqual(['map']);
        expect(textsOf(await store.load(OWNER, gallery))).toEqual(['gallery']);
        expect(textsOf(await store.load(OWNER, REGISTER))).toEqual(['people']);
        expect(await store.owners()).toEqual([OWNER, OTHER]);
      }));

    it('answers with nothing for what it does not have', () =>
      on(async (store) => {
        expect(await store.load(OWNER, MAP)).toEqual([]);
        expect(await store.owners()).toEqual([]);
        expect(await store.recent(0)).toEqual([]);
        expect(store.damages()).toEqual([]);
      }));

    it('names what was written since a moment, the newest first, also after a stop', () =>
      on(async (store, place) => {
        const gallery = `session/${OWNER}/gallery`;
        const written = [
          entryOf('map', { at: 10 }),
          entryOf('gallery', { document: gallery, at: 30 }),
          entryOf('people', { document: REGISTER, at: 20 }),
          entryOf('long ago', { owner: OTHER, document: `session/${OTHER}/map`, at: 9 }),
        ];
        for (const entry of written) await store.append([entry]);
        expect(await store.recent(10)).toEqual([gallery, REGISTER, MAP]);
        await store.append([entryOf('map again', { at: 40 })]);
        expect(await store.recent(20)).toEqual([MAP, gallery, REGISTER]);
        if (place.reopen !== null) expect(await (await place.reopen()).recent(20)).toEqual([MAP, gallery, REGISTER]);
      }));

    it('keeps the order of appends that were not waited for', () =>
      on(async (store) => {
        const texts = Array.from({ length: 200 }, (_, index) => `edit ${index}`);
        await Promise.all(texts.map((text) => store.append([entryOf(text)])));
        expect(textsOf(await store.load(OWNER, MAP))).toEqual(texts);
      }));

    it('keeps empty records and long ones', () =>
      on(async (store) => {
        await store.append([entryOf(''), entryOf('x'.repeat(3_000_000))]);
        const lengths = (await store.load(OWNER, MAP)).map((entry) => entry.bytes.length);
        expect(lengths).toEqual([0, 3_000_000]);
      }));

    it('removes the register alone, then everything', () =>
      on(async (store) => {
        await store.append([entryOf('map'), entryOf('people', { document: REGISTER })]);
        await store.remove(OWNER, 'register');
        expect(textsOf(await store.load(OWNER, REGISTER))).toEqual([]);
        expect(textsOf(await store.load(OWNER, MAP))).toEqual(['map']);
        await store.remove(OWNER, 'all');
        expect(await store.load(OWNER, MAP)).toEqual([]);
        expect(await store.owners()).toEqual([]);
      }));

    it('gives a snapshot in the place of the records that it was made of, also after a stop, and keeps them all', () =>
      on(async (store, place) => {
        await store.append([entryOf(LONG), entryOf('people', { document: REGISTER })]);
        expect(await store.kept(OWNER, MAP)).toMatchObject({ snapshot: null });
        await store.keep(OWNER, MAP, async () => Buffer.from('what it was'));
        await store.append([entryOf('since')]);
        const looks = async (from: Store): Promise<void> => {
          const { snapshot, entries } = await from.kept(OWNER, MAP);
          expect([Buffer.from(snapshot ?? []).toString(), textsOf(entries)]).toEqual(['what it was', ['since']]);
          expect(textsOf(await from.load(OWNER, MAP))).toEqual([LONG, 'since']);
          const { snapshot: none, entries: people } = await from.kept(OWNER, REGISTER);
          expect([none, textsOf(people)]).toEqual([null, ['people']]);
          expect(await from.owners()).toEqual([OWNER]);
        };
        await looks(store);
        if (place.reopen !== null) await looks(await place.reopen());
      }));

    it('makes no snapshot of what went on meanwhile, nor of what it does not have', () =>
      on(async (store) => {
        await store.append([entryOf(LONG)]);
        await store.keep(OWNER, MAP, async () => null);
        await store.keep(OWNER, REGISTER, async () => Buffer.from('nobody'));
        expect(await store.kept(OWNER, MAP)).toMatchObject({ snapshot: null, entries: { length: 1 } });
        expect(await store.kept(OWNER, REGISTER)).toEqual({ snapshot: null, entries: [] });
      }));

    it('removes snapshots with what they were made of, and those of the register with it alone', () =>
      on(async (store) => {
        const write = async (): Promise<void> => {
          await store.append([entryOf(LONG), entryOf(LONG, { document: REGISTER })]);
          for (const each of [MAP, REGISTER]) await store.keep(OWNER, each, async () => Buffer.from('what it was'));
        };
        await write();
        await store.remove(OWNER, 'register');
        expect((await store.kept(OWNER, MAP)).snapshot).not.toBe(null);
        expect(await store.kept(OWNER, REGISTER)).toEqual({ snapshot: null, entries: [] });
        await store.append([entryOf('another life', { document: REGISTER })]);
        const { snapshot, entries } = await store.kept(OWNER, REGISTER);
        expect([snapshot, textsOf(entries)]).toEqual([null, ['another life']]);
        await store.remove(OWNER, 'all');
        expect(await store.kept(OWNER, MAP)).toEqual({ snapshot: null, entries: [] });
      }));

    it('holds after a stop what it had said is kept', () =>
      on(async (store, place) => {
        await store.append([entryOf('before'), entryOf('people', { document: REGISTER })]);
        await store.append([entryOf('also')]);
        if (place.reopen === null) return;
        const again = await place.reopen();
        expect(textsOf(await again.load(OWNER, MAP))).toEqual(['before', 'also']);
        await again.append([entryOf('after')]);
        expect(textsOf(await again.load(OWNER, MAP))).toEqual(['before', 'also', 'after']);
        expect(again.damages()).toEqual([]);
      }));
  });
}
