import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addColumn,
  binColumn,
  binSticker,
  firstOf,
  galleryResults,
  mergeColumn,
  moveSticker,
  rankingOf,
  readGallery,
  splitColumn,
  totalsOf,
} from '../../../shared/methods/gallery/index.ts';
import { showSticker } from '../../../shared/methods/gallery/doc.ts';
import { orderBetween } from '../../../shared/domain/order.ts';
import { STICKERS_X, VILLAGE_X } from '../../kit/villageX.ts';

/** A gallery with one column per number, holding so many stickers of different seats. */
function galleryWith(votes: readonly number[]): Y.Doc {
  const doc = new Y.Doc();
  let order = '';
  let made = 0;
  votes.forEach((count, index) => {
    order = orderBetween(order, '');
    addColumn(doc, `f.c${index}`, { name: `column ${index}`, order });
    for (let each = 0; each < count; each++)
      showSticker(doc, `${each + 1}.s${made++}`, { text: 'text', at: made, column: `f.c${index}` });
  });
  return doc;
}
const votesIn = (doc: Y.Doc): number[] => rankingOf(readGallery(doc)).map((each) => each.votes);

describe('the ranking of the gallery', () => {
  it('[G13, G14] village X: votes, shared ranks, total and nothing unplaced (DOMAIN.md §8)', () => {
    const doc = new Y.Doc();
    let order = '';
    for (const [index, [name]] of VILLAGE_X.entries()) {
      order = orderBetween(order, '');
      addColumn(doc, `f.c${index}`, { name, order });
    }
    STICKERS_X.forEach(([seat, problem], index) => {
      const column = `f.c${VILLAGE_X.findIndex(([name]) => name === problem)}`;
      showSticker(doc, `${seat}.n${index}`, { text: problem, at: index, column });
    });
    const { columns, total, unplaced } = galleryResults(readGallery(doc));
    expect(columns.map((each) => each.name)).toEqual(VILLAGE_X.map(([name]) => name));
    expect(columns.map((each) => each.votes)).toEqual([12, 12, 10, 10, 9, 6, 6, 5, 5]);
    expect(columns.map((each) => each.rank)).toEqual([1, 1, 3, 3, 5, 6, 6, 8, 8]);
    expect({ total, unplaced }).toEqual({ total: 75, unplaced: 0 });
    const first = firstOf(rankingOf(readGallery(doc)));
    expect(first.columns.map((each) => each.column.name)).toEqual(VILLAGE_X.slice(0, 5).map(([name]) => name));
    expect(first.tied).toEqual([]);
  });

  it('[G15] shows every column that ties at place five, and none without votes', () => {
    const first = firstOf(rankingOf(readGallery(galleryWith([9, 8, 7, 6, 3, 3, 3, 1, 0]))));
    expect(first.columns.map((each) => each.votes)).toEqual([9, 8, 7, 6, 3, 3, 3]);
    expect(first.tied.map((each) => each.votes)).toEqual([3, 3, 3]);
    expect(firstOf(rankingOf(readGallery(galleryWith([2, 0, 0])))).columns).toHaveLength(1);
  });

  it('[G15] takes whole ranks only, as few as hold five columns, and tells a tie when that makes more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 12 }), (votes) => {
        const ranking = rankingOf(readGallery(galleryWith(votes)));
        const { columns, tied } = firstOf(ranking);
        expect(columns).toEqual(ranking.slice(0, columns.length));
        const [edge, next] = [columns[columns.length - 1], ranking[columns.length]];
        if (next !== undefined)
          expect(next.votes === 0 || (columns.length >= 5 && next.rank !== edge?.rank)).toBe(true);
        expect(columns.filter(({ rank }) => rank !== edge?.rank).length).toBeLessThan(5);
        expect(columns.every((each) => each.votes > 0)).toBe(true);
        expect(tied).toEqual(columns.length > 5 ? columns.filter(({ rank }) => rank === edge?.rank) : []);
      }),
      { numRuns: 60 },
    );
  });

  it('[G13] a paper sticker counts with its count and names nobody', () => {
    const doc = galleryWith([2]);
    showSticker(doc, 'r.paper', { text: 'text', at: 9, column: 'f.c0', count: 7 });
    expect(rankingOf(readGallery(doc))[0]).toMatchObject({ votes: 9, people: 2 });
  });

  it('[G13] two stickers of one seat are two votes of one person', () => {
    const doc = galleryWith([1]);
    showSticker(doc, '1.other', { text: 'text', at: 9, column: 'f.c0' });
    expect(rankingOf(readGallery(doc))[0]).toMatchObject({ votes: 2, people: 1 });
  });

  it('[G10] a merged column counts where it was merged into, however far, and gets its own back when split', () => {
    const doc = galleryWith([3, 2, 1]);
    mergeColumn(doc, 'f.c0', 'f.c1');
    mergeColumn(doc, 'f.c1', 'f.c2');
    expect(votesIn(doc)).toEqual([6]);
    splitColumn(doc, 'f.c1');
    expect(votesIn(doc)).toEqual([5, 1]);
    splitColumn(doc, 'f.c0');
    expect(votesIn(doc)).toEqual([3, 2, 1]);
  });

  it('[G10] a ring of merges ends at the least id and loses no vote', () => {
    const doc = galleryWith([3, 2, 1]);
    mergeColumn(doc, 'f.c0', 'f.c1');
    mergeColumn(doc, 'f.c1', 'f.c0');
    mergeColumn(doc, 'f.c2', 'f.c1');
    const [only, ...rest] = rankingOf(readGallery(doc));
    expect(only).toMatchObject({ votes: 6, column: { id: 'f.c0' } });
    expect(rest).toEqual([]);
  });

  it('[G10, G16] stickers of a column in the bin are unplaced until it is restored; a sticker in the bin counts nowhere', () => {
    const doc = galleryWith([3, 2]);
    binColumn(doc, 'f.c0', 5);
    expect(totalsOf(readGallery(doc))).toEqual({ total: 5, unplaced: 3 });
    binColumn(doc, 'f.c0', null);
    expect(totalsOf(readGallery(doc))).toEqual({ total: 5, unplaced: 0 });
    binSticker(doc, '1.s0', 5);
    expect(totalsOf(readGallery(doc))).toEqual({ total: 4, unplaced: 0 });
    moveSticker(doc, '2.s1', null);
    expect(totalsOf(readGallery(doc))).toEqual({ total: 4, unplaced: 1 });
  });

  it('[G14] ranks are those of a competition: one more than the columns with more votes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), (votes) => {
        const ranking = rankingOf(readGallery(galleryWith(votes)));
        expect(ranking.map((each) => each.votes)).toEqual([...votes].sort((a, b) => b - a));
        for (const each of ranking) expect(each.rank).toBe(1 + votes.filter((other) => other > each.votes).length);
      }),
      { numRuns: 60 },
    );
  });
});
