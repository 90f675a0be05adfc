import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { AREA_MARKS } from '../../../client/methods/map/areaMarks.ts';
import { layoutOf } from '../../../client/methods/map/layout.ts';
import { mapSvg } from '../../../client/methods/map/mapSvg.ts';
import { sideOf } from '../../../client/methods/map/printSide.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { addShape, addStamp, LAYERS, readMap, sayPage } from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';

const printed = (doc: Doc): string => {
  const content = readMap(doc);
  const wishes = { terms: mapTerms.ky, shown: new Set(LAYERS) };
  const layout = layoutOf(content, { ...wishes, scale: 0.3, letters: 44, widthOf: (text) => text.length * 20 });
  const side = sideOf(content, { ...wishes, layout, title: [] });
  return mapSvg({ objects: content.objects, strokes: [], layout, side, page: content.page });
};

it('without colour a printed field differs from a pasture, on the map and in the legend', () => {
  const doc = new Y.Doc();
  const square = [1_000, 1_000, 3_000, 1_000, 3_000, 3_000, 1_000, 3_000];
  addShape(doc, '1.a', { kind: 'pasture', path: square, layer: 'resources' });
  addShape(doc, '1.b', { kind: 'field', path: square.map((at) => at + 3_000), layer: 'resources' });
  const marks = (kind: 'pasture' | 'field'): number => printed(doc).split(AREA_MARKS[kind].line).length - 1;
  const inLegend = 2;
  expect(marks('pasture')).toBeGreaterThan(5 + inLegend);
  expect(marks('field')).toBeGreaterThan(5 + inLegend);
});

it('a house of which nothing is said is printed as on the screen: without a ring', () => {
  const doc = new Y.Doc();
  addStamp(doc, '1.a', { kind: 'house', pos: [1_000, 1_000], layer: 'skeleton' });
  expect(printed(doc)).not.toContain('<circle r="40"');
  addStamp(doc, '1.b', { kind: 'house', pos: [3_000, 1_000], layer: 'skeleton' }, { condition: 'old' });
  expect(printed(doc)).toContain('<circle r="40"');
});

it('the words of the north are read on any ground, and end with the page', () => {
  const doc = new Y.Doc();
  sayPage(doc, 'north', 0);
  sayPage(doc, 'northSign', 'тоо');
  expect(printed(doc)).toMatch(
    /<text x="9480"[^>]* text-anchor="middle"[^>]* fill="#241C17" stroke="#FBF6EC"[^>]*>тоо/,
  );
  sayPage(doc, 'northSign', 'Ала-Тоо тарап');
  expect(printed(doc)).toMatch(/<text x="9920"[^>]* text-anchor="end"[^>]*>Ала-Тоо тарап/);
});
