import {
  circleOf,
  circlesOf,
  wrapName,
  type Difference,
  type Organisation,
  type PairOfOrganisations,
  type Placed,
} from '../../../shared/methods/venn/index.ts';
import { circlePath, textWidth, type Mark } from '../../canvas/index.ts';
import { LINE, type Label } from './label.ts';
import { vennMarks } from './vennMarks.ts';

const INK = '#241C17';
const LAKE = '#0E5468';

/** A part of the plane of a diagram, in board units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Least width of what is shown, so that two circles alone do not fill a wall. */
const LEAST = 5_000;
/** The free rim around all: at the sides wide enough for a name that is longer than its circle. */
const RIM = { x: 480, y: 160 } as const;

function boundsOf(circles: readonly Placed[]): Box {
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
export function boxesOf(sides: readonly (readonly Organisation[])[]): readonly Box[] {
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

/** A name in letters of one size, whether or not its circle holds it. */
function nameLabel(organisation: Organisation, letters: number): Label | null {
  const circle = circleOf(organisation);
  if (circle === null) return null;
  const widthOf = (text: string): number => textWidth(text, 700);
  const line = Math.max(2 * circle.radius, 6 * letters) / letters;
  const lines = wrapName(organisation.name, widthOf, { line });
  const icon = letters * 1.3;
  const width = Math.max(icon, ...lines.map((each) => widthOf(each) * letters));
  const height = icon + lines.length * letters * LINE;
  return { ...circle, organisation, lines, size: letters, icon, weight: 700, width, height };
}

/** The picture alone, as large as its circle allows. */
function pictureLabel(organisation: Organisation): Label | null {
  const circle = circleOf(organisation);
  if (circle === null) return null;
  const icon = circle.radius;
  return { ...circle, organisation, lines: [], size: icon / 1.45, icon, weight: 700, width: icon, height: icon };
}

interface Named {
  /** Whose names stand beside their pictures. */
  readonly named: ReadonlySet<string>;
  /** Height of their letters, board units. */
  readonly letters: number;
}

const labelsOf = (organisations: readonly Organisation[], { named, letters }: Named): readonly Label[] =>
  organisations.flatMap((each) => (named.has(each.id) ? nameLabel(each, letters) : pictureLabel(each)) ?? []);

/** One side of the comparison: the circles in question with their names, the others stepped back with their pictures. */
export const sideMarks = (organisations: readonly Organisation[], look: Named): readonly Mark[] =>
  vennMarks(organisations, {
    labels: labelsOf(organisations, look),
    faded: new Set(organisations.map(({ id }) => id).filter((id) => !look.named.has(id))),
  });

interface Laid {
  readonly women: readonly Organisation[];
  /** Already laid over the women's. */
  readonly men: readonly Organisation[];
  readonly pairs: readonly PairOfOrganisations[];
  /** Height of letters, board units. */
  readonly letters: number;
}

/**
 * One diagram over the other: the women's as felts, the men's as dashed rings, a line from each circle to its twin. Names
 * stand once, those of the men alone on their rings.
 */
export function laidMarks({ women, men, pairs, letters }: Laid): readonly Mark[] {
  const paired = new Set(pairs.map((pair) => pair.men));
  const alone = men.filter(({ id }) => !paired.has(id)).map((each) => ({ ...each, id: `m${each.id}`, colour: 0 }));
  const everybody = [...women, ...alone];
  const labels = everybody.flatMap((each) => nameLabel(each, letters) ?? []);
  const place = (side: readonly Organisation[], id: string) => side.find((each) => each.id === id)?.pos ?? null;
  return [
    ...vennMarks(women, { labels: [], faded: NOBODY }),
    ...circlesOf(men).map(({ pos, radius }): Mark => ({
      mark: 'path',
      d: circlePath(pos, radius),
      stroke: LAKE,
      width: 44,
      dash: [150, 90],
    })),
    ...pairs.flatMap((pair): readonly Mark[] => {
      const [from, to] = [place(women, pair.women), place(men, pair.men)];
      return from === null || to === null
        ? []
        : [{ mark: 'path', d: `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`, stroke: INK, width: 20 }];
    }),
    ...vennMarks([], { labels, faded: NOBODY }),
  ];
}

const NOBODY: ReadonlySet<string> = new Set();
