import { distance, keepInside, type Point, type Rect } from '../../geometry/circle.ts';
import { satisfies, settle, type Wish } from './magnet.ts';
import { clearZone, meantBy, relationOf, RELATIONS, type Relation } from './relation.ts';

/** A circle on the page: an organisation that has been placed. */
export interface Placed {
  readonly id: string;
  readonly pos: Point;
  /** Board units. */
  readonly radius: number;
}

/** One pair that a move changed, in words for the room (V5); `from` and `to` differ. */
export interface PairChange {
  readonly a: string;
  readonly b: string;
  readonly from: Relation;
  readonly to: Relation;
}

export interface Drop {
  readonly pos: Point;
  /** The circle the hand aimed at, or null when it let go on free ground. */
  readonly aimed: string | null;
  readonly changes: readonly PairChange[];
}

/** Every pair of one circle that differs between two places of it; a circle not placed before was apart from all. */
export function changesOf(before: Placed | null, after: Placed, others: readonly Placed[]): readonly PairChange[] {
  const changes: PairChange[] = [];
  for (const other of others) {
    const from = before === null ? 'apart' : relationOf(before, other);
    const to = relationOf(after, other);
    if (from !== to) changes.push({ a: after.id, b: other.id, from, to });
  }
  return changes;
}

/** The circle a hand aimed at: the one within the magnets' reach whose middle is nearest, measured in both radii. */
function aimedAt(moved: Placed, others: readonly Placed[]): Placed | null {
  let aimed: Placed | null = null;
  let least = Infinity;
  for (const other of others) {
    const gap = distance(moved.pos, other.pos);
    if (gap >= clearZone('apart', moved.radius, other.radius).from) continue;
    const near = gap / (moved.radius + other.radius);
    if (near >= least) continue;
    least = near;
    aimed = other;
  }
  return aimed;
}

/** Relations in the order in which they would surprise the hand least: the meant one, then its neighbours. */
const fromMeant = (meant: Relation): readonly Relation[] => {
  const at = RELATIONS.indexOf(meant);
  return [...RELATIONS].sort(
    (one, other) => Math.abs(RELATIONS.indexOf(one) - at) - Math.abs(RELATIONS.indexOf(other) - at),
  );
};

function wishesFor(before: Placed | null, moved: Placed, others: readonly Placed[], aimed: Placed): readonly Wish[] {
  return others
    .filter(({ id }) => id !== aimed.id)
    .map((circle) => {
      const meant = meantBy(moved, circle);
      const deliberate = before !== null && meant !== 'apart' && relationOf(before, circle) !== 'apart';
      return { circle, relation: deliberate ? meant : 'apart', must: deliberate } as const;
    });
}

/**
 * Where a dropped circle comes to rest (V5): in the clear relation the hand meant towards the circle it aimed at, in
 * clear relations to those it was linked with and still meets, and clear of all others where the page leaves room.
 * @param before where it lay, or null when it had not been placed
 * @param dropped where the hand let go; outside the page it is brought back to the rim
 */
export function snap(before: Placed | null, dropped: Placed, others: readonly Placed[], page: Rect): Drop {
  const aimed = aimedAt(dropped, others);
  const pos = restOf(before, dropped, others, { aimed, page });
  return { pos, aimed: aimed?.id ?? null, changes: changesOf(before, { ...dropped, pos }, others) };
}

const isInside = (pos: Point, radius: number, page: Rect): boolean =>
  distance(pos, keepInside(pos, radius, page)) === 0;

function restOf(
  before: Placed | null,
  dropped: Placed,
  others: readonly Placed[],
  { aimed, page }: { readonly aimed: Placed | null; readonly page: Rect },
): Point {
  const free = others.map((circle) => ({ circle, relation: 'apart', must: false }) as const);
  const loosely = () => settle(dropped.pos, dropped.radius, free, page)?.pos ?? dropped.pos;
  if (aimed === null) return loosely();
  const rest = wishesFor(before, dropped, others, aimed);
  const relaxed = rest.map((wish) => ({ ...wish, must: false }));
  const meant = meantBy(dropped, aimed);
  const home = before !== null && isInside(before.pos, before.radius, page) ? before : null;
  for (const wishes of [rest, relaxed])
    for (const relation of fromMeant(meant)) {
      const all = [{ circle: aimed, relation, must: true }, ...wishes];
      const found = settle(dropped.pos, dropped.radius, all, page);
      if (found !== null) return found.pos;
      // Held by several, it goes back to where it stood clearly to all, before anything is given up.
      if (home !== null && satisfies(home, all)) return home.pos;
    }
  return loosely();
}
