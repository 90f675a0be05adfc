import { pointAt, pointsOf, type Path } from './path.ts';

/**
 * The path with fewer points, none of the left-out ones farther than `tolerance` from it (Ramer–Douglas–Peucker, with a
 * stack of its own so that 100,000 points do not exhaust the call stack). First and last point stay.
 * @param tolerance board units, ≥ 0
 */
export function simplified(path: Path, tolerance: number): number[] {
  const count = pointsOf(path);
  if (count < 3) return path.slice(0, count * 2);
  const keep = new Uint8Array(count);
  keep[0] = keep[count - 1] = 1;
  const open: [first: number, last: number][] = [[0, count - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    const farthest = farthestOf(path, first, last);
    if (farthest.distance <= tolerance) continue;
    keep[farthest.index] = 1;
    open.push([first, farthest.index], [farthest.index, last]);
  }
  const kept: number[] = [];
  for (let index = 0; index < count; index++)
    if (keep[index] === 1) kept.push(path[2 * index] ?? 0, path[2 * index + 1] ?? 0);
  return kept;
}

/** Plain numbers and squares: this runs for each point of each stroke, on pen-up. */
function farthestOf(path: Path, first: number, last: number): { index: number; distance: number } {
  const [ax, ay] = pointAt(path, first);
  const [bx, by] = pointAt(path, last);
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  let index = first;
  let most = 0;
  for (let each = first + 1; each < last; each++) {
    const x = (path[2 * each] ?? 0) - ax;
    const y = (path[2 * each + 1] ?? 0) - ay;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
    const away = (x - along * dx) ** 2 + (y - along * dy) ** 2;
    if (away <= most) continue;
    index = each;
    most = away;
  }
  return { index, distance: Math.sqrt(most) };
}

/** A path in pieces of at most `most` points, each beginning where the last ended, so that the line stays whole. */
export function pieces(path: Path, most: number): number[][] {
  const count = pointsOf(path);
  const found: number[][] = [];
  for (let first = 0; first === 0 || first < count - 1; first += most - 1)
    found.push(path.slice(2 * first, 2 * Math.min(count, first + most)));
  return found;
}
