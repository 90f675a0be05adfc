import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addColumn, galleryRoom, setColumn } from '../../../shared/methods/gallery/index.ts';
import { showSticker } from '../../../shared/methods/gallery/doc.ts';
import { Desk } from '../../kit/desk.ts';

function village(): ReadonlyMap<string, Y.Doc> {
  const doc = new Y.Doc();
  ['жол', 'суу', 'жарык', 'мектеп', 'клуб', 'интернет', 'мончо'].forEach((name, index) => {
    addColumn(doc, `f.c${index}`, { name, order: `a${index}` });
    for (let each = 0; each < Math.max(2, 6 - index); each++)
      showSticker(doc, `${each + 1}.${name.length}${index}${each}`, { text: name, at: each, column: `f.c${index}` });
  });
  setColumn(doc, 'f.c0', 'class', 'local');
  showSticker(doc, 'r.paper', { text: 'кагаз', at: 99, column: null, count: 3 });
  return new Map([['gallery', doc]]);
}

describe('what comes out of the gallery', () => {
  it('[G15] a focus group gets the first five, those tied at the edge with them', () => {
    expect(galleryRoom.priorities?.(village())).toEqual(['жол', 'суу', 'жарык', 'мектеп', 'клуб', 'интернет', 'мончо']);
  });

  it('[G13, G14] the table of results; its classes are terms, not words of one language', () => {
    const [table] = galleryRoom.tables?.(village(), new Desk().view) ?? [];
    expect(table).toMatchObject({ name: 'gallery', header: ['rank', 'problem', 'votes', 'people', 'class'] });
    expect(table?.terms).toEqual(['class']);
    expect(table?.rows.slice(0, 2)).toEqual([
      [1, 'жол', 6, 6, 'localMatters'],
      [2, 'суу', 5, 5, 'undecided'],
    ]);
  });

  it('the table of stickers names no seat', () => {
    const [, stickers] = galleryRoom.tables?.(village(), new Desk().view) ?? [];
    expect(stickers?.header).toEqual(['sticker', 'column', 'votes']);
    expect(stickers?.rows).toContainEqual(['кагаз', null, 3]);
  });

  it('a gallery that was never opened has results, and no tables', () => {
    expect(galleryRoom.results?.(new Map(), new Desk().view)).toEqual({ columns: [], unplaced: 0, total: 0 });
    expect(galleryRoom.tables?.(new Map(), new Desk().view)).toEqual([]);
    expect(galleryRoom.priorities?.(new Map())).toEqual([]);
  });
});
