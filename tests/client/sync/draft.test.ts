import { expect, it, vi } from 'vitest';
import { draftsOf, dropDraft, keepDrafts } from '../../../client/sync/draft.ts';

// Without a browser there is no localStorage: this also shows that memory takes its place.
const sticker = { root: 'stickers', key: '7.a', field: null, value: { text: 'жол' }, client: 1, clock: 0 };

it('keeps what could not land, for its person alone', () => {
  keepDrafts('s1.7', 'gallery', [sticker], () => 'gallery.pocket-empty');
  expect(draftsOf('s1.7')).toMatchObject([{ board: 'gallery', value: { text: 'жол' }, code: 'gallery.pocket-empty' }]);
  expect(draftsOf('s1.70')).toEqual([]);
  expect(draftsOf('s1.8')).toEqual([]);
});

it('does not keep the same record twice, nor forgets why it was refused', () => {
  keepDrafts('s2.7', 'gallery', [sticker], () => 'board.locked');
  keepDrafts('s2.7', 'gallery', [{ ...sticker, value: { text: 'жол жаман' } }]);
  expect(draftsOf('s2.7')).toMatchObject([{ value: { text: 'жол жаман' }, code: 'board.locked' }]);
});

it('keeps ink as bytes', () => {
  keepDrafts('s3.7', 'map', [{ ...sticker, root: 'ink', value: Uint8Array.of(1, 2, 250) }]);
  expect(draftsOf('s3.7')[0]?.value).toEqual(Uint8Array.of(1, 2, 250));
});

it('lets go of one', () => {
  for (const draft of keepDrafts('s4.7', 'gallery', [sticker])) dropDraft('s4.7', draft.id);
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
  keepDrafts('s5.7', 'map', strokes);
  getItem.mockClear();
  keepDrafts('s5.7', 'map', strokes);
  expect(draftsOf('s5.7')).toHaveLength(200);
  expect(getItem.mock.calls.length).toBeLessThanOrEqual(400);
  vi.unstubAllGlobals();
});
