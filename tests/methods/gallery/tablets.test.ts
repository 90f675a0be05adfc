import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addColumn,
  binColumn,
  galleryResults,
  mergeColumn,
  moveSticker,
  placesOf,
  rankingOf,
  readGallery,
  setColumn,
  splitColumn,
} from '../../../shared/methods/gallery/index.ts';
import { showSticker } from '../../../shared/methods/gallery/doc.ts';
import { tabletsFor } from '../../kit/tablets.ts';

const COLUMNS = ['f.a', 'f.b', 'r.c', 'r.d'] as const;
const column = fc.constantFrom(...COLUMNS);
const sticker = fc.nat(11).map((each) => `${(each % 4) + 1}.s${each}`);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('move' as const), on: fc.nat(2), sticker, column: fc.option(column) }),
  },
  fc.record({ does: fc.constant('merge' as const), on: fc.nat(2), column, into: column }),
  fc.record({ does: fc.constant('split' as const), on: fc.nat(2), column }),
  fc.record({ does: fc.constant('bin' as const), on: fc.nat(2), column, at: fc.option(fc.nat(9)) }),
  fc.record({
    does: fc.constant('rename' as const),
    on: fc.nat(2),
    column,
    name: fc.constantFrom('жол', 'суу', 'жарык'),
  }),
  fc.record({ does: fc.constant('meet' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function play(doc: Y.Doc, each: Exclude<Step, { does: 'meet' }>): void {
  if (each.does === 'move') moveSticker(doc, each.sticker, each.column);
  else if (each.does === 'merge') mergeColumn(doc, each.column, each.into);
  else if (each.does === 'split') splitColumn(doc, each.column);
  else if (each.does === 'bin') binColumn(doc, each.column, each.at);
  else setColumn(doc, each.column, 'name', each.name);
}

const start = (doc: Y.Doc): void => {
  COLUMNS.forEach((id, index) => addColumn(doc, id, { name: id, order: `a${index}` }));
  for (let each = 0; each < 12; each++)
    showSticker(doc, `${(each % 4) + 1}.s${each}`, { text: `${each}`, at: each, column: each % 3 ? 'f.a' : null });
};

describe('the gallery on several devices', () => {
  it('[G10, G16] no sticker is lost or counted twice, whatever leaders move, merge, split and bin at the same time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { tablets, meet } = tabletsFor(3, start);
        for (const each of steps) {
          const doc = each.does === 'meet' ? undefined : tablets[each.on];
          if (each.does === 'meet') meet();
          else if (doc !== undefined) play(doc, each);
        }
        meet();
        const [first, ...others] = tablets.map((doc) => galleryResults(readGallery(doc)));
        for (const other of others) expect(other).toEqual(first);
        const votes = first?.columns.reduce((sum, each) => sum + each.votes, 0) ?? 0;
        expect(votes + (first?.unplaced ?? 0)).toBe(12);
        expect(first?.total).toBe(12);
      }),
      { numRuns: 120 },
    );
  });

  it('[G10] every placed sticker lies in a column that stands in the ranking', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const doc = new Y.Doc();
        start(doc);
        for (const each of steps) if (each.does !== 'meet') play(doc, each);
        const gallery = readGallery(doc);
        const standing = new Set(rankingOf(gallery).map((each) => each.column.id));
        for (const place of placesOf(gallery).values()) if (place !== null) expect(standing).toContain(place.id);
      }),
      { numRuns: 80 },
    );
  });

  it('[G9] a name given on one device and a move made on another both stay', () => {
    const { tablets, meet } = tabletsFor(2, start);
    const [one, two] = tablets;
    if (one === undefined || two === undefined) throw new Error('two tablets were asked for');
    setColumn(one, 'f.a', 'name', 'ички жолдор');
    setColumn(two, 'f.a', 'class', 'local');
    moveSticker(two, '1.s0', 'f.b');
    meet();
    for (const doc of tablets) {
      const gallery = readGallery(doc);
      expect(gallery.columns.find((each) => each.id === 'f.a')).toMatchObject({ name: 'ички жолдор', class: 'local' });
      expect(gallery.stickers.find((each) => each.id === '1.s0')?.column).toBe('f.b');
    }
  });
});
