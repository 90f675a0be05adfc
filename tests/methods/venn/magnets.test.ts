import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, pointAt } from '../../../shared/geometry/circle.ts';
import { arrange, freeSpot, type Placeable } from '../../../shared/methods/venn/place.ts';
import { PAGE, pageFor, pageOf } from '../../../shared/methods/venn/page.ts';
import { clearZone, isClear, meantBy, relationOf, RELATIONS } from '../../../shared/methods/venn/relation.ts';
import { radiusOf, SIZES } from '../../../shared/methods/venn/size.ts';
import { changesOf, snap, type Placed } from '../../../shared/methods/venn/snap.ts';
import { organisation } from './organisation.ts';

const size = fc.constantFrom(...SIZES);
const x = fc.integer({ min: -2_000, max: 12_000 });
const y = fc.integer({ min: -2_000, max: 7_000 });
const placed = (id: string) =>
  fc.tuple(x, y, size).map(([x, y, size]): Placed => ({ id, pos: [x, y], radius: radiusOf(size) }));
const diagram = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => placed(`o${at}`))));
const inside = ({ pos, radius }: Placed): boolean =>
  pos[0] >= radius - 1 &&
  pos[1] >= radius - 1 &&
  pos[0] <= PAGE.width - radius + 1 &&
  pos[1] <= PAGE.height - radius + 1;

