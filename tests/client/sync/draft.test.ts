import { expect, it } from 'vitest';
import { draftsOf, dropDraft, keepDraft } from '../../../client/sync/draft.ts';

// Without a browser there is no localStorage: this also shows that memory takes its place.
const sticker = { root: 'stickers', key: '7.a', field: null, value: { text: 'жол' }, client: 1, clock: 0 };

it('keeps what could not land, for its person alone', () => {
  keepDraft('s1.7', 'gallery', sticker, 'gallery.pocket-empty');
  expect(draftsOf('s1.7')).toMatchObject([{ board: 'gallery', value: { text: 'жол' }, code: 'gallery.pocket-empty' }]);
  expect(draftsOf('s1.70')).toEqual([]);
  expect(draftsOf('s1.8')).toEqual([]);
});

it('does not keep the same record twice, nor forgets why it was refused', () => {
  keepDraft('s2.7', 'gallery', sticker, 'board.locked');
  keepDraft('s2.7', 'gallery', { ...sticker, value: { text: 'жол жаман' } }, '');
  expect(draftsOf('s2.7')).toMatchObject([{ value: { text: 'жол жаман' }, code: 'board.locked' }]);
});

it('keeps ink as bytes', () => {
  keepDraft('s3.7', 'map', { ...sticker, root: 'ink', value: Uint8Array.of(1, 2, 250) }, '');
  expect(draftsOf('s3.7')[0]?.value).toEqual(Uint8Array.of(1, 2, 250));
});

it('lets go of one', () => {
  const draft = keepDraft('s4.7', 'gallery', sticker, '');
  dropDraft('s4.7', draft.id);
  expect(draftsOf('s4.7')).toEqual([]);
});
