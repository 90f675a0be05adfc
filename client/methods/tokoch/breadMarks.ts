import { arc } from 'd3';
import { pointAt } from '../../../shared/geometry/circle.ts';
import { circlePath, feltOf, pictureMarks, type Mark } from '../../canvas/index.ts';
import type { DrawnSlice } from './drawnSlice.ts';
import { emblemShape } from './emblem.ts';
import { outsideLabels } from './outsideLabels.ts';

/** Units of the bread's own plane, its middle at the origin: the crust, where slices end, and the stamped middle. */
const CRUST = 326;
export const RIM = 292;
const STAMP = 30;

const INK = '#241C17';
const DOUGH = '#F3DFBC';
const SEAM = '#5A3A16';
const KNOTS = 48;

/** From this percent a slice bears its number inside, from this one its picture. */
const NUMBER_FROM = 12;
const PICTURE_FROM = 2;

const crust = (): readonly Mark[] => [
  { mark: 'path', d: circlePath([0, 0], CRUST), fill: '#A9692B' },
  { mark: 'path', d: circlePath([0, 0], CRUST - 8), fill: '#C98A45' },
  { mark: 'path', d: circlePath([0, 0], RIM + 4), fill: DOUGH },
  ...Array.from({ length: KNOTS }, (_, at): Mark => {
    const place = pointAt([0, 0], (at * 2 * Math.PI) / KNOTS, RIM + 15);
    return { mark: 'path', d: circlePath(place, 3.5), fill: '#8A5220' };
  }),
];

const stamp = (): readonly Mark[] => [
  { mark: 'path', d: circlePath([0, 0], STAMP), fill: '#C98A45', stroke: SEAM, width: 5 },
  ...Array.from({ length: 7 }, (_, at): Mark => {
    const place = at === 0 ? ([0, 0] as const) : pointAt([0, 0], (at * Math.PI) / 3, 14);
    return { mark: 'path', d: circlePath(place, 3.5), fill: SEAM };
  }),
];

const shape = arc();

/** A slice as path data; d3 counts its angles as we do. */
const slicePath = (from: number, to: number, radius = RIM): string =>
  shape({ innerRadius: 0, outerRadius: radius, startAngle: from, endAngle: to }) ?? '';

function cord(slice: DrawnSlice, ink: string): readonly Mark[] {
  const [from, to] = [slice.from + 0.045, slice.to - 0.045];
  if (to <= from) return [];
  const [start, end] = [pointAt([0, 0], from, RIM - 14), pointAt([0, 0], to, RIM - 14)];
  const radius = RIM - 14;
  const large = to - from > Math.PI ? 1 : 0;
  const d = `M${start[0].toFixed(1)} ${start[1].toFixed(1)}A${radius} ${radius} 0 ${large} 1 ${end[0].toFixed(1)} ${end[1].toFixed(1)}`;
  return [{ mark: 'path', d, stroke: ink, width: 3.5, dash: [13, 9], opacity: 0.75 }];
}

/** The thinner a slice, the smaller its picture and the nearer to the rim. */
const fitOf = (percent: number): { readonly size: number; readonly away: number } => {
  if (percent >= 5) return { size: 56, away: 228 };
  if (percent >= 4) return { size: 50, away: 240 };
  return percent >= 3 ? { size: 40, away: 250 } : { size: 30, away: 258 };
};

function content(slice: DrawnSlice, ink: string): readonly Mark[] {
  const { percent } = slice;
  if (percent < PICTURE_FROM) return [];
  const numbered = percent >= NUMBER_FROM;
  const { size, away } = numbered ? { size: 56, away: 182 } : fitOf(percent);
  const [x, y] = pointAt([0, 0], (slice.from + slice.to) / 2, percent > 60 ? 120 : away);
  const picture = pictureMarks(emblemShape(slice), [x, numbered ? y - 26 : y], size, ink);
  if (!numbered) return picture;
  return [...picture, { mark: 'text', text: `${shown(percent)}%`, at: [x, y + 46], size: 46, weight: 700, fill: ink }];
}

/** Percent on the bread itself: with a decimal comma only where there is a part. */
const shown = (percent: number): string => String(percent).replace('.', ',');

/** A whole bread with its crust, slices, pictures and numbers; slices too thin for theirs bear them outside. */
export function breadMarks(slices: readonly DrawnSlice[]): readonly Mark[] {
  const visible = slices.filter(({ from, to }) => to > from);
  const whole = visible.length === 1;
  return [
    ...crust(),
    ...visible.flatMap((slice): readonly Mark[] => {
      const felt = slice.coloured ? feltOf(slice.colour) : { ground: DOUGH, on: INK };
      const d = whole ? circlePath([0, 0], RIM) : slicePath(slice.from, slice.to);
      return [
        { mark: 'path', d, fill: felt.ground, stroke: slice.coloured ? INK : SEAM, width: 4 },
        ...(slice.coloured ? cord(slice, felt.on) : []),
      ];
    }),
    ...visible.flatMap((slice) => content(slice, slice.coloured ? feltOf(slice.colour).on : INK)),
    ...stamp(),
    ...outsideLabels(visible.filter(({ percent }) => percent < PICTURE_FROM)),
  ];
}

/** The plane that a bread needs: more when slices bear their names outside. */
export function breadBox(slices: readonly DrawnSlice[]): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const thin = slices.some(({ percent, from, to }) => to > from && percent < PICTURE_FROM);
  const half = thin ? CRUST + 150 : CRUST + 6;
  return { x: -half, y: -half, width: 2 * half, height: 2 * half };
}

/** A handle on a cut, to be taken by a finger: 48 px of a bread 470 px wide. */
export const HANDLE = 34;

export function handleMarks(direction: number): readonly Mark[] {
  const [x, y] = pointAt([0, 0], direction, RIM);
  return [
    { mark: 'path', d: circlePath([x, y], HANDLE), fill: '#FFFFFF', stroke: INK, width: 5 },
    { mark: 'path', d: `M${x - 9} ${y - 12}v24M${x + 9} ${y - 12}v24`, stroke: '#0E5468', width: 6 },
  ];
}
