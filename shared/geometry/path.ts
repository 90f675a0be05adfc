/** A path as x, y, x, y … in board units: one flat list, because strokes come by the thousand. */
export type Path = readonly number[];

/** An upright rectangle in board units. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;

export const grown = (box: Box, by: number): Box => ({
  minX: box.minX - by,
  minY: box.minY - by,
  maxX: box.maxX + by,
  maxY: box.maxY + by,
});

/** The smallest box around a path; of no points, an empty box at the origin. */
export function boxOf(path: Path): Box {
  if (path.length < 2) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < path.length; at += 2) {
    const x = path[at] ?? 0;
    const y = path[at + 1] ?? 0;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

/** The n-th point of a path; beyond its end, the origin. */
export const pointAt = (path: Path, index: number): readonly [x: number, y: number] => [
  path[2 * index] ?? 0,
  path[2 * index + 1] ?? 0,
];

export const pointsOf = (path: Path): number => path.length >> 1;

export const moved = (path: Path, dx: number, dy: number): number[] =>
  path.map((value, index) => value + (index % 2 === 0 ? dx : dy));

/** Distance of a point from the segment a–b. */
function distanceToSegment(
  [px, py]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Distance of a point from a path; Infinity when it has no points. */
export function distanceToPath(path: Path, point: readonly [number, number]): number {
  const count = pointsOf(path);
  if (count === 0) return Infinity;
  let least = distanceToSegment(point, pointAt(path, 0), pointAt(path, 0));
  for (let index = 1; index < count; index++)
    least = Math.min(least, distanceToSegment(point, pointAt(path, index - 1), pointAt(path, index)));
  return least;
}

/** Whether a point lies within the closed path (even-odd). */
export function inside(path: Path, [px, py]: readonly [number, number]): boolean {
  let within = false;
  const count = pointsOf(path);
  for (let index = 0, before = count - 1; index < count; before = index++) {
    const [ax, ay] = pointAt(path, index);
    const [bx, by] = pointAt(path, before);
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) within = !within;
  }
  return within;
}

/** The point half-way along a path by length. */
export function middleOf(path: Path): readonly [x: number, y: number] {
  const count = pointsOf(path);
  let length = 0;
  for (let index = 1; index < count; index++) length += step(path, index);
  let left = length / 2;
  for (let index = 1; index < count; index++) {
    const here = step(path, index);
    if (here >= left && here > 0) {
      const [ax, ay] = pointAt(path, index - 1);
      const [bx, by] = pointAt(path, index);
      return [ax + ((bx - ax) * left) / here, ay + ((by - ay) * left) / here];
    }
    left -= here;
  }
  return pointAt(path, 0);
}

function step(path: Path, index: number): number {
  const [ax, ay] = pointAt(path, index - 1);
  const [bx, by] = pointAt(path, index);
  return Math.hypot(bx - ax, by - ay);
}

/** The middle of a closed path's box: where its name goes. */
export function centreOf(path: Path): readonly [x: number, y: number] {
  const box = boxOf(path);
  return [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
}
