import { distance, overlaps, pointAt, type Point, type Rect } from '../../geometry/circle.ts';
import type { Placed } from './snap.ts';

/** A circle with the box that its picture and name need, in board units. */
export interface Labelled extends Placed {
  readonly width: number;
  readonly height: number;
}

export interface LabelSpot {
  readonly id: string;
  /** Centre of the label's box. */
  readonly pos: Point;
  /** True when the label lies outside its circle, to which a line must lead. */
  readonly outside: boolean;
}

const boxAt = (pos: Point, { width, height }: Labelled): Rect => ({
  x: pos[0] - width / 2,
  y: pos[1] - height / 2,
  width,
  height,
});

/** How much of a box lies under a circle drawn later or across its rim, 0 … 1, by sampling nine points. */
function disturbance(box: Rect, circles: readonly Placed[]): number {
  let hit = 0;
  for (let column = 0; column <= 2; column++)
    for (let row = 0; row <= 2; row++) {
      const point: Point = [box.x + (box.width * column) / 2, box.y + (box.height * row) / 2];
      if (circles.some((circle) => distance(point, circle.pos) < circle.radius)) hit += 1;
    }
  return hit / 9;
}

/** Places in a circle, the middle first, then rings outward, all clockwise from six o'clock, where designs put the name. */
function spotsIn(circle: Labelled): readonly Point[] {
  const spots: Point[] = [circle.pos];
  for (const share of [0.15, 0.3, 0.45, 0.6, 0.72])
    for (let turn = 0; turn < 24; turn++)
      spots.push(pointAt(circle.pos, Math.PI + (turn * Math.PI) / 12, share * circle.radius));
  return spots;
}

/** Places round a circle and farther and farther away, for a name that finds no room inside. */
function* spotsOutside(circle: Labelled): Generator<Point> {
  const half = Math.hypot(circle.width, circle.height) / 2;
  for (let ring = 0; ring < 60; ring++)
    for (let turn = 0; turn < 24; turn++)
      yield pointAt(circle.pos, Math.PI / 2 + (turn * Math.PI) / 12, circle.radius + half * (1.05 + ring * 0.5));
}

const sticksOut = (box: Rect, { pos, radius }: Labelled): number => {
  const corner = Math.max(
    ...[box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => distance([x, y], pos))),
  );
  return Math.max(0, corner - radius) / radius;
};

function spotFor(circle: Labelled, others: readonly Placed[], taken: readonly Rect[]): LabelSpot {
  let best: { readonly pos: Point; readonly cost: number } | null = null;
  for (const pos of spotsIn(circle)) {
    const away = distance(pos, circle.pos) / circle.radius;
    // The places come from the middle outward: from here on the way alone costs more.
    if (best !== null && 0.5 * away >= best.cost) break;
    const box = boxAt(pos, circle);
    if (taken.some((each) => overlaps(box, each))) continue;
    const alone = 3 * sticksOut(box, circle) + 0.5 * away;
    if (best !== null && alone >= best.cost) continue;
    const cost = 4 * disturbance(box, others) + alone;
    if (best === null || cost < best.cost - 1e-9) best = { pos, cost };
  }
  if (best !== null) return { id: circle.id, pos: best.pos, outside: false };
  for (const pos of spotsOutside(circle))
    if (!taken.some((each) => overlaps(boxAt(pos, circle), each))) return { id: circle.id, pos, outside: true };
  return { id: circle.id, pos: circle.pos, outside: true };
}

/** Where names stood and all that decided it, so that after a move only those are thought of anew that it concerns. */
export type LabelMemory = Map<string, { readonly about: readonly number[]; readonly spot: LabelSpot }>;

/** All that decides where a name stands within its circle, as numbers. */
const aboutOf = (circle: Labelled, others: readonly Placed[], taken: readonly Rect[]): readonly number[] => [
  ...circle.pos,
  circle.radius,
  circle.width,
  circle.height,
  others.length,
  ...others.flatMap(({ pos, radius }) => [...pos, radius]),
  ...taken.flatMap(({ x, y, width, height }) => [x, y, width, height]),
];

/** A name outside its circle may stand anywhere: it is looked for anew each time. */
function remembered(
  memory: LabelMemory | undefined,
  circle: Labelled,
  [others, near]: readonly [readonly Placed[], readonly Rect[]],
  find: () => LabelSpot,
): LabelSpot {
  if (memory === undefined) return find();
  const about = aboutOf(circle, others, near);
  const before = memory.get(circle.id);
  if (before?.about.length === about.length && before.about.every((each, at) => each === about[at])) return before.spot;
  const spot = find();
  if (spot.outside) memory.delete(circle.id);
  else memory.set(circle.id, { about, spot });
  return spot;
}

/**
 * Where each name stands so that no two overlap and a large circle's name moves to its free side when a smaller one lies
 * inside (V8). Small circles choose first, for they have the least room. Deterministic: with a memory it is only sooner.
 */
export function labelSpots(circles: readonly Labelled[], memory?: LabelMemory): readonly LabelSpot[] {
  const order = [...circles].sort((a, b) => a.radius - b.radius || (a.id < b.id ? -1 : 1));
  const taken: Rect[] = [];
  const spots: LabelSpot[] = [];
  for (const circle of order) {
    // No place in the circle brings its name nearer to another than this.
    const reach = circle.radius + Math.hypot(circle.width, circle.height) / 2;
    const others = circles.filter(
      (other) =>
        other.id !== circle.id &&
        distance(other.pos, circle.pos) < other.radius + reach &&
        !(other.radius > circle.radius && holds(other, circle)),
    );
    const near = taken.filter((box) => lies(box, circle.pos, reach));
    const spot = remembered(memory, circle, [others, near], () => spotFor(circle, others, taken));
    spots.push(spot);
    taken.push(boxAt(spot.pos, circle));
  }
  return spots;
}

/** Whether any of a box may lie within a way from a place. */
const lies = (box: Rect, [x, y]: Point, reach: number): boolean =>
  Math.max(box.x - x, x - box.x - box.width, 0) <= reach && Math.max(box.y - y, y - box.y - box.height, 0) <= reach;

/** Whether a circle wholly covers another, so that it lies under all of it and disturbs no place in it. */
const holds = (outer: Placed, inner: Placed): boolean =>
  distance(outer.pos, inner.pos) + inner.radius <= outer.radius * 1.05;
