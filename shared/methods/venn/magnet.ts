import { distance, keepInside, pointAt, type Circle, type Point, type Rect } from '../../geometry/circle.ts';
import { clearZone, isClear, type Relation } from './relation.ts';

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

/** Directions tried round a circle: every three degrees. */
const DIRECTIONS = 120;

/** Centre distances worth trying for a wish, from the nearest to the farthest clear one. */
function radiiOf(wish: Wish, radius: number): readonly number[] {
  const zone = clearZone(wish.relation, radius, wish.circle.radius);
  if (zone.to === Infinity) return [zone.from];
  if (zone.to - zone.from < 1) return [zone.to];
  return [zone.to, zone.from, (zone.from + zone.to) / 2];
}

/** The place nearest to `from` that stands clear towards one circle: straight out or straight in. */
function pull(from: Point, radius: number, wish: Wish): Point {
  const zone = clearZone(wish.relation, radius, wish.circle.radius);
  const gap = distance(from, wish.circle.pos);
  const to = Math.min(zone.to, Math.max(zone.from, gap));
  if (to === gap) return from;
  if (gap === 0) return pointAt(wish.circle.pos, Math.PI / 2, to);
  const share = to / gap;
  const [x, y] = wish.circle.pos;
  return [x + (from[0] - x) * share, y + (from[1] - y) * share];
}

/** Where the circle comes to rest when every wish pulls in turn: the small correction a hand expects. */
function relax(start: Point, radius: number, wishes: readonly Wish[], page: Rect): Point {
  let pos = start;
  for (let round = 0; round < 40; round++) {
    const before = pos;
    for (const wish of wishes) pos = keepInside(pull(pos, radius, wish), radius, page);
    if (distance(before, pos) < 1e-9) break;
  }
  return pos;
}

/** The wish that rules the place: the first that must hold and asks for contact. All good places lie in its rings. */
const leadOf = (wishes: readonly Wish[]): Wish | undefined =>
  wishes.find(({ must, relation }) => must && relation !== 'apart');

function candidates(drop: Point, radius: number, wishes: readonly Wish[], page: Rect): readonly Point[] {
  const found: Point[] = [drop, relax(drop, radius, wishes, page)];
  const lead = leadOf(wishes);
  for (const wish of lead === undefined ? wishes : [lead]) {
    found.push(pull(drop, radius, wish));
    for (const gap of radiiOf(wish, radius))
      for (let turn = 0; turn < DIRECTIONS; turn++)
        found.push(pointAt(wish.circle.pos, (turn * 2 * Math.PI) / DIRECTIONS, gap));
  }
  return found.map((pos) => keepInside(pos, radius, page));
}

/** Two circles met at once: the places at which both distances hold exactly, which no ring of directions would find. */
function meetings(radius: number, wishes: readonly Wish[]): readonly Point[] {
  const lead = leadOf(wishes);
  const musts = wishes.filter((wish) => wish.must && wish !== lead);
  return lead === undefined ? [] : musts.flatMap((other) => crossings(lead, other, radius));
}

function crossings(one: Wish, other: Wish, radius: number): readonly Point[] {
  const found: Point[] = [];
  const apart = distance(one.circle.pos, other.circle.pos);
  if (apart === 0) return found;
  const [ux, uy] = [
    (other.circle.pos[0] - one.circle.pos[0]) / apart,
    (other.circle.pos[1] - one.circle.pos[1]) / apart,
  ];
  for (const near of radiiOf(one, radius))
    for (const far of radiiOf(other, radius)) {
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
  // Most of the time the hand has chosen well: nothing else needs to be thought of.
  if (satisfies({ pos: start, radius }, wishes)) return { pos: start, broken: 0 };
  const places = [
    ...candidates(start, radius, wishes, page),
    ...meetings(radius, wishes).map((pos) => keepInside(pos, radius, page)),
  ];
  let best = { pos: start, broken: Infinity, way: Infinity };
  for (const pos of places) {
    const way = distance(pos, start);
    if (best.broken === 0 && way >= best.way) continue;
    const broken = brokenAt({ pos, radius }, wishes, best.broken);
    if (broken === null || (broken === best.broken && way >= best.way)) continue;
    best = { pos, broken, way };
  }
  return best.broken === Infinity ? null : { pos: best.pos, broken: best.broken };
}

/** Whether a circle stands as every wish asks, those that may be broken too. */
export const satisfies = (circle: Circle, wishes: readonly Wish[]): boolean => brokenAt(circle, wishes, 0) === 0;

/** How many wishes a place breaks; null when it breaks one that must hold, or more than `atMost`. */
function brokenAt(circle: Circle, wishes: readonly Wish[], atMost: number): number | null {
  let broken = 0;
  for (const wish of wishes) {
    if (isClear(circle, wish.circle, wish.relation)) continue;
    if (wish.must) return null;
    broken += 1;
    if (broken > atMost) return null;
  }
  return broken;
}
