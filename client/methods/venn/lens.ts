import type { Placed } from '../../../shared/methods/venn/index.ts';
import { distance, type Point } from '../../../shared/geometry/circle.ts';

const data = (value: number): string => value.toFixed(1);

/** The outline of what two crossing circles have in common, as path data; null when their rims do not cross. */
export function lensPath(a: Placed, b: Placed): string | null {
  const gap = distance(a.pos, b.pos);
  if (gap === 0 || gap >= a.radius + b.radius || gap <= Math.abs(a.radius - b.radius)) return null;
  const along = (a.radius ** 2 - b.radius ** 2 + gap ** 2) / (2 * gap);
  const across = Math.sqrt(Math.max(0, a.radius ** 2 - along ** 2));
  const [ux, uy] = [(b.pos[0] - a.pos[0]) / gap, (b.pos[1] - a.pos[1]) / gap];
  const [x, y] = [a.pos[0] + along * ux, a.pos[1] + along * uy];
  const start = `${data(x - across * uy)} ${data(y + across * ux)}`;
  const end = `${data(x + across * uy)} ${data(y - across * ux)}`;
  const large = (own: number): number => (own < 0 ? 1 : 0);
  const [ra, rb] = [data(a.radius), data(b.radius)];
  return `M${start}A${ra} ${ra} 0 ${large(along)} 0 ${end}A${rb} ${rb} 0 ${large(gap - along)} 0 ${start}z`;
}

/** Distance of two hatch lines, board units. */
const HATCH = 88;

/** Where a line y = c − x runs within a circle, as a stretch of x; null when it misses. */
function within({ pos, radius }: Placed, c: number): readonly [number, number] | null {
  const [cx, cy] = pos;
  const middle = (cx - cy + c) / 2;
  const off = Math.abs(cx + cy - c) / Math.SQRT2;
  if (off >= radius) return null;
  const half = Math.sqrt(radius ** 2 - off ** 2) / Math.SQRT2;
  return [middle - half, middle + half];
}

/** Slanting lines over what two circles have in common: a relation is seen without colour. */
export function hatchPath(a: Placed, b: Placed): string {
  const lines: string[] = [];
  const [sum, reach] = [a.pos[0] + a.pos[1], 2 * a.radius];
  for (let c = Math.ceil((sum - reach) / HATCH) * HATCH; c <= sum + reach; c += HATCH) {
    const [left, right] = [within(a, c), within(b, c)];
    if (left === null || right === null) continue;
    const [from, to] = [Math.max(left[0], right[0]), Math.min(left[1], right[1])];
    if (to > from) lines.push(`M${data(from)} ${data(c - from)}L${data(to)} ${data(c - to)}`);
  }
  return lines.join('');
}

/** Where two rims meet: the place of the knot that shows touching. */
export function knotAt(a: Placed, b: Placed): Point {
  const gap = distance(a.pos, b.pos);
  if (gap === 0) return a.pos;
  const share = (a.radius + (gap - a.radius - b.radius) / 2) / gap;
  return [a.pos[0] + (b.pos[0] - a.pos[0]) * share, a.pos[1] + (b.pos[1] - a.pos[1]) * share];
}
