import type { Point, Rect } from '../../geometry/circle.ts';
import { settle, type Wish } from './magnet.ts';
import { relationOf, type Relation } from './relation.ts';
import type { Placed } from './snap.ts';

/** An organisation with its radius; `pos` null while it waits beside the page. */
export interface Placeable {
  readonly id: string;
  readonly pos: Point | null;
  readonly radius: number;
}

interface Placement {
  readonly id: string;
  readonly pos: Point;
}

interface InTheWay {
  /** The one of the two that would have to move. */
  readonly of: string;
  readonly other: string;
  readonly relation: Relation;
}

/** Where to put what, or which relations stand in the way (V6). */
export type Arrangement =
  | { readonly ok: true; readonly places: readonly Placement[] }
  | { readonly ok: false; readonly inTheWay: readonly InTheWay[] };

const middleOf = (page: Rect): Point => [page.x + page.width / 2, page.y + page.height / 2];

const isPlaced = (one: Placeable): one is Placed => one.pos !== null;

/** A free place for a new circle, apart from all others and as near to the middle as can be; null on a full page. */
export function freeSpot(radius: number, others: readonly Placed[], page: Rect): Point | null {
  const wishes = others.map((circle) => ({ circle, relation: 'apart', must: true }) as const);
  return settle(middleOf(page), radius, wishes, page)?.pos ?? null;
}

interface Kept extends Wish {
  readonly other: string;
}

/** The wishes that keep every other pair of a circle as it is. */
function keeping(one: Placeable, others: readonly Placed[]): readonly Kept[] {
  return others.map((circle) => ({
    circle,
    other: circle.id,
    relation: isPlaced(one) ? relationOf(one, circle) : 'apart',
    must: true,
  }));
}

function tryMoving(one: Placeable, towards: Wish, rest: readonly Wish[], page: Rect): Placement | null {
  const found = settle(one.pos ?? towards.circle.pos, one.radius, [towards, ...rest], page);
  return found === null ? null : { id: one.id, pos: found.pos };
}

/** Relations whose giving up, each alone, would make room; when none is enough, all that bind the circle. */
function blocking(one: Placeable, towards: Wish, rest: readonly Kept[], page: Rect): readonly InTheWay[] {
  const without = (gone: Kept) => rest.filter((each) => each !== gone);
  const alone = rest.filter((kept) => tryMoving(one, towards, without(kept), page) !== null);
  const bound = alone.length > 0 ? alone : rest.filter(({ relation }) => relation !== 'apart');
  return bound.map(({ other, relation }) => ({ of: one.id, other, relation }));
}

/**
 * Places circles so that two chosen organisations stand in a chosen relation and every other pair stays as it is (V6).
 * It moves `a`, or `b` when `a` cannot. One not yet placed is placed.
 * @returns the places to write; or the relations that stand in the way (empty when the page itself is too small)
 */
export function arrange(
  [a, b]: readonly [Placeable, Placeable],
  relation: Relation,
  others: readonly Placeable[],
  page: Rect,
): Arrangement {
  const rest = others.filter((each) => each.id !== a.id && each.id !== b.id).filter(isPlaced);
  const base = isPlaced(b) ? b : { ...b, pos: freeSpot(b.radius, isPlaced(a) ? [...rest, a] : rest, page) };
  if (!isPlaced(base)) return { ok: false, inTheWay: [] };
  const alsoBase = isPlaced(b) ? [] : [{ id: b.id, pos: base.pos }];
  const towardsB: Wish = { circle: base, relation, must: true };
  const first = tryMoving(a, towardsB, keeping(a, rest), page);
  if (first !== null) return { ok: true, places: [...alsoBase, first] };
  if (isPlaced(a)) {
    const second = tryMoving(base, { circle: a, relation, must: true }, keeping(base, rest), page);
    if (second !== null) return { ok: true, places: [second] };
  }
  return { ok: false, inTheWay: blocking(a, towardsB, keeping(a, rest), page) };
}
