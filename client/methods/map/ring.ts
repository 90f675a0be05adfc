import type { Condition } from '../../../shared/methods/map/index.ts';

/** One part of a ring, around the origin, for a stamp of radius 46: pattern first, colour second (M4). */
export interface RingPart {
  readonly d: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly fill?: string;
}

export const RING_RADIUS = 46;
/** Half the side of the square in which every ring fits. */
export const RING_REACH = 60;

const circle = 'M0 -46A46 46 0 1 1 -0.01 -46z';

function zigzag(inner: number, outer: number): string {
  const points = Array.from({ length: 37 }, (_, index) => {
    const angle = (index * Math.PI) / 18;
    const radius = index % 2 === 0 ? outer : inner;
    return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}z`;
}

/** Four short arcs at the corners. */
const corners = [45, 135, 225, 315]
  .map((middle) => {
    const [from, to] = [middle - 20, middle + 20].map((degrees) => (degrees * Math.PI) / 180);
    const at = (angle = 0): string => `${(46 * Math.sin(angle)).toFixed(1)} ${(-46 * Math.cos(angle)).toFixed(1)}`;
    return `M${at(from)}A46 46 0 0 1 ${at(to)}`;
  })
  .join('');

const RINGS: Readonly<Record<Condition, readonly RingPart[]>> = {
  new: [{ d: circle, stroke: '#23694A', width: 9 }],
  building: [
    { d: circle, stroke: '#8A7B6C', width: 3 },
    { d: 'M0 -46A46 46 0 0 1 0 46', stroke: '#0E5468', width: 11 },
  ],
  repair: [{ d: circle, stroke: '#A34A0C', width: 9, dash: [24.1, 12] }],
  old: [{ d: circle, stroke: '#54290A', width: 9, dash: [0.1, 16.05] }],
  collapsing: [{ d: zigzag(40, 55), stroke: '#B3261E', width: 6 }],
  emergency: [{ d: zigzag(40, 57), stroke: '#B3261E', width: 6, fill: '#B3261E' }],
  absent: [{ d: corners, stroke: '#75665A', width: 8 }],
};

/** Condition not said. */
const PLAIN_RING: readonly RingPart[] = [{ d: circle, stroke: '#241C17', width: 3 }];
export const WISH_RING: readonly RingPart[] = [
  { d: circle, stroke: '#0E5468', width: 5, dash: [9, 9], fill: '#FDE9CC' },
];

export const ringOf = (condition: Condition | null): readonly RingPart[] =>
  condition === null ? PLAIN_RING : RINGS[condition];

/** The red triangle of a problem, its mark, and the star of a wish, on the same scale. */
export const TRIANGLE = 'M0 -40L43 34H-43z';
/** Two arrows against each other: we do not agree here. */
export const DISPUTE = 'M-22 -14h26M-4 -28l-20 14 20 14M22 14h-26M4 0l20 14 -20 14';
export const BANG = 'M0 -14v22M0 20v1';
export const STAR = 'M0 -22l6 15 16 1-12 10 4 16-14-9-14 9 4-16-12-10 16-1z';
