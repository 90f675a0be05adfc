import {
  circlesOf,
  labelSpots,
  relationOf,
  type LabelSpot,
  type Organisation,
  type Placed,
} from '../../../shared/methods/venn/index.ts';
import { circlePath, feltOf, pictureMarks, textWidth, type Mark } from '../../canvas/index.ts';
import { directionTo, distance, pointAt, type Point, type Rect } from '../../../shared/geometry/circle.ts';
import { emblemShape } from './emblem.ts';
import { labelOf, LINE, type Label } from './label.ts';
import { hatchPath, knotAt, lensPath } from './lens.ts';
import { PieceMemory, type Keep, type Piece } from './pieceMemory.ts';

const INK = '#241C17';
const PAPER = '#FBF6EC';
const WHITE = '#FFFFFF';
/** Board units of 1,920 px: the ink line, the cord and the knot of the design. */
const LINE_WIDTH = 16;
const CORD = { inset: 47, dash: [62, 47] } as const;
const KNOT = 78;
/** How much of a felt is left where a circle steps back. */
const FADED = 0.3;

const feltFor = (organisation: Organisation | undefined) => feltOf(organisation?.colour ?? 0);

const byRadius = (circles: readonly Placed[]): readonly Placed[] => [...circles].sort((a, b) => b.radius - a.radius);

/** The relation of one pair, drawn: a hatched lens for partly over, a knot for touching. */
function pairMarks(a: Placed, b: Placed): { readonly under: readonly Mark[]; readonly over: readonly Mark[] } {
  const relation = relationOf(a, b);
  if (relation === 'touching')
    return {
      under: [],
      over: [{ mark: 'path', d: circlePath(knotAt(a, b), KNOT), fill: WHITE, stroke: INK, width: 31 }],
    };
  const lens = relation === 'partial' ? lensPath(a, b) : null;
  if (lens === null) return { under: [], over: [] };
  return {
    under: [
      { mark: 'path', d: lens, fill: PAPER },
      { mark: 'path', d: hatchPath(a, b), stroke: INK, width: 26, opacity: 0.62 },
    ],
    over: [],
  };
}

const rimMarks = (circle: Placed, organisation: Organisation | undefined): readonly Mark[] => [
  { mark: 'path', d: circlePath(circle.pos, circle.radius), stroke: INK, width: LINE_WIDTH },
  {
    mark: 'path',
    d: circlePath(circle.pos, circle.radius - CORD.inset),
    stroke: feltFor(organisation).on,
    width: LINE_WIDTH,
    dash: CORD.dash,
    opacity: 0.75,
  },
];

function labelMarks(label: Label, spot: LabelSpot): readonly Mark[] {
  const { organisation, lines, size, icon, weight, height } = label;
  const felt = feltFor(organisation);
  const [x, y] = spot.pos;
  const { on, halo } = label.ink ?? (spot.outside ? { on: INK, halo: PAPER } : { on: felt.on, halo: felt.ground });
  const top = y - height / 2;
  return [
    ...(spot.outside ? leaderMarks(label, spot) : []),
    ...(icon === 0 ? [] : pictureMarks(emblemShape(organisation), [x, top + icon / 2 - size * 0.1], icon, on)),
    ...lines.map((text, at): Mark => ({
      mark: 'text',
      text,
      at: [x, top + icon + size * 0.8 + at * size * LINE],
      size,
      weight,
      fill: on,
      halo,
    })),
  ];
}

/** The line from the rim of a circle to the nearest of its words outside; none where they stand at the rim. */
function leaderMarks(label: Label, { pos: [x, y] }: LabelSpot): readonly Mark[] {
  const { pos, radius, lines, size, icon, weight, height } = label;
  const near = (at: number, middle: number, length: number): number =>
    Math.min(middle + length / 2, Math.max(middle - length / 2, at));
  const parts = [icon, ...lines.map((line) => textWidth(line, weight) * size)];
  let top = y - height / 2;
  let best: { readonly to: Point; readonly way: number } = { to: [x, y], way: Infinity };
  for (const [at, width] of parts.entries()) {
    const tall = at === 0 ? icon : size * LINE;
    const to: Point = [near(pos[0], x, width), near(pos[1], top + tall / 2, tall)];
    if (tall > 0 && distance(to, pos) < best.way) best = { to, way: distance(to, pos) };
    top += tall;
  }
  const { to, way } = best;
  if (way < radius + size / 2) return [];
  const from = pointAt(pos, directionTo(pos, to), radius);
  return [{ mark: 'path', d: `M${from.join(' ')}L${to.join(' ')}`, stroke: INK, width: 12 }];
}

/** How a diagram is shown otherwise than with every name inside its circle. */
interface Look {
  readonly labels: readonly Label[];
  /** Circles that step back, so that the others are seen. */
  readonly faded: ReadonlySet<string>;
  /** Where names should lie that stand beside their circles. */
  readonly within?: Rect;
}

