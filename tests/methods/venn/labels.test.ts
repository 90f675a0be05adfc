import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, overlaps } from '../../../shared/geometry/circle.ts';
import { labelSpots, type Labelled, type LabelMemory, type LabelSpot } from '../../../shared/methods/venn/labels.ts';
import { breaksOf, wrapName } from '../../../shared/methods/venn/wrap.ts';

const labelled = fc.record({
  pos: fc.tuple(fc.integer({ min: 500, max: 9_500 }), fc.integer({ min: 500, max: 4_500 })),
  radius: fc.constantFrom(531, 646, 969),
  width: fc.integer({ min: 200, max: 1_000 }),
  height: fc.integer({ min: 200, max: 600 }),
});
const diagram = fc
  .array(labelled, { maxLength: 25 })
  .map((circles) => circles.map((each, at): Labelled => ({ ...each, id: `o${at}` })));

const boxes = (circles: readonly Labelled[]) =>
  labelSpots(circles).map(({ id, pos }) => {
    const { width, height } = circles.find((each) => each.id === id) ?? { width: 0, height: 0 };
    return { id, x: pos[0] - width / 2, y: pos[1] - height / 2, width, height };
  });

describe('names on circles', () => {
  it('[V8] never overlap, however many circles lie on one another', () => {
    fc.assert(
      fc.property(diagram, (circles) => {
        const all = boxes(circles);
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('[V8] stand beside a circle that cannot hold them, at its rim, and leave out a picture rather than lie across it', () => {
    const school: Labelled = {
      id: 'school',
      pos: [5_000, 2_500],
      radius: 531,
      width: 1_400,
      height: 400,
      beside: true,
    };
    const below: LabelSpot = { id: 'school', pos: [5_000, 3_231], outside: true };
    expect(labelSpots([school])).toEqual([below]);
    const within = { x: 4_200, y: 1_500, width: 1_600, height: 2_000 };
    const [x, y, side] = [5_000, 3_300, 500];
    const club: Labelled = { id: 'club', pos: [x, y], radius: 300, width: side, height: side, yields: true };
    const [moved] = labelSpots([club, school], { within }).filter(({ id }) => id === 'school');
    expect(moved?.pos).toEqual([5_000, 1_769]);
    const narrow = { ...within, y: 2_400, height: 1_100 };
    expect(labelSpots([club, school], { within: narrow })).toEqual([below]);
  });

  it('[V8] beside their circles never overlap either', () => {
    const aside = fc
      .array(fc.tuple(labelled, fc.boolean()), { maxLength: 20 })
      .map((circles) =>
        circles.map(([each, beside], at): Labelled => ({ ...each, id: `o${at}`, ...(beside ? { beside: true } : {}) })),
      );
    fc.assert(
      fc.property(aside, (circles) => {
        const all = boxes(circles);
        expect(all).toHaveLength(circles.length);
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('[V8] stand where they would stand without a memory of the drawing before, whatever was moved, sized or taken away', () => {
    const change = fc.record({ at: fc.nat(24), to: labelled, gone: fc.boolean() });
    fc.assert(
      fc.property(diagram, fc.array(change, { maxLength: 8 }), (before, changes) => {
        const memory: LabelMemory = new Map();
        let circles = before;
        for (const { at, to, gone } of changes) {
          const id = `o${at}`;
          circles = circles.flatMap((each) => (each.id !== id ? [each] : gone ? [] : [{ ...to, id }]));
          expect(labelSpots(circles, { memory })).toEqual(labelSpots(circles));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[V8] stay in the middle of a lonely circle, and move to the free side when a small one lies inside', () => {
    const school: Labelled = { id: 'school', pos: [5_000, 2_500], radius: 969, width: 700, height: 450 };
    expect(labelSpots([school])).toEqual([{ id: 'school', pos: [5_000, 2_500], outside: false }]);
    const library: Labelled = { id: 'library', pos: [5_300, 2_200], radius: 531, width: 500, height: 450 };
    const spots = new Map(labelSpots([school, library]).map((spot) => [spot.id, spot]));
    expect(spots.get('library')?.pos).toEqual(library.pos);
    expect(distance(spots.get('school')?.pos ?? [0, 0], library.pos)).toBeGreaterThan(531);
    expect(spots.get('school')?.outside).toBe(false);
  });

  it('[V8] break between words, then between syllables, never inside one', () => {
    const widthOf = (text: string) => text.length;
    expect(wrapName('Айыл өкмөтү', widthOf, { line: 6 })).toEqual(['Айыл', 'өкмөтү']);
    expect(wrapName('Китепкана', widthOf, { line: 7 })).toEqual(['Китеп-', 'кана']);
    expect(wrapName('Ветеринардык тейлөө кызматы', widthOf, { line: 10, even: false })).toEqual([
      'Ветеринар-',
      'дык тейлөө',
      'кызматы',
    ]);
    expect(breaksOf('ФАП')).toEqual([]);
    expect(wrapName('  ', widthOf, { line: 10 })).toEqual([]);
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яөүң]{1,30}$/), fc.integer({ min: 3, max: 12 }), (word, width) => {
        expect(wrapName(word, widthOf, { line: width }).join('').replace(/-/g, '')).toBe(word);
      }),
    );
  });
});
