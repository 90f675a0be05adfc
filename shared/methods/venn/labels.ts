import { distance, overlaps, pointAt, type Point, type Rect } from '../../geometry/circle.ts';
import type { Placed } from './snap.ts';

/** A circle with the box that its picture and name need, in board units. */
export interface Labelled extends Placed {
  readonly width: number;
  readonly height: number;
  /** The box is too large for the circle: it stands as near to it as it can. */
  readonly beside?: true;
  /** A picture that is left out where a box beside a circle finds no better room. */
  readonly yields?: true;
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
function* spotsOutside(circle: Labelled, rings = 60): Generator<Point> {
  const half = Math.hypot(circle.width, circle.height) / 2;
  for (let ring = 0; ring < rings; ring++)
    for (let turn = 0; turn < 24; turn++)
      yield pointAt(circle.pos, Math.PI / 2 + (turn * Math.PI) / 12, circle.radius + half * (1.05 + ring * 0.5));
}

const sticksOut = (box: Rect, { pos, radius }: Labelled): number => {
  const corner = Math.max(
    ...[box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => distance([x, y], pos))),
  );
  return Math.max(0, corner - radius) / radius;
};

/** Places at a circle's rim, where one looks for a name that it cannot hold: below, above, right, left, and between. */
function spotsAround({ pos, radius, width, height }: Labelled): readonly Point[] {
  const [x, y] = [radius + width / 2, radius + height / 2];
  const slant = Math.SQRT1_2 * radius;
  const [slantX, slantY] = [slant + width / 2, slant + height / 2];
  const ways: readonly Point[] = [
    [0, y],
    [0, -y],
    [x, 0],
    [-x, 0],
    [slantX, slantY],
    [-slantX, slantY],
    [slantX, -slantY],
    [-slantX, -slantY],
  ];
  return ways.map(([right, down]) => [pos[0] + right, pos[1] + down]);
}

/** What a place costs: a name that lies on another's circle would be taken for the name of that one. */
const ASIDE = { covered: 1, away: 1 / 2_500, rings: 16 } as const;

/** How deep a box reaches into a circle, as a part of the radius. */
function depth({ x, y, width, height }: Rect, { pos, radius }: Placed): number {
  const near: Point = [Math.min(x + width, Math.max(x, pos[0])), Math.min(y + height, Math.max(y, pos[1]))];
  return Math.max(0, 1 - distance(near, pos) / radius);
}

/** The place beside a circle, or near it, that covers least of the others. */
function spotBeside(circle: Labelled, { circles, firm, yielding, within }: Surroundings): LabelSpot {
  const others = circles.filter(({ id, beside }) => id !== circle.id && beside !== true);
  let best: { readonly pos: Point; readonly cost: number } | null = null;
  for (const pos of [...spotsAround(circle), ...spotsOutside(circle, ASIDE.rings)]) {
    const box = boxAt(pos, circle);
    const away = Math.max(0, distance(pos, circle.pos) - circle.radius) * ASIDE.away;
    if (best !== null && away >= best.cost) continue;
    if ((within !== undefined && !inside(box, within)) || firm.some((each) => overlaps(box, each))) continue;
    const covered = yielding.filter((each) => overlaps(box, each)).length;
    const cost = others.reduce((sum, other) => sum + depth(box, other), away + ASIDE.covered * covered);
    if (best === null || cost < best.cost - 1e-9) best = { pos, cost };
  }
  return { id: circle.id, pos: best?.pos ?? circle.pos, outside: true };
}

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

interface Surroundings {
  readonly circles: readonly Labelled[];
  /** Boxes that must not be covered, and those that may be for want of room. */
  readonly firm: readonly Rect[];
  readonly yielding: readonly Rect[];
  readonly within: Rect | undefined;
}

const inside = (box: Rect, { x, y, width, height }: Rect): boolean =>
  box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;

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
 * inside (V8). Small circles choose first, for they have the least room; names that stand beside theirs choose last.
 * Deterministic: with a memory it is only sooner.
 * @param within where names that stand beside their circles should lie
 */
export function labelSpots(
  circles: readonly Labelled[],
  { memory, within }: { readonly memory?: LabelMemory; readonly within?: Rect | undefined } = {},
): readonly LabelSpot[] {
  const order = [...circles].sort(
    (a, b) => Number(a.beside ?? false) - Number(b.beside ?? false) || a.radius - b.radius || (a.id < b.id ? -1 : 1),
  );
  const firm: Rect[] = [];
  const beside: Rect[] = [];
  const yielding = new Map<string, Rect>();
  const spots: LabelSpot[] = [];
  const put = (circle: Labelled, spot: LabelSpot): void => {
    const box = boxAt(spot.pos, circle);
    spots.push(spot);
    if (circle.beside === true) beside.push(box);
    if (circle.yields === true) yielding.set(circle.id, box);
    else firm.push(box);
  };
  for (const circle of order) {
    if (circle.beside === true) {
      put(circle, spotBeside(circle, { circles, firm, yielding: [...yielding.values()], within }));
      continue;
    }
    const taken = [...firm, ...yielding.values()];
    // No place in the circle brings its name nearer to another than this.
    const reach = circle.radius + Math.hypot(circle.width, circle.height) / 2;
    const others = circles.filter(
      (other) =>
        other.id !== circle.id &&
        other.beside !== true &&
        distance(other.pos, circle.pos) < other.radius + reach &&
        !(other.radius > circle.radius && holds(other, circle)),
    );
    const near = taken.filter((box) => lies(box, circle.pos, reach));
    const spot = remembered(memory, circle, [others, near], () => spotFor(circle, others, taken));
    put(circle, spot);
  }
  return spots.filter(({ id }) => {
    const box = yielding.get(id);
    return box === undefined || !beside.some((each) => overlaps(each, box));
  });
}

/** Whether any of a box may lie within a way from a place. */
const lies = (box: Rect, [x, y]: Point, reach: number): boolean =>
  Math.max(box.x - x, x - box.x - box.width, 0) <= reach && Math.max(box.y - y, y - box.y - box.height, 0) <= reach;

/** Whether a circle wholly covers another, so that it lies under all of it and disturbs no place in it. */
const holds = (outer: Placed, inner: Placed): boolean =>
  distance(outer.pos, inner.pos) + inner.radius <= outer.radius * 1.05;