/** A whole diagram in pieces, in the order in which they are drawn: largest circles lowest, names on top. */
export function vennPieces(
  organisations: readonly Organisation[],
  { look, memory = new PieceMemory() }: { readonly look?: Look; readonly memory?: PieceMemory } = {},
): readonly Piece[] {
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const circles = byRadius(circlesOf(organisations));
  const labels = look?.labels ?? organisations.flatMap((each) => labelOf(each) ?? []);
  const spots = new Map(
    labelSpots(labels, { memory: memory.labels, within: look?.within }).map((spot) => [spot.id, spot]),
  );
  const keep = memory.round();
  const grounds = circles.map((circle) => {
    const { ground } = feltFor(byId.get(circle.id));
    const opacity = look?.faded.has(circle.id) === true ? FADED : 1;
    return keep(`ground ${circle.id}`, [...circleAbout(circle), ground, opacity], () => ({
      of: [circle.id],
      marks: [{ mark: 'path', d: circlePath(circle.pos, circle.radius), fill: ground, opacity }],
      box: boxOf(circle, LINE_WIDTH),
    }));
  });
  const rims = circles.map((circle) => {
    const organisation = byId.get(circle.id);
    return keep(`rim ${circle.id}`, [...circleAbout(circle), feltFor(organisation).on], () => ({
      of: [circle.id],
      marks: rimMarks(circle, organisation),
      box: boxOf(circle, LINE_WIDTH),
    }));
  });
  const names = labels.flatMap((label) => {
    const spot = spots.get(label.id);
    return spot === undefined ? [] : [keep(`name ${label.id}`, nameAbout(label, spot), () => namePiece(label, spot))];
  });
  const pairs = pairPieces(circles, keep);
  return [...grounds, ...pairs.under, ...rims, ...pairs.over, ...names];
}

const circleAbout = ({ pos, radius }: Placed): readonly unknown[] => [...pos, radius];

/** A circle's square, so much larger on each side. */
const boxOf = ({ pos: [x, y], radius }: Placed, rim: number): Rect => {
  const half = radius + rim;
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
};

function pairPieces(circles: readonly Placed[], keep: Keep) {
  const [under, over]: [Piece[], Piece[]] = [[], []];
  circles.forEach((a, index) => {
    for (const b of circles.slice(index + 1)) {
      if (relationOf(a, b) === 'apart') continue;
      const about = [...circleAbout(a), ...circleAbout(b)];
      // What two have in common lies within the smaller, the second; the knot of two that touch at its rim.
      const [of, box] = [[a.id, b.id], boxOf(b, 2 * KNOT)];
      under.push(keep(`under ${a.id} ${b.id}`, about, () => ({ of, marks: pairMarks(a, b).under, box })));
      over.push(keep(`over ${a.id} ${b.id}`, about, () => ({ of, marks: pairMarks(a, b).over, box })));
    }
  });
  return { under, over };
}

const nameAbout = ({ organisation, lines, size, weight, pos }: Label, spot: LabelSpot): readonly unknown[] => [
  organisation.emblem,
  organisation.colour,
  lines.join(' '),
  size,
  weight,
  ...pos,
  ...spot.pos,
  spot.outside,
];

function namePiece(label: Label, spot: LabelSpot): Piece {
  const [width, height] = [label.width / 2 + label.size, label.height / 2 + label.size];
  const [x, y] = spot.pos;
  // A name outside has a line to the middle of its circle.
  const [fromX, fromY] = spot.outside ? label.pos : spot.pos;
  const [left, top] = [Math.min(x - width, fromX), Math.min(y - height, fromY)];
  const box = {
    x: left,
    y: top,
    width: Math.max(x + width, fromX) - left,
    height: Math.max(y + height, fromY) - top,
  };
  return { of: [label.id], marks: labelMarks(label, spot), box };
}

/** A whole diagram. */
export const vennMarks = (organisations: readonly Organisation[], look?: Look): readonly Mark[] =>
  vennPieces(organisations, look === undefined ? {} : { look }).flatMap(({ marks }) => marks);

/** A circle under a finger round the middle [0, 0]: what lies below its relations, and what above them. */
export interface Dragged {
  readonly ground: readonly Mark[];
  readonly top: readonly Mark[];
  /** No mark reaches farther from the middle, board units. */
  readonly reach: number;
}

/** One circle under a finger, half seen through, the name always on it; the same at whatever place. */
export function draggedMarks(label: Label): Dragged {
  const { organisation, radius, width, height } = label;
  const circle = { ...label, pos: MIDDLE };
  return {
    ground: [{ mark: 'path', d: circlePath(MIDDLE, radius), fill: feltFor(organisation).ground, opacity: 0.88 }],
    top: [...rimMarks(circle, organisation), ...labelMarks(circle, { id: label.id, pos: MIDDLE, outside: false })],
    reach: Math.max(radius, Math.hypot(width, height) / 2) + label.size,
  };
}

const MIDDLE = [0, 0] as const;

/** What a circle would be to the others: all that is drawn of its pairs. */
export function relationMarks(circle: Placed, others: readonly Placed[]): readonly Mark[] {
  const pairs = others.map((other) => pairMarks(circle, other));
  return [...pairs.flatMap(({ under }) => under), ...pairs.flatMap(({ over }) => over)];
}

/** Where the magnets would lay the dragged circle: a dashed ring. */
export const restMarks = (circle: Placed): readonly Mark[] => [
  { mark: 'path', d: circlePath(circle.pos, circle.radius), stroke: '#0E5468', width: 34, dash: [110, 70] },
];

/** A ring around a circle that somebody holds, or that is chosen. */
export const ringMarks = (circle: Placed, colour: string): readonly Mark[] => [
  { mark: 'path', d: circlePath(circle.pos, circle.radius + 40), stroke: colour, width: 44 },
];

/** The same as a piece of what lies at rest. */
export const ringPiece = (circle: Placed, colour: string): Piece => ({
  of: [],
  marks: ringMarks(circle, colour),
  box: boxOf(circle, 80),
});
