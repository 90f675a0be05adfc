import { boxOf, inside, type Path } from '../../../shared/geometry/path.ts';
import type { AreaKind } from '../../../shared/methods/map/index.ts';

/** The little mark that fills an area and tells its kind without colour, around the origin in board units. */
export interface AreaMark {
  /** Path data: what is drawn as a line of MARK_LINE, and what is filled. */
  readonly line: string;
  readonly fill: string;
  /** How far it reaches to either side, up and down. */
  readonly reach: readonly [aside: number, up: number, down: number];
}

/** Thickness of the lines of marks, board units. */
export const MARK_LINE = 24;
/** Between marks, board units. */
const SPACING = 420;

const crown = (radius: number, y: number): string =>
  `M${-radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

export const AREA_MARKS: Readonly<Record<AreaKind, AreaMark>> = {
  field: { line: 'M-90 30L90 -40', fill: '', reach: [100, 50, 40] },
  pasture: { line: 'M-35 40L0 -40L35 40', fill: '', reach: [45, 50, 50] },
  forest: { line: 'M0 100V0', fill: crown(60, -20), reach: [65, 85, 110] },
  orchard: { line: 'M0 70V0', fill: crown(42, -10), reach: [50, 60, 80] },
  water: { line: 'M-90 0L-45 -30L0 0L45 -30L90 0', fill: '', reach: [100, 40, 15] },
  zone: { line: '', fill: crown(14, 0), reach: [16, 16, 16] },
};

type Spot = readonly [x: number, y: number];

/**
 * Places of the marks within an area, in rows set off against each other; the same on every device. Marks stand wholly
 * within; an area too narrow for one keeps those whose middle lies in it, for the mark is what tells it in black and white.
 */
export function spotsOf(kind: AreaKind, path: Path): readonly Spot[] {
  const kept = known.get(path);
  if (kept !== undefined) return kept;
  const [aside, up, down] = AREA_MARKS[kind].reach;
  const middles = rowsOf(path);
  const whole = middles.filter(([x, y]) =>
    [x - aside, x + aside].every((side) => inside(path, [side, y - up]) && inside(path, [side, y + down])),
  );
  const found = whole.length > 0 ? whole : middles;
  known.set(path, found);
  return found;
}

/** A path is drawn in many tiles, and never changes. */
const known = new WeakMap<Path, readonly Spot[]>();

function rowsOf(path: Path): Spot[] {
  const box = boxOf(path);
  const found: Spot[] = [];
  for (let row = 0, y = box.minY + SPACING / 2; y < box.maxY; y += SPACING * 0.8, row++)
    for (let x = box.minX + (row % 2 === 0 ? SPACING / 2 : SPACING); x < box.maxX; x += SPACING)
      if (inside(path, [x, y])) found.push([x, y]);
  return found;
}
