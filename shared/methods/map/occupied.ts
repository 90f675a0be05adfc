import { overlap, type Box } from '../../geometry/path.ts';

/** What lies on the page: a thing, or a label with the id of its thing. */
export interface Lying {
  readonly id: string;
  readonly box: Box;
  readonly as: 'thing' | 'label';
}

const CELL = 500;
/** More cells than a column of the page has. */
const COLUMN = 1_000;

/** Boxes by the cells they lie in, so that 300 labels are not compared with each other all at once. */
export class Occupied {
  private readonly cells = new Map<number, Lying[]>();

  add(lying: Lying): void {
    everyCell(lying.box, (cell) => {
      const here = this.cells.get(cell);
      if (here === undefined) this.cells.set(cell, [lying]);
      else here.push(lying);
      return true;
    });
  }

  /** Whether nothing lies there but what is of the same thing; `beside` says what else does not matter. */
  free(box: Box, id: string, beside?: Lying['as']): boolean {
    return everyCell(box, (cell) => {
      for (const other of this.cells.get(cell) ?? [])
        if (other.id !== id && other.as !== beside && overlap(other.box, box)) return false;
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
