import { afterEach, expect, it, vi } from 'vitest';
import { areDraftsKept, draftsOf, dropDraft, keepDrafts, packDrafts } from '../../../client/sync/draft.ts';
import { remember } from '../../../client/sync/memory.ts';
import { packBytes, unpackBytes } from '../../../client/sync/packedBytes.ts';
import { seeded } from '../../kit/random.ts';

// Without a browser there is no localStorage: this also shows that memory takes its place.
const kindOf = (board: string) => ({ board, schema: 1 });
const sticker = { root: 'stickers', key: '7.a', field: null, value: { text: 'жол' }, client: 1, clock: 0 };

it('keeps what could not land, for its person alone', () => {
  keepDrafts('s1.7', kindOf('gallery'), [sticker], () => 'gallery.pocket-empty');
  expect(draftsOf('s1.7')).toMatchObject([{ board: 'gallery', value: { text: 'жол' }, code: 'gallery.pocket-empty' }]);
  expect(draftsOf('s1.70')).toEqual([]);
  expect(draftsOf('s1.8')).toEqual([]);
});

it('does not keep the same record twice, nor forgets why it was refused', () => {
  keepDrafts('s2.7', kindOf('gallery'), [sticker], () => 'board.locked');
  keepDrafts('s2.7', kindOf('gallery'), [{ ...sticker, value: { text: 'жол жаман' } }]);
  expect(draftsOf('s2.7')).toMatchObject([{ value: { text: 'жол жаман' }, code: 'board.locked' }]);
});

it('keeps ink as bytes', () => {
  keepDrafts('s3.7', kindOf('map'), [{ ...sticker, root: 'ink', value: Uint8Array.of(1, 2, 250) }]);
  expect(draftsOf('s3.7')[0]?.value).toEqual(Uint8Array.of(1, 2, 250));
});

it('names the shape of its record, and what named none is of the first', () => {
  keepDrafts('s11.7', { board: 'map', schema: 3 }, [sticker]);
  keepDrafts('s11.7', { board: 'map', schema: 2 }, [{ ...sticker, value: { text: 'of another program' } }]);
  expect(new Map(draftsOf('s11.7').map(({ schema, value }) => [schema, value]))).toEqual(
    new Map([
      [3, { text: 'жол' }],
      [2, { text: 'of another program' }],
    ]),
  );
  remember('ashar.draft.s12.7.a', JSON.stringify({ id: 'a', board: 'map', root: 'ink', key: '7.k', value: 1 }));
  expect(draftsOf('s12.7')).toMatchObject([{ schema: 1 }]);
});

it('lets go of one', () => {
  for (const draft of keepDrafts('s4.7', kindOf('gallery'), [sticker])) dropDraft('s4.7', draft.id);
  expect(draftsOf('s4.7')).toEqual([]);
});

it('reads what is kept once, however many come: a tablet must not stand still over a thousand strokes', () => {
  const kept = new Map<string, string>();
  const getItem = vi.fn((key: string) => kept.get(key) ?? null);
  const keys = () => [...kept.keys()];
  vi.stubGlobal('localStorage', {
    getItem,
    setItem: (key: string, value: string) => void kept.set(key, value),
    key: (index: number) => keys()[index] ?? null,
    get length() {
      return kept.size;
    },
  });
  const strokes = Array.from({ length: 200 }, (_, stroke) => ({ ...sticker, root: 'ink', key: `7.s${stroke}` }));
  keepDrafts('s5.7', kindOf('map'), strokes);
  getItem.mockClear();
  keepDrafts('s5.7', kindOf('map'), strokes);
  expect(draftsOf('s5.7')).toHaveLength(200);
  expect(getItem.mock.calls.length).toBeLessThanOrEqual(400);
});

afterEach(() => vi.unstubAllGlobals());

/** A browser's storage of so many letters, keys counted as well. */
function storageOf(letters: number) {
  const kept = new Map<string, string>();
  const used = () => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const storage = {
    room: letters,
    used,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      const before = kept.has(key) ? key.length + (kept.get(key) ?? '').length : 0;
      if (used() - before + key.length + value.length > storage.room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  vi.stubGlobal('localStorage', storage);
  return storage;
}

const random = seeded(11);
const ink = (size: number) => Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
const scribbles = (count: number, size: number) =>
  Array.from({ length: count }, (_, each) => ({ ...sticker, root: 'ink', key: `7.k${each}`, value: ink(size) }));

it('bytes come back from their letters, however many they are, and none of the letters is half of a pair', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = length % 3 === 0 ? new Uint8Array(length).fill(255) : ink(length);
    const text = packBytes(bytes);
    expect(text.length).toBe(Math.ceil((length * 8) / 15));
    expect(text).not.toMatch(/[\ud800-\udfff]/);
    expect(unpackBytes(text, length)).toEqual(bytes);
  }
});

it('3 MiB of drawing find room beside what else a page keeps', () => {
  // Browsers give a page 5 MB: half as many letters where each counts for two bytes.
  const storage = storageOf(2.5 * 1024 * 1024);
  const drawn = scribbles(384, 8 * 1024);
  keepDrafts('s6.7', kindOf('map'), drawn);
  expect(areDraftsKept('s6.7')).toBe(true);
  expect(storage.used()).toBeLessThan(2 * 1024 * 1024);
  const byKey = new Map(draftsOf('s6.7').map(({ key, value }) => [key, value]));
  for (const { key, value } of drawn) expect(Buffer.compare(byKey.get(key) as Uint8Array, value)).toBe(0);
});

it('what was kept as an array of numbers is read, and written anew', () => {
  const storage = storageOf(1_000_000);
  const before = { id: 'a', board: 'map', root: 'ink', key: '7.k', field: null, code: '', at: 5 };
  storage.setItem('ashar.draft.s7.7.a', JSON.stringify({ ...before, value: { $bytes: [...ink(9_000)] } }));
  const [draft] = draftsOf('s7.7');
  const used = storage.used();
  packDrafts('s7.7');
  expect(draftsOf('s7.7')).toEqual([draft]);
  expect(draft).toMatchObject(before);
  expect(storage.used()).toBeLessThan(used / 5);
});

it('what finds no room is not lost while the page is open, is known to be in danger, and is kept once there is room', () => {
  const storage = storageOf(30_000);
  const kept = keepDrafts('s8.7', kindOf('map'), scribbles(6, 10_000));
  expect(draftsOf('s8.7')).toHaveLength(6);
  expect(areDraftsKept('s8.7')).toBe(false);
  expect(areDraftsKept('s9.7')).toBe(true);
  for (const { id } of kept.slice(0, 3)) dropDraft('s8.7', id);
  expect(draftsOf('s8.7')).toHaveLength(3);
  expect(areDraftsKept('s8.7')).toBe(true);
  expect(storage.used()).toBeGreaterThan(3 * 5_000);
});

it('a text that found no room for what it says now is read as it is now', () => {
  storageOf(300);
  const say = (text: string) => keepDrafts('s10.7', kindOf('gallery'), [{ ...sticker, value: { text } }]);
  say('жол');
  say('жол '.repeat(100));
  expect(draftsOf('s10.7')).toMatchObject([{ value: { text: 'жол '.repeat(100) } }]);
  expect(areDraftsKept('s10.7')).toBe(false);
});
