import {
  circlesOf,
  labelSpots,
  relationOf,
  type LabelSpot,
  type Organisation,
  type Placed,
} from '../../../shared/methods/venn/index.ts';
import { circlePath, feltOf, pictureMarks, type Mark } from '../../canvas/index.ts';
import { emblemShape } from './emblem.ts';
import { labelOf, LINE, type Label } from './label.ts';
import { hatchPath, knotAt, lensPath } from './lens.ts';

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
  const ink = spot.outside ? INK : felt.on;
  const halo = spot.outside ? PAPER : felt.ground;
  const top = y - height / 2;
  const leader: readonly Mark[] = spot.outside
    ? [{ mark: 'path', d: `M${label.pos[0]} ${label.pos[1]}L${x} ${y}`, stroke: INK, width: 12 }]
    : [];
  return [
    ...leader,
    ...pictureMarks(emblemShape(organisation), [x, top + icon / 2 - size * 0.1], icon, ink),
    ...lines.map((text, at): Mark => ({
      mark: 'text',
      text,
      at: [x, top + icon + size * 0.8 + at * size * LINE],
      size,
      weight,
      fill: ink,
      halo,
    })),
  ];
}

/** How a diagram is shown otherwise than with every name inside its circle. */
interface Look {
  readonly labels: readonly Label[];
  /** Circles that step back, so that the others are seen. */
  readonly faded: ReadonlySet<string>;
}

/** A whole diagram, largest circles lowest, names on top. */
export function vennMarks(organisations: readonly Organisation[], look?: Look): readonly Mark[] {
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const circles = byRadius(circlesOf(organisations));
  const pairs = circles.flatMap((a, index) => circles.slice(index + 1).map((b) => pairMarks(a, b)));
  const labels = look?.labels ?? organisations.flatMap((each) => labelOf(each) ?? []);
  const spots = new Map(labelSpots(labels).map((spot) => [spot.id, spot]));
  return [
    ...circles.map((circle): Mark => {
      const { ground } = feltFor(byId.get(circle.id));
      const opacity = look?.faded.has(circle.id) === true ? FADED : 1;
      return { mark: 'path', d: circlePath(circle.pos, circle.radius), fill: ground, opacity };
    }),
    ...pairs.flatMap(({ under }) => under),
    ...circles.flatMap((circle) => rimMarks(circle, byId.get(circle.id))),
    ...pairs.flatMap(({ over }) => over),
    ...labels.flatMap((label) => {
      const spot = spots.get(label.id);
      return spot === undefined ? [] : labelMarks(label, spot);
    }),
  ];
}

/** One circle under a finger, with what it would be to the others; half seen through, the name always on it. */
export function draggedMarks(label: Label, others: readonly Placed[]): readonly Mark[] {
  const { organisation } = label;
  const { ground } = feltFor(organisation);
  const pairs = others.map((other) => pairMarks(label, other));
  return [
    { mark: 'path', d: circlePath(label.pos, label.radius), fill: ground, opacity: 0.88 },
    ...pairs.flatMap(({ under }) => under),
    ...rimMarks(label, organisation),
    ...pairs.flatMap(({ over }) => over),
    ...labelMarks(label, { id: label.id, pos: label.pos, outside: false }),
  ];
}

/** Where the magnets would lay the dragged circle: a dashed ring. */
export const restMarks = (circle: Placed): readonly Mark[] => [
  { mark: 'path', d: circlePath(circle.pos, circle.radius), stroke: '#0E5468', width: 34, dash: [110, 70] },
];

/** A ring around a circle that somebody holds, or that is chosen. */
export const ringMarks = (circle: Placed, colour: string): readonly Mark[] => [
  { mark: 'path', d: circlePath(circle.pos, circle.radius + 40), stroke: colour, width: 44 },
];