describe('magnets', () => {
  it('[V5] a drop ends on the page, in the relations it announces, and names every pair that changed', () => {
    fc.assert(
      fc.property(diagram, placed('moved'), fc.boolean(), placed('moved'), (others, drop, known, before) => {
        const start = known ? { ...before, radius: drop.radius } : null;
        const { pos, changes } = snap(start, drop, others, PAGE);
        const rest = { ...drop, pos };
        expect(inside(rest)).toBe(true);
        expect(changes).toEqual(changesOf(start, rest, others));
        for (const { b, from, to } of changes) {
          const other = others.find(({ id }) => id === b);
          expect(other && relationOf(rest, other)).toBe(to);
          expect(from).not.toBe(to);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[V5] with one other circle the drop always ends in a clear relation', () => {
    fc.assert(
      fc.property(size, size, x, y, (own, others, x, y) => {
        const other: Placed = { id: 'b', pos: [5_000, 2_500], radius: radiusOf(others) };
        const drop: Placed = { id: 'a', pos: [x, y], radius: radiusOf(own) };
        const { pos } = snap(null, drop, [other], PAGE);
        const rest = { ...drop, pos };
        expect(isClear(rest, other, relationOf(rest, other))).toBe(true);
      }),
    );
  });

  it('[V5] pushes clear of a circle that was not aimed at', () => {
    const school: Placed = { id: 'school', pos: [3_000, 2_500], radius: 969 };
    const mosque: Placed = { id: 'mosque', pos: [5_400, 2_500], radius: 531 };
    const library: Placed = { id: 'library', pos: [4_500, 2_500], radius: 646 };
    const { pos, aimed, changes } = snap(null, { ...library, pos: [3_900, 2_500] }, [school, mosque], PAGE);
    expect(aimed).toBe('school');
    expect(changes).toEqual([{ a: 'library', b: 'school', from: 'apart', to: 'partial' }]);
    expect(distance(pos, mosque.pos)).toBeGreaterThanOrEqual(clearZone('apart', 646, 531).from - 1e-6);
  });

  it('[V5] keeps deliberate links while one of several is moved a little', () => {
    const hub: Placed = { id: 'hub', pos: [5_000, 2_500], radius: 969 };
    const left: Placed = { id: 'left', pos: [3_385, 2_500], radius: 646 };
    const right: Placed = { id: 'right', pos: [6_180, 2_500], radius: 646 };
    const { pos, changes } = snap(hub, { ...hub, pos: [5_060, 2_560] }, [left, right], PAGE);
    expect(changes).toEqual([]);
    expect(isClear({ ...hub, pos }, left, 'touching')).toBe(true);
    expect(isClear({ ...hub, pos }, right, 'partial')).toBe(true);
  });

  /** Places all over the page, near enough to each other that no roomy one is missed. */
  const everywhere = Array.from({ length: 81 * 41 }, (_, at): readonly [number, number] => [
    (at % 81) * 125,
    Math.floor(at / 81) * 125,
  ]);

  it('[V5] whatever was not aimed at is pushed clear of, wherever the page has a place for that', () => {
    const few = fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => placed(`o${at}`))));
    fc.assert(
      fc.property(few, placed('moved'), (others, drop) => {
        const { pos, aimed } = snap(null, drop, others, PAGE);
        const rest = { ...drop, pos };
        const target = others.find(({ id }) => id === aimed);
        const strangers = others.filter(({ id }) => id !== aimed);
        if (strangers.every((each) => isClear(rest, each, 'apart'))) return;
        const roomy = everywhere.filter((at) => {
          const there = { ...drop, pos: at };
          return (
            inside(there) &&
            strangers.every((each) => isClear(there, each, 'apart')) &&
            (target === undefined || isClear(there, target, meantBy(drop, target)))
          );
        });
        expect(roomy).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('[V5] a circle linked to several stays clearly related to each of them when it is moved a little', () => {
    const partners = fc.array(fc.tuple(size, fc.integer({ min: 0, max: 35 }), fc.constantFrom('touching', 'partial')), {
      minLength: 2,
      maxLength: 4,
    });
    // Less than the way on which a hand that leaves a small circle would be believed.
    const nudge = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(partners, nudge, (linked, [dx, dy]) => {
        const hub: Placed = { id: 'hub', pos: [5_000, 2_500], radius: radiusOf('L') };
        const others = linked.map(([of, turn, relation], at): Placed => {
          const radius = radiusOf(of);
          const pos = pointAt(hub.pos, (turn / 36) * 2 * Math.PI, clearZone(relation, hub.radius, radius).to);
          return { id: `o${at}`, pos, radius };
        });
        const { pos, changes } = snap(hub, { ...hub, pos: [5_000 + dx, 2_500 + dy] }, others, PAGE);
        for (const other of others) {
          const rest = { ...hub, pos };
          expect(relationOf(rest, other)).not.toBe('apart');
          expect(isClear(rest, other, relationOf(rest, other))).toBe(true);
        }
        expect(changes).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('[V5] a circle let go on free ground stays where the hand left it', () => {
    const far: Placed = { id: 'far', pos: [1_000, 1_000], radius: 531 };
    expect(snap(null, { id: 'a', pos: [7_001, 3_003], radius: 646 }, [far], PAGE)).toEqual({
      pos: [7_001, 3_003],
      aimed: null,
      changes: [],
    });
  });

  it('[V7] the page never shrinks away from a circle, though others go to the bin', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(x, y, size), { maxLength: 40 }), (circles) => {
        const organisations = circles.map(([x, y, size], at) => organisation(`o${at}`, 'a', { size, pos: [x, y] }));
        const page = pageOf(organisations);
        expect(page.width).toBeGreaterThanOrEqual(pageFor(organisations.length).width);
        expect(page.x + page.width / 2).toBe(5_000);
        for (const { pos, size } of organisations) {
          const [cx, cy] = pos ?? [0, 0];
          const radius = radiusOf(size);
          expect(Math.min(cx - radius - page.x, page.x + page.width - cx - radius)).toBeGreaterThanOrEqual(-1);
          expect(Math.min(cy - radius - page.y, page.y + page.height - cy - radius)).toBeGreaterThanOrEqual(-1);
        }
      }),
    );
    expect(pageOf([])).toEqual(PAGE);
  });

  it('[V7] a circle dropped outside the page comes back to its edge', () => {
    const { pos } = snap(null, { id: 'a', pos: [-4_000, 99_999], radius: 500 }, [], PAGE);
    expect(pos).toEqual([500, PAGE.height - 500]);
  });

  it('[V7] the page grows round its middle and never shrinks below the wall', () => {
    expect(pageFor(3)).toEqual(PAGE);
    const grown = pageFor(72);
    expect(grown.width).toBe(2 * PAGE.width);
    expect(grown.x + grown.width / 2).toBe(PAGE.width / 2);
  });
});

describe('choosing a relation instead of dragging', () => {
  it('[V6] satisfies the pair and keeps every other pair whenever it says so', () => {
    const relation = fc.constantFrom(...RELATIONS);
    fc.assert(
      fc.property(diagram, placed('a'), placed('b'), relation, (others, a, b, relation) => {
        const [one, other] = [snap(null, a, others, PAGE), snap(null, b, others, PAGE)];
        const start = [{ ...a, pos: one.pos }, { ...b, pos: other.pos }, ...others];
        const found = arrange([start[0] ?? a, start[1] ?? b], relation, others, PAGE);
        if (!found.ok) return;
        const after = start
          .map((each) => found.places.find(({ id }) => id === each.id) ?? each)
          .map((each) => ({
            ...each,
            radius: start.find(({ id }) => id === each.id)?.radius ?? 0,
          }));
        for (const [index, p] of after.entries())
          for (const [shift, q] of after.slice(index + 1).entries()) {
            const [p0, q0] = [start[index], start[index + 1 + shift]];
            const asked = p.id === 'a' && q.id === 'b';
            expect(relationOf(p, q)).toBe(asked ? relation : p0 && q0 && relationOf(p0, q0));
          }
      }),
      { numRuns: 60 },
    );
  });

  it('[V6] names the relation that stands in the way, and moves nothing', () => {
    const village: Placed = { id: 'village', pos: [5_000, 2_500], radius: 969 };
    const library: Placed = { id: 'library', pos: [5_000, 2_500], radius: 531 };
    const bank: Placed = { id: 'bank', pos: [8_500, 2_500], radius: 531 };
    const found = arrange([library, bank], 'full', [village, library, bank], PAGE);
    expect(found.ok).toBe(false);
    if (!found.ok) expect(found.inTheWay.map(({ other }) => other)).toContain('village');
  });

  it('[V6] places both when neither lay on the page', () => {
    const a: Placeable = { id: 'a', pos: null, radius: 646 };
    const b: Placeable = { id: 'b', pos: null, radius: 969 };
    const found = arrange([a, b], 'partial', [a, b, { id: 'c', pos: [5_000, 2_500], radius: 969 }], PAGE);
    expect(found.ok && found.places.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('finds a free place as long as there is one', () => {
    const others: Placed[] = [];
    for (let at = 0; at < 15; at++) {
      const pos = freeSpot(646, others, PAGE);
      if (pos === null) break;
      expect(others.every((other) => relationOf({ pos, radius: 646 }, other) === 'apart')).toBe(true);
      others.push({ id: `o${at}`, pos, radius: 646 });
    }
    expect(others.length).toBeGreaterThanOrEqual(12);
  });

  it('what the hand meant is what it gets beside free ground', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 2_500 }), (own, gap) => {
        const other: Placed = { id: 'b', pos: [5_000, 2_500], radius: 646 };
        const drop: Placed = { id: 'a', pos: [5_000 + gap, 2_500], radius: radiusOf(own) };
        const { pos } = snap(null, drop, [other], PAGE);
        expect(relationOf({ ...drop, pos }, other)).toBe(meantBy(drop, other));
      }),
    );
  });
});
