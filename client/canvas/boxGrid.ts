import { overlap, type Box } from '../../shared/geometry/path.ts';

/** Board units of a cell's side: about that of a drawn thing, so that most lie in one to four cells. */
const SIDE = 500;
/** Cells in a row of the numbering; a page has some dozens. */
const ROW = 4_096;

/**
 * Things findable by the place where they lie. Squares instead of a tree: to put five thousand things in takes a
 * millisecond before the first of them can be painted, where a balanced tree takes twenty.
 */
export class BoxGrid<T extends Box> {
  private readonly cells = new Map<number, T[]>();

  /** @param thing where it lies is finite */
  add(thing: T): void {
    // Without lists in between: this runs for thousands of things before the first of them is painted.
    const right = cellAt(thing.maxX);
    const bottom = cellAt(thing.maxY);
    for (let row = cellAt(thing.minY); row <= bottom; row++)
      for (let column = cellAt(thing.minX); column <= right; column++) {
        const cell = row * ROW + column;
        const there = this.cells.get(cell);
        if (there === undefined) this.cells.set(cell, [thing]);
        else there.push(thing);
      }
  }

  remove(thing: T): void {
    for (const cell of cellsOf(thing)) {
      const there = this.cells.get(cell) ?? [];
      const at = there.indexOf(thing);
      if (at >= 0) there.splice(at, 1);
      if (there.length === 0) this.cells.delete(cell);
    }
  }

  /** Those that overlap a box, each once, in no order. */
  search(box: Box): T[] {
    const found = new Set<T>();
    for (const things of this.near(box)) for (const thing of things) if (overlap(thing, box)) found.add(thing);
    return [...found];
  }

  private near(box: Box): Iterable<readonly T[]> {
    // A box of the whole world has more cells than there are things.
    if (!(countOf(box) < this.cells.size)) return this.cells.values();
    return cellsOf(box).map((cell) => this.cells.get(cell) ?? []);
  }
}

const cellAt = (place: number): number => Math.floor(place / SIDE);

const countOf = (box: Box): number =>
  (cellAt(box.maxX) - cellAt(box.minX) + 1) * (cellAt(box.maxY) - cellAt(box.minY) + 1);

function cellsOf(box: Box): number[] {
  const cells: number[] = [];
  const [left, right] = [cellAt(box.minX), cellAt(box.maxX)];
  for (let row = cellAt(box.minY); row <= cellAt(box.maxY); row++)
    for (let column = left; column <= right; column++) cells.push(row * ROW + column);
  return cells;
}
