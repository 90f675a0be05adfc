import { overlap, type Box } from '../../geometry/path.ts';

/** A label that looks for a place beside its thing. Board units. */
export interface LabelWish {
  readonly id: string;
  /** The middle of the thing. */
  readonly pos: readonly [x: number, y: number];
  /** Half the size of the thing; 0 for a label that stands in the middle of an area. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Higher goes first. */
  readonly weight: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
}

const CELL = 500;

/** Boxes by the cells they lie in, so that 300 labels are not compared with each other all at once. */
class Occupied {
  private readonly cells = new Map<string, { readonly box: Box; readonly id: string }[]>();

  add(box: Box, id: string): void {
    for (const cell of cellsOf(box)) {
      const here = this.cells.get(cell);
      if (here === undefined) this.cells.set(cell, [{ box, id }]);
      else here.push({ box, id });
    }
  }

  free(box: Box, id: string): boolean {
    return cellsOf(box).every(
      (cell) => this.cells.get(cell)?.every((other) => other.id === id || !overlap(other.box, box)) ?? true,
    );
  }
}

function cellsOf(box: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(box.minX / CELL); x <= Math.floor(box.maxX / CELL); x++)
    for (let y = Math.floor(box.minY / CELL); y <= Math.floor(box.maxY / CELL); y++) cells.push(`${x}:${y}`);
  return cells;
}

/** Places to try, best first: below, above, right, left, the same a little aside, then the corners. */
function tries({ pos: [x, y], radius, width, height }: LabelWish): readonly Box[] {
  const at = (cx: number, cy: number): Box => ({
    minX: cx - width / 2,
    minY: cy - height / 2,
    maxX: cx + width / 2,
    maxY: cy + height / 2,
  });
  if (radius === 0) return [at(x, y), at(x, y + height), at(x, y - height)];
  const [dx, dy, aside] = [radius + width / 2, radius + height / 2, width / 3];
  return [
    at(x, y + dy),
    at(x, y - dy),
    at(x + dx, y),
    at(x - dx, y),
    at(x + aside, y + dy),
    at(x - aside, y + dy),
    at(x + aside, y - dy),
    at(x - aside, y - dy),
    at(x + dx, y + dy),
    at(x - dx, y + dy),
    at(x + dx, y - dy),
    at(x - dx, y - dy),
  ];
}

const within = (box: Box, page: Box): boolean =>
  box.minX >= page.minX && box.minY >= page.minY && box.maxX <= page.maxX && box.maxY <= page.maxY;

/**
 * Labels with a place each, so that no two overlap, none covers a thing and none leaves the page (M13). What finds no
 * place is left out. The same input gives the same places on every device; at equal weight the smaller id goes first.
 */
export function placeLabels(wishes: readonly LabelWish[], things: readonly Box[], page: Box): PlacedLabel[] {
  const occupied = new Occupied();
  things.forEach((box, index) => occupied.add(box, `thing ${index}`));
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const box = tries(wish).find((each) => within(each, page) && occupied.free(each, wish.id));
    if (box === undefined) continue;
    occupied.add(box, wish.id);
    placed.push({ id: wish.id, box });
  }
  return placed;
}
