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
/** More cells than a column of the page has. */
const COLUMN = 1_000;

/** Boxes by the cells they lie in, so that 300 labels are not compared with each other all at once. */
class Occupied {
  private readonly cells = new Map<number, { readonly box: Box; readonly id: string }[]>();

  add(box: Box, id: string): void {
    everyCell(box, (cell) => {
      const here = this.cells.get(cell);
      if (here === undefined) this.cells.set(cell, [{ box, id }]);
      else here.push({ box, id });
      return true;
    });
  }

  free(box: Box, id: string): boolean {
    return everyCell(box, (cell) => {
      for (const other of this.cells.get(cell) ?? []) if (other.id !== id && overlap(other.box, box)) return false;
      return true;
    });
  }
}

/** Whether it holds for every cell of the box; asks no further after the first no. */
function everyCell(box: Box, holds: (cell: number) => boolean): boolean {
  for (let x = Math.floor(box.minX / CELL); x <= Math.floor(box.maxX / CELL); x++)
    for (let y = Math.floor(box.minY / CELL); y <= Math.floor(box.maxY / CELL); y++)
      if (!holds(x * COLUMN + y)) return false;
  return true;
}

/** How far aside of its thing a label may stand, in its own sizes, nearest first. */
const SHIFTS = [0, 0.33, -0.33, 0.66, -0.66, 1, -1];
/** Rows between a thing and its label. */
const ROWS = [0, 0.5, 1];

/**
 * Places to try, best first: below, above, right, left, each a little aside and then farther; at most a label's height
 * from the thing, for farther away nobody would know whose name it is.
 */
function* tries({ pos: [x, y], radius, width, height }: LabelWish): Generator<Box> {
  const at = (cx: number, cy: number): Box => ({
    minX: cx - width / 2,
    minY: cy - height / 2,
    maxX: cx + width / 2,
    maxY: cy + height / 2,
  });
  if (radius === 0) {
    yield at(x, y);
    for (const shift of SHIFTS) for (const row of [1, -1]) yield at(x + (shift * width) / 2, y + row * height);
    return;
  }
  const [dx, dy] = [radius + width / 2, radius + height / 2];
  for (const row of ROWS)
    for (const shift of SHIFTS) {
      const [down, aside] = [dy + row * height, shift * dx];
      yield at(x + aside, y + down);
      if (row === 0) yield at(x + dx, y + shift * dy);
      yield at(x + aside, y - down);
      if (row === 0) yield at(x - dx, y + shift * dy);
    }
}

const within = (box: Box, page: Box): boolean =>
  box.minX >= page.minX && box.minY >= page.minY && box.maxX <= page.maxX && box.maxY <= page.maxY;

function firstFree(wish: LabelWish, occupied: Occupied, page: Box): Box | undefined {
  for (const box of tries(wish)) if (within(box, page) && occupied.free(box, wish.id)) return box;
  return undefined;
}

/**
 * Labels with a place each, so that no two overlap, none covers a thing and none leaves the page (M13). What finds no
 * place is left out. The same input gives the same places on every device; at equal weight the smaller id goes first.
 */
export function placeLabels(wishes: readonly LabelWish[], things: readonly Box[], page: Box): PlacedLabel[] {
  const occupied = new Occupied();
  things.forEach((box, index) => occupied.add(box, `thing ${index}`));
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const box = firstFree(wish, occupied, page);
    if (box === undefined) continue;
    occupied.add(box, wish.id);
    placed.push({ id: wish.id, box });
  }
  return placed;
}
