import { pageFor, radiusOf } from '../../../shared/methods/venn/index.ts';

/** Circles of the bench, as many as no session has had. */
export const CROWD = 60;
/** The page on which they lie, board units. */
export const LOOK = pageFor(CROWD);

export interface OfTheCrowd {
  readonly id: string;
  readonly name: string;
  readonly size: 'S' | 'M' | 'L';
  /** From the page's own corner, board units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}

const FELTS = ['#245E8B', '#F49C1C', '#0F855B', '#832E4A', '#78B6F0', '#D13A0E', '#F1F3B6', '#A9B98C'];
const COLUMNS = 12;

/** Sixty organisations in rows that nearly fill the page, each other one a little aside, so that some touch and some overlap. */
export function crowd(): readonly OfTheCrowd[] {
  const step = { x: LOOK.width / COLUMNS, y: LOOK.height / (CROWD / COLUMNS) };
  return Array.from({ length: CROWD }, (_, at) => {
    const [column, row] = [at % COLUMNS, Math.floor(at / COLUMNS)];
    const size = at % 7 === 0 ? 'L' : at % 3 === 0 ? 'S' : 'M';
    return {
      id: `o${at}`,
      name: `Уюм ${at + 1}`,
      size,
      x: Math.round((column + 0.5) * step.x + (row % 2 === 0 ? -160 : 160)),
      y: Math.round((row + 0.5) * step.y),
      radius: radiusOf(size),
      fill: FELTS[at % FELTS.length] ?? '',
    } as const;
  });
}
