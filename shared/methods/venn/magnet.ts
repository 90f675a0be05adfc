import { distance, keepInside, pointAt, type Circle, type Point, type Rect } from '../../geometry/circle.ts';
import { clearZone, type Relation } from './relation.ts';

/** What a place must satisfy towards one circle that stays where it is. */
export interface Wish {
  readonly circle: Circle;
  readonly relation: Relation;
  /** Must hold, or is broken only when nothing better is found. */
  readonly must: boolean;
}

export interface Settled {
  readonly pos: Point;
  /** Wishes broken at this place; never one that must hold. */
  readonly broken: number;
}

/** A wish with the distances of middles that satisfy it for one moved circle: thousands of places are tried against it. */
interface Ring extends Wish {
  readonly from: number;
  readonly to: number;
  /** The same with the grain of rounding, squared. */
  readonly least: number;
  readonly most: number;
}

function ringOf(wish: Wish, radius: number): Ring {
  const { from, to } = clearZone(wish.relation, radius, wish.circle.radius);
  const grain = 1e-6 * (radius + wish.circle.radius);
  return { ...wish, from, to, least: Math.max(0, from - grain) ** 2, most: (to + grain) ** 2 };
}

/** Directions tried round a circle: every three degrees. */
const DIRECTIONS = 120;

/** Centre distances worth trying for a wish, from the nearest to the farthest clear one. */
function radiiOf({ from, to }: Ring): readonly number[] {
  if (to === Infinity) return [from];
  if (to - from < 1) return [to];
  return [to, from, (from + to) / 2];
}

/** The place nearest to `from` that stands clear towards one circle: straight out or straight in. */
function pull(from: Point, ring: Ring): Point {
  const gap = distance(from, ring.circle.pos);
  const to = Math.min(ring.to, Math.max(ring.from, gap));
  if (to === gap) return from;
  if (gap === 0) return pointAt(ring.circle.pos, Math.PI / 2, to);
  const share = to / gap;
  const [x, y] = ring.circle.pos;
  return [x + (from[0] - x) * share, y + (from[1] - y) * share];
}

/** Where the circle comes to rest when every wish pulls in turn: the small correction a hand expects. */
function relax(start: Point, radius: number, rings: readonly Ring[], page: Rect): Point {
  let pos = start;
  for (let round = 0; round < 40; round++) {
    const before = pos;
    for (const ring of rings) {
      const pulled = pull(pos, ring);
      if (pulled !== pos) pos = keepInside(pulled, radius, page);
    }
    if (distance(before, pos) < 1e-9) break;
  }
  return pos;
}

/** The wish that rules the place: the first that must hold and asks for contact. All good places lie in its rings. */
const leadOf = (rings: readonly Ring[]): Ring | undefined =>
  rings.find(({ must, relation }) => must && relation !== 'apart');

/** The directions as parts of a unit circle, clockwise from twelve o'clock. */
const ROUND: readonly Point[] = Array.from({ length: DIRECTIONS }, (_, turn) =>
  pointAt([0, 0], (turn * 2 * Math.PI) / DIRECTIONS, 1),
);

function candidates(drop: Point, radius: number, rings: readonly Ring[], page: Rect): readonly Point[] {
  const found: Point[] = [drop, relax(drop, radius, rings, page)];
  const lead = leadOf(rings);
  for (const ring of lead === undefined ? rings : [lead]) {
    const [x, y] = ring.circle.pos;
    found.push(keepInside(pull(drop, ring), radius, page));
    for (const gap of radiiOf(ring))
      for (const [ux, uy] of ROUND) found.push(keepInside([x + ux * gap, y + uy * gap], radius, page));
  }
  return found;
}

/** Two circles met at once: the places at which both distances hold exactly, which no ring of directions would find. */
function meetings(rings: readonly Ring[]): readonly Point[] {
  const lead = leadOf(rings);
  const musts = rings.filter((ring) => ring.must && ring !== lead);
  return lead === undefined ? [] : musts.flatMap((other) => crossings(lead, other));
}

function crossings(one: Ring, other: Ring): readonly Point[] {
  const found: Point[] = [];
  const apart = distance(one.circle.pos, other.circle.pos);
  if (apart === 0) return found;
  const [ux, uy] = [
    (other.circle.pos[0] - one.circle.pos[0]) / apart,
    (other.circle.pos[1] - one.circle.pos[1]) / apart,
  ];
  for (const near of radiiOf(one))
    for (const far of radiiOf(other)) {
      const along = (near * near - far * far + apart * apart) / (2 * apart);
      const square = near * near - along * along;
      if (square < 0) continue;
      const across = Math.sqrt(square);
      const [x, y] = [one.circle.pos[0] + along * ux, one.circle.pos[1] + along * uy];
      found.push([x - across * uy, y + across * ux], [x + across * uy, y - across * ux]);
    }
  return found;
}

/**
 * The place nearest to `drop` at which a circle stands clearly to the others as wished (V5, V6): first the fewest broken
 * wishes, then the shortest way. Deterministic.
 * @returns null when no place on the page satisfies every wish that must hold
 */
export function settle(drop: Point, radius: number, wishes: readonly Wish[], page: Rect): Settled | null {
  const start = keepInside(drop, radius, page);
  const rings = wishes.map((wish) => ringOf(wish, radius));
  // What must hold is looked at first: most places fail there.
  rings.sort((a, b) => Number(b.must) - Number(a.must));
  // Most of the time the hand has chosen well: nothing else needs to be thought of.
  if (brokenAt(start, rings, 0) === 0) return { pos: start, broken: 0 };
  const places = [
    ...candidates(start, radius, rings, page),
    ...meetings(rings).map((pos) => keepInside(pos, radius, page)),
  ];
  let best = { pos: start, broken: Infinity, way: Infinity };
  for (const pos of places) {
    const way = (pos[0] - start[0]) ** 2 + (pos[1] - start[1]) ** 2;
    // What is farther must break less.
    const atMost = way >= best.way ? best.broken - 1 : best.broken;
    if (atMost < 0) continue;
    const broken = brokenAt(pos, rings, atMost);
    if (broken !== null) best = { pos, broken, way };
  }
  return best.broken === Infinity ? null : { pos: best.pos, broken: best.broken };
}

/** Whether a circle stands as every wish asks, those that may be broken too. */
export const satisfies = ({ pos, radius }: Circle, wishes: readonly Wish[]): boolean =>
  brokenAt(
    pos,
    wishes.map((wish) => ringOf(wish, radius)),
    0,
  ) === 0;

/** How many wishes a place breaks; null when it breaks one that must hold, or more than `atMost`. */
function brokenAt([x, y]: Point, rings: readonly Ring[], atMost: number): number | null {
  let broken = 0;
  for (const { circle, least, most, must } of rings) {
    const gap = (x - circle.pos[0]) ** 2 + (y - circle.pos[1]) ** 2;
    if (gap >= least && gap <= most) continue;
    if (must) return null;
    broken += 1;
    if (broken > atMost) return null;
  }
  return broken;
}
