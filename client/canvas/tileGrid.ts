import type { Box } from '../../shared/geometry/path.ts';
import type { Camera, Size } from './camera.ts';

/** Device pixels of a tile's side: one megabyte with its rim, few enough to show and small enough to bake in a frame or two. */
export const SIDE = 510;
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

/** The spots of a level that a view of the page needs, those in the middle first. */
export function spotsInSight({ x, y, scale }: Camera, { width, height }: Size, level: number): Spot[] {
  const side = SIDE / scaleOf(level);
  const [left, top] = [-x / scale / side, -y / scale / side];
  const [right, bottom] = [(width - x) / scale / side, (height - y) / scale / side];
  const found: Spot[] = [];
  for (let row = Math.floor(top); row < bottom; row++)
    for (let column = Math.floor(left); column < right; column++) found.push({ level, column, row });
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  const away = ({ column, row }: Spot): number => Math.hypot(column + 0.5 - midX, row + 0.5 - midY);
  return found.sort((a, b) => away(a) - away(b));
}
