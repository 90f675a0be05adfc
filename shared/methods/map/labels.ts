import type { Box } from '../../geometry/path.ts';
import { Occupied } from './occupied.ts';

/** A label that looks for a place beside its thing. Board units. */
export interface LabelWish {
  readonly id: string;
  /** The middle of the thing. */
  readonly pos: Place;
  /** Half the size of the thing; 0 for a label that stands in the middle of an area. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Higher goes first. */
  readonly weight: number;
  /** Size of the number that stands there when the words find no place. */
  readonly number?: { readonly width: number; readonly height: number };
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  /** Whether only the number found a place. */
  readonly short: boolean;
}

/** What was wished and placed before. */
export interface LabelsBefore {
  readonly wishes: readonly LabelWish[];
  readonly labels: readonly PlacedLabel[];
}

type Place = readonly [x: number, y: number];

/** How far aside of its thing a label may stand, in its own sizes, nearest first. */
const SHIFTS = [0, 0.33, -0.33, 0.66, -0.66, 1, -1];
/** Rows between a thing and its label; a number says nothing by itself and stays close. */
const ROWS = [0, 0.5, 1];
const CLOSE = [0, 0.25];

/**
 * Places to try, best first: below, above, right, left, each a little aside and then farther; at most a label's height
 * from the thing, for farther away nobody would know whose name it is.
 */
function* tries(wish: LabelWish, rows: readonly number[]): Generator<Box> {
  const { radius, width, height } = wish;
  const [x, y] = wish.pos;
  if (radius === 0) {
    yield boxAt(x, y, wish);
    for (const shift of SHIFTS) for (const row of [1, -1]) yield boxAt(x + (shift * width) / 2, y + row * height, wish);
    return;
  }
  const [dx, dy] = [radius + width / 2, radius + height / 2];
  for (const row of rows)
    for (const shift of SHIFTS) {
      const [down, aside] = [dy + row * height, shift * dx];
      yield boxAt(x + aside, y + down, wish);
      if (row === 0) yield boxAt(x + dx, y + shift * dy, wish);
      yield boxAt(x + aside, y - down, wish);
      if (row === 0) yield boxAt(x - dx, y + shift * dy, wish);
    }
}

const boxAt = (x: number, y: number, { width, height }: Pick<LabelWish, 'width' | 'height'>): Box => ({
  minX: x - width / 2,
  minY: y - height / 2,
  maxX: x + width / 2,
  maxY: y + height / 2,
});

/** What stood there a moment ago, so that what is read on the wall stays where it was read. */
class Memory {
  private readonly wishes: ReadonlyMap<string, LabelWish>;
  private readonly labels: ReadonlyMap<string, PlacedLabel>;
  /** Whether nothing has gone or moved: then what found no place before finds none now. */
  private readonly fuller: boolean;

  constructor(before: LabelsBefore | undefined, now: readonly LabelWish[]) {
    this.wishes = new Map(before?.wishes.map((wish) => [wish.id, wish]));
    this.labels = new Map(before?.labels.map((placed) => [placed.id, placed]));
    const same = now.filter((wish) => this.isSame(wish)).length;
    this.fuller = before !== undefined && same === before.wishes.length;
  }

  /** Where the label stood beside its thing, wherever that is now. */
  placeOf(wish: LabelWish, short: boolean): Box | null {
    const [stood, was] = [this.labels.get(wish.id), this.wishes.get(wish.id)];
    if (stood === undefined || was === undefined || stood.short !== short) return null;
    const { minX, minY, maxX, maxY } = stood.box;
    const size = short ? { width: maxX - minX, height: maxY - minY } : wish;
    return boxAt(wish.pos[0] + (minX + maxX) / 2 - was.pos[0], wish.pos[1] + (minY + maxY) / 2 - was.pos[1], size);
  }

  /** Whether looking for a place for the words is known to be in vain. */
  isVain({ id }: LabelWish): boolean {
    return this.fuller && this.wishes.has(id) && this.labels.get(id)?.short !== false;
  }

  private isSame({ id, pos, width, height, radius, weight }: LabelWish): boolean {
    const was = this.wishes.get(id);
    return (
      was !== undefined &&
      was.pos[0] === pos[0] &&
      was.pos[1] === pos[1] &&
      was.width === width &&
      was.height === height &&
      was.radius === radius &&
      was.weight === weight
    );
  }
}

const within = (box: Box, page: Box): boolean =>
  box.minX >= page.minX && box.minY >= page.minY && box.maxX <= page.maxX && box.maxY <= page.maxY;

/** How near to the middle of its own thing a number may come where there is no room around it. */
const ONTO = 0.25;
const onto = (wish: LabelWish): LabelWish => ({ ...wish, radius: wish.radius * ONTO });

/** A number so small that it lies within its own thing, instead of the picture. */
function inside(wish: LabelWish, page: Box): Box {
  const width = Math.min(wish.width, wish.radius * 1.6);
  const size = { width, height: (wish.height * width) / wish.width };
  const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));
  const [x, y] = wish.pos;
  return boxAt(
    between(page.minX + size.width / 2, x, page.maxX - size.width / 2),
    between(page.minY + size.height / 2, y, page.maxY - size.height / 2),
    size,
  );
}

/**
 * Labels with a place each, so that no two overlap, none covers another thing and none leaves the page (M13). What
 * finds no place stands as its number: beside its thing, in a crowd on its rim, at the worst small within it. What lies
 * under another thing's number is left out. The same input gives the same places on every device; at equal weight the
 * smaller id goes first.
 * @param things what stands there, each with the id of its label
 * @param before what stood there a moment ago: a label stays where it was while that place is free
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  things: readonly { readonly id: string; readonly box: Box }[],
  page: Box,
  before?: LabelsBefore,
): PlacedLabel[] {
  const occupied = new Occupied();
  const memory = new Memory(before, wishes);
  for (const { id, box } of things) occupied.add({ id, box, as: 'thing' });
  const placed: PlacedLabel[] = [];
  const lay = ({ id }: LabelWish, box: Box, short: boolean, beside?: 'thing'): boolean => {
    if (!within(box, page) || !occupied.free(box, id, beside)) return false;
    occupied.add({ id, box, as: 'label' });
    placed.push({ id, box, short });
    return true;
  };
  const place = (wish: LabelWish, short: boolean): boolean => {
    const stood = memory.placeOf(wish, short);
    if (stood !== null && lay(wish, stood, short)) return true;
    for (const box of tries(wish, short ? CLOSE : ROWS)) if (lay(wish, box, short)) return true;
    return false;
  };
  const numbers = [...wishes]
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .filter((wish) => memory.isVain(wish) || !place(wish, false))
    .flatMap((wish) => (wish.number === undefined ? [] : [{ ...wish, ...wish.number }]));
  const crowded = numbers.filter((wish) => !place(wish, true));
  for (const wish of crowded)
    if (wish.radius > 0 && !place(onto(wish), true)) lay(wish, inside(wish, page), true, 'thing');
  return placed;
}
