import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ky } from '../../../shared/i18n/map/ky.ts';
import { overlap } from '../../../shared/geometry/path.ts';
import {
  addMark,
  addShape,
  addStamp,
  LAYERS,
  numbersOf,
  PAGE,
  readMap,
  STAMP_KINDS,
} from '../../../shared/methods/map/index.ts';
import { hitThing } from '../../../client/methods/map/hitThing.ts';
import { layoutOf, wrapped } from '../../../client/methods/map/layout.ts';

/** Kyrgyz letters are a little more than half as wide as high. */
const widthOf = (text: string): number => text.length * 0.56;
const wall = { terms: ky, shown: new Set(LAYERS), scale: 0.1468, letters: 36, widthOf };
const tablet = { ...wall, scale: 0.08, letters: 15 };

function villageOf(count: number): Y.Doc {
  const doc = new Y.Doc();
  for (let index = 0; index < count; index++) {
    const pos: [number, number] = [(index * 7_919) % PAGE.width, (index * 104_729) % PAGE.height];
    const kind = STAMP_KINDS[index % STAMP_KINDS.length] ?? 'other';
    if (index % 7 === 0)
      addMark(doc, `1.m${index}`, { kind: 'problem', pos, layer: 'problems', text: 'ичүүчү суу жетишсиз' });
    else addStamp(doc, `1.s${index}`, { kind, pos, layer: 'services' });
  }
  return doc;
}

describe('how the map is laid out', () => {
  it.each([
    ['wall', wall, 25],
    ['tablet', tablet, 80],
  ])('[M13] of 300 objects no two labels overlap on the %s, and words cover no sign', (_, view, least) => {
    const { things } = layoutOf(readMap(villageOf(300)), view);
    const labels = things.flatMap(({ label }) => (label === null ? [] : [label]));
    const words = things.flatMap(({ label, short }) => (label === null || short ? [] : [label]));
    expect(words.length).toBeGreaterThan(least);
    for (const [index, label] of labels.entries())
      for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
    for (const label of words) {
      for (const { pos, radius } of things) {
        const [x, y] = pos;
        expect(overlap(label, { minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius })).toBe(false);
      }
    }
  });

  it.each([
    ['wall', wall],
    ['tablet', tablet],
  ])('[M13] each of 300 objects has its words or its number on the %s', (_, view) => {
    const content = readMap(villageOf(300));
    const { things } = layoutOf(content, view);
    const bare = things.filter(({ label, lines }) => label === null && lines.length > 0);
    // What lies under the rim of another sign comes to light when one comes closer.
    expect(bare.length).toBeLessThanOrEqual(15);
    const numbers = things.flatMap(({ short, number }) => (short ? [number] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { id, number } of things) expect(number).toBe(numbersOf(content).get(id) ?? null);
  });

  it('[M13] labels that found no place come back when one comes closer', () => {
    const content = readMap(villageOf(300));
    const count = (scale: number) =>
      layoutOf(content, { ...tablet, scale }).things.filter(({ label, short }) => label !== null && !short).length;
    expect(count(0.64)).toBeGreaterThan(count(0.08));
  });

  it('signs stay large enough to know and small enough to leave room', () => {
    const radius = (count: number) => (layoutOf(readMap(villageOf(count)), wall).things[1]?.radius ?? 0) * wall.scale;
    expect(radius(20)).toBeCloseTo(44, 0);
    expect(radius(300)).toBeGreaterThanOrEqual(0.6 * 36);
  });

  it('a finger hits signs before lines and lines before areas', () => {
    const doc = new Y.Doc();
    addShape(doc, '1.field', {
      kind: 'field',
      path: [1_000, 1_000, 4_000, 1_000, 4_000, 4_000, 1_000, 4_000],
      layer: 'resources',
    });
    addShape(doc, '1.road', { kind: 'road', path: [0, 2_000, 9_000, 2_000], layer: 'skeleton' });
    addStamp(doc, '1.school', { kind: 'school', pos: [3_000, 2_000], layer: 'services' });
    const layout = layoutOf(readMap(doc), tablet);
    expect(hitThing(layout, [3_000, 2_010], 50)).toBe('1.school');
    expect(hitThing(layout, [1_600, 2_050], 50)).toBe('1.road');
    expect(hitThing(layout, [1_300, 3_600], 50)).toBe('1.field');
    expect(hitThing(layout, [8_000, 5_500], 50)).toBeNull();
  });

  it('a hidden layer shows nothing', () => {
    const { things } = layoutOf(readMap(villageOf(20)), { ...wall, shown: new Set(['problems']) });
    expect(things.every(({ thing }) => 'mark' in thing)).toBe(true);
  });

  it('a label has two lines at most, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const lines = wrapped(text);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(24);
      }),
    );
    expect(wrapped(`суу ${'а'.repeat(40)} жок`)).toEqual(['суу', `${'а'.repeat(23)}…`]);
    expect(wrapped('')).toEqual([]);
  });
});
