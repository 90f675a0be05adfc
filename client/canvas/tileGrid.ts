import type { Box } from '../../shared/geometry/path.ts';
import type { Camera, Size } from './camera.ts';

/**
 * Device pixels of a tile's side: few enough to show, small enough to bake in a frame or two, and with its rim below
 * the 960 KiB from which Chromium gives memory back to the system at once: to get it anew costs more than to paint.
 */
export const SIDE = 478;
/** Device pixels that a bitmap holds beyond each edge of its tile: neighbours overlap, and no seam shows at any scale. */
export const RIM = 1;

/** A place in the grid of one level: two levels double the scale. */
export interface Spot {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

/** The level whose bitmaps are nearest to a scale, in device pixels per board unit. */
export const levelOf = (scale: number): number => Math.round(Math.log2(scale) * 2);

/** Device pixels per board unit of a level's bitmaps. */
export const scaleOf = (level: number): number => 2 ** (level / 2);

/** The part of the page, in board units, that is the tile of a spot; with `rim` what its bitmap holds. */
export function boxOfSpot({ level, column, row }: Spot, rim = 0): Box {
  const scale = scaleOf(level);
  const [side, more] = [SIDE / scale, rim / scale];
  return {
    minX: column * side - more,
    minY: row * side - more,
    maxX: (column + 1) * side + more,
    maxY: (row + 1) * side + more,
  };
}

/** The columns and rows of a level that a view of the page needs; the ends are the first that it does not. */
export interface Range {
  readonly level: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function rangeInSight({ x, y, scale }: Camera, { width, height }: Size, level: number): Range {
  const side = (SIDE / scaleOf(level)) * scale;
  return {
    level,
    left: Math.floor(-x / side),
    top: Math.floor(-y / side),
    right: Math.ceil((width - x) / side),
    bottom: Math.ceil((height - y) / side),
  };
}

export const sameRange = (a: Range, b: Range): boolean =>
  a.level === b.level && a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** The spots of a range, those in the middle first. */
export function spotsOf({ level, left, top, right, bottom }: Range): Spot[] {
  const found: Spot[] = [];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) found.push({ level, column, row });
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  const away = ({ column, row }: Spot): number => Math.hypot(column + 0.5 - midX, row + 0.5 - midY);
  return found.sort((a, b) => away(a) - away(b));
}
