import { pointAt } from '../../../shared/geometry/circle.ts';
import { pictureMarks, type Mark } from '../../canvas/index.ts';
import type { DrawnSlice } from './drawnSlice.ts';
import { emblemShape } from './emblem.ts';

const INK = '#241C17';
/** Where leaders begin, in the crust, and where labels stand. */
const START = 300;
const REACH = 372;
/** Height of a label with its gap. */
const STEP = 42;
const MOST = 420;

interface Spot {
  readonly slice: DrawnSlice;
  readonly side: 1 | -1;
  readonly y: number;
}

/** Moves labels of one side apart so that none overlaps, as near to their slices as can be. Order is kept. */
export function spread(wanted: readonly number[], step: number, most: number): readonly number[] {
  const placed: number[] = [];
  for (const y of wanted) {
    const last = placed[placed.length - 1];
    placed.push(last === undefined ? Math.max(-most, y) : Math.max(last + step, y));
  }
  let limit = most;
  for (let at = placed.length - 1; at >= 0; at--) {
    placed[at] = Math.min(placed[at] ?? 0, limit);
    limit = (placed[at] ?? 0) - step;
  }
  return placed;
}

/** Picture and percent of thin slices beside the bread, each with a line to its slice. */
export function outsideLabels(slices: readonly DrawnSlice[]): readonly Mark[] {
  const spots = slices.map((slice): Spot => {
    const [x, y] = pointAt([0, 0], (slice.from + slice.to) / 2, REACH);
    return { slice, side: x < 0 ? -1 : 1, y };
  });
  return ([1, -1] as const).flatMap((side) => {
    const own = spots.filter((spot) => spot.side === side).sort((a, b) => a.y - b.y);
    const step = Math.min(STEP, (2 * MOST) / Math.max(1, own.length));
    const places = spread(
      own.map(({ y }) => y),
      step,
      MOST,
    );
    return own.flatMap(({ slice }, at) => labelAt(slice, side, places[at] ?? 0));
  });
}

function labelAt(slice: DrawnSlice, side: 1 | -1, y: number): readonly Mark[] {
  const [sx, sy] = pointAt([0, 0], (slice.from + slice.to) / 2, START);
  // Beside the bread, but never on it: near twelve and six o'clock labels move outward less.
  const x = side * Math.max(60, Math.sqrt(Math.max(0, REACH ** 2 - y ** 2)));
  const text = `${String(slice.percent).replace('.', ',')}%`;
  return [
    { mark: 'path', d: `M${sx} ${sy}L${x - side * 8} ${y}`, stroke: INK, width: 3 },
    ...pictureMarks(emblemShape(slice), [x + side * 14, y], 30, INK),
    {
      mark: 'text',
      text,
      at: [x + side * 34, y + 11],
      size: 30,
      weight: 700,
      fill: INK,
      halo: '#FBF6EC',
      anchor: side === 1 ? 'start' : 'end',
    },
  ];
}
