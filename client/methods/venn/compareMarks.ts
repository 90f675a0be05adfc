import {
  circleOf,
  circlesOf,
  wrapName,
  type Difference,
  type Organisation,
  type PairOfOrganisations,
  type Placed,
} from '../../../shared/methods/venn/index.ts';
import { distance, type Rect } from '../../../shared/geometry/circle.ts';
import { circlePath, textWidth, type Mark } from '../../canvas/index.ts';
import { fits, LINE, type Label } from './label.ts';
import { vennMarks } from './vennMarks.ts';

const LAKE = '#0E5468';

/** Least width of what is shown, so that two circles alone do not fill a wall. */
const LEAST = 5_000;
/** The free rim around all: at the sides wide enough for a name that is longer than its circle. */
const RIM = { x: 480, y: 160 } as const;
/** Height of one diagram over the other as a part of its width: the wall has that room, and names need it. */
const TALL = 0.68;

function boundsOf(circles: readonly Placed[]): Rect {
  const [left, top] = [
    Math.min(...circles.map(({ pos, radius }) => pos[0] - radius)),
    Math.min(...circles.map(({ pos, radius }) => pos[1] - radius)),
  ];
  const [right, bottom] = [
    Math.max(...circles.map(({ pos, radius }) => pos[0] + radius)),
    Math.max(...circles.map(({ pos, radius }) => pos[1] + radius)),
  ];
  return circles.length === 0
    ? { x: 0, y: 0, width: LEAST, height: LEAST / 2 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The parts in which diagrams are shown at one scale, each as near as its circles allow. */
export function boxesOf(sides: readonly (readonly Organisation[])[]): readonly Rect[] {
  const bounds = sides.map((side) => boundsOf(circlesOf(side)));
  const width = Math.max(LEAST, ...bounds.map((each) => each.width)) + 2 * RIM.x;
  const height = Math.max(LEAST / 2, ...bounds.map((each) => each.height)) + 2 * RIM.y;
  return bounds.map((each) => ({
    x: each.x + each.width / 2 - width / 2,
    y: each.y + each.height / 2 - height / 2,
    width,
    height,
  }));
}

/** What is shown of the plane where one diagram lies over the other. */
export function boxOver(organisations: readonly Organisation[]): Rect {
  const [{ x, y, width, height } = { x: 0, y: 0, width: LEAST, height: LEAST }] = boxesOf([organisations]);
  const tall = Math.max(height, width * TALL);
  return { x, y: y - (tall - height) / 2, width, height: tall };
}

/** The organisations of either side that differences speak of. */
export function spokenOf(differences: readonly Difference[]) {
  const women = new Set<string>();
  const men = new Set<string>();
  for (const each of differences) {
    if (each.kind === 'missing') (each.missingWith === 'men' ? women : men).add(each.id);
    else
      for (const pair of each.kind === 'size' ? [each.pair] : [each.pair, each.other]) {
        women.add(pair.women);
        men.add(pair.men);
      }
  }
  return { women, men };
}

/** The men's organisations in the colours and pictures of the women's they are paired with. */
export function likePaired(
  women: readonly Organisation[],
  men: readonly Organisation[],
  pairs: readonly PairOfOrganisations[],
): readonly Organisation[] {
  const twin = new Map(pairs.map((pair) => [pair.men, women.find(({ id }) => id === pair.women)]));
  return men.map((each) => {
    const other = twin.get(each.id);
    return other === undefined ? each : { ...each, colour: other.colour, emblem: other.emblem };
  });
}

/** Widths at which a name is tried in a circle, as parts of its diameter. */
const TRIES = [1, 0.86, 0.72];
/** A picture's size, letters. */
const PICTURE = 1.3;
/** Width of a line of a name that stands beside its circle, letters. */
const ASIDE = 8;

/**
 * A name in letters of one size: in its circle with its picture, or alone, or else beside it, so that a name never lies
 * across its rim.
 */
function nameLabels(organisation: Organisation, letters: number): readonly Label[] {
  const circle = circleOf(organisation);
  if (circle === null) return [];
  const label = blockOf(circle, organisation, letters);
  const tries = [letters * PICTURE, 0].flatMap((icon) =>
    TRIES.map((part) => label({ line: (2 * circle.radius * part) / letters, icon })),
  );
  const chosen = tries.find((each) => fits(circle.radius, each));
  return chosen === undefined
    ? [
        ...pictureLabels(organisation, {}),
        { ...label({ line: ASIDE, icon: 0 }), id: `${circle.id} name`, beside: true },
      ]
    : [chosen];
}

/** Makes labels of one size of letters for a circle. */
function blockOf(circle: Placed, organisation: Organisation, letters: number) {
  const widthOf = (text: string): number => textWidth(text, 700);
  return ({ line, icon }: { readonly line: number; readonly icon: number }): Label => {
    const lines = line === 0 ? [] : wrapName(organisation.name, widthOf, { line });
    return {
      ...circle,
      organisation,
      lines,
      size: letters,
      icon,
      weight: 700,
      width: Math.max(icon, ...lines.map((each) => widthOf(each) * letters)),
      height: icon + lines.length * letters * LINE,
    };
  };
}

/** Beside a ring of the men: the picture of its twin, or picture and name of what the men alone have. */
function ringLabels(
  organisation: Organisation,
  { letters, named }: Pick<Named, 'letters'> & { readonly named: boolean },
) {
  const circle = circleOf(organisation);
  if (circle === null) return [];
  const label = blockOf(circle, organisation, letters)({ line: named ? ASIDE : 0, icon: letters * PICTURE });
  return [{ ...label, id: `men ${circle.id}`, beside: true, ink: RING_INK } as const];
}

/** The picture alone, as large as its circle allows. */
function pictureLabels(organisation: Organisation, yields: Pick<Label, 'yields'>): readonly Label[] {
  const circle = circleOf(organisation);
  if (circle === null) return [];
  const icon = circle.radius;
  const size = { size: icon / 1.45, icon, width: icon, height: icon };
  return [{ ...circle, ...size, organisation, lines: [], weight: 700, ...yields }];
}

interface Named {
  /** Whose names are written: those in question. */
  readonly named: ReadonlySet<string>;
  /** Height of their letters, board units. */
  readonly letters: number;
  /** What is shown of the plane. */
  readonly box: Rect;
}

const labelsOf = (organisations: readonly Organisation[], { named, letters }: Omit<Named, 'box'>): readonly Label[] =>
  organisations.flatMap((each) =>
    named.has(each.id) ? nameLabels(each, letters) : pictureLabels(each, { yields: true }),
  );

const othersThan = (organisations: readonly Organisation[], named: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(organisations.map(({ id }) => id).filter((id) => !named.has(id)));

/** One side of the comparison: the circles in question with their names, the others stepped back with their pictures. */
export const sideMarks = (organisations: readonly Organisation[], look: Named): readonly Mark[] =>
  vennMarks(organisations, {
    labels: labelsOf(organisations, look),
    faded: othersThan(organisations, look.named),
    within: look.box,
  });

interface Laid {
  readonly women: readonly Organisation[];
  /** Already laid over the women's, in the pictures of those they are paired with. */
  readonly men: readonly Organisation[];
  readonly pairs: readonly PairOfOrganisations[];
  /** The organisations of either side that differences speak of. */
  readonly spoken: { readonly women: ReadonlySet<string>; readonly men: ReadonlySet<string> };
  /** Height of letters, board units. */
  readonly letters: number;
  readonly box: Rect;
}

/** How far back rings and lines step that no difference speaks of. */
const BACK = 0.4;
const RING_INK = { on: LAKE, halo: '#FBF6EC' } as const;

/**
 * One diagram over the other: the women's as felts, the men's as dashed rings, a line from each circle in question to its
 * twin. A twin has its picture; the name stands once, and on the ring where the men alone have it.
 */
export function laidMarks({ women, men, pairs, spoken, letters, box }: Laid): readonly Mark[] {
  const twins = new Map(pairs.map((pair) => [pair.men, women.find(({ id }) => id === pair.women)]));
  const labels = [
    ...labelsOf(women, { named: spoken.women, letters }),
    ...men.flatMap((each) => ringLabels(each, { letters, named: spoken.men.has(each.id) && !twins.has(each.id) })),
  ];
  return [
    ...vennMarks(women, { labels: [], faded: othersThan(women, spoken.women) }),
    ...men.flatMap((each): readonly Mark[] => {
      const circle = circleOf(each);
      if (circle === null) return [];
      const opacity = spoken.men.has(each.id) ? 1 : BACK;
      const from = twins.get(each.id);
      return [
        { mark: 'path', d: circlePath(circle.pos, circle.radius), stroke: LAKE, width: 44, dash: [150, 90], opacity },
        ...(from === undefined ? [] : wayMarks(circleOf(from), circle, opacity)),
      ];
    }),
    ...vennMarks([], { labels, faded: NOBODY, within: box }),
  ];
}

/** The line from the rim of a circle to that of its twin; none where they lie on each other. */
function wayMarks(from: Placed | null, to: Placed, opacity: number): readonly Mark[] {
  if (from === null) return [];
  const way = distance(from.pos, to.pos);
  if (way < from.radius + to.radius) return [];
  const at = (part: number): string =>
    from.pos.map((each, axis) => each + ((to.pos[axis] ?? 0) - each) * part).join(' ');
  const d = `M${at(from.radius / way)}L${at(1 - to.radius / way)}`;
  return [{ mark: 'path', d, stroke: LAKE, width: 24, opacity }];
}

const NOBODY: ReadonlySet<string> = new Set();
