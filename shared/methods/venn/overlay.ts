import type { Point } from '../../geometry/circle.ts';
import type { Organisation, PairOfOrganisations } from './content.ts';

interface Diagrams {
  readonly women: readonly Organisation[];
  readonly men: readonly Organisation[];
  readonly pairs: readonly PairOfOrganisations[];
}

/** Turned, perhaps turned over, and moved: what leaves every distance as it is. */
interface Laying {
  readonly cos: number;
  readonly sin: number;
  /** -1: turned over first. */
  readonly flip: 1 | -1;
  readonly from: Point;
  readonly to: Point;
  /** How well the pairs meet: the greater, the better. */
  readonly good: number;
}

const middleOf = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

function laying(couples: readonly (readonly [women: Point, men: Point])[], flip: 1 | -1): Laying {
  const to = middleOf(couples.map(([women]) => women));
  const from = middleOf(couples.map(([, men]) => men));
  let along = 0;
  let across = 0;
  for (const [women, men] of couples) {
    const [wx, wy] = [women[0] - to[0], women[1] - to[1]];
    const [mx, my] = [flip * (men[0] - from[0]), men[1] - from[1]];
    along += mx * wx + my * wy;
    across += mx * wy - my * wx;
  }
  const good = Math.hypot(along, across);
  return good === 0
    ? { cos: 1, sin: 0, flip, from, to, good }
    : { cos: along / good, sin: across / good, flip, from, to, good };
}

/**
 * The men's circles laid over the women's so that paired ones lie as near to each other as can be (V11). The diagram is
 * turned, turned over if that is better, and moved as a whole, which changes no relation: place on the page means
 * nothing, so it may be chosen for the eye. Without placed pairs they stay where they are. Board units.
 */
export function laidOver({ women, men, pairs }: Diagrams): readonly Organisation[] {
  const places = (side: readonly Organisation[]) => new Map(side.map(({ id, pos }) => [id, pos]));
  const [ofWomen, ofMen] = [places(women), places(men)];
  const couples = pairs.flatMap((pair) => {
    const [w, m] = [ofWomen.get(pair.women), ofMen.get(pair.men)];
    return w && m ? [[w, m] as const] : [];
  });
  if (couples.length === 0) return men;
  const [straight, over] = [laying(couples, 1), laying(couples, -1)];
  const { cos, sin, flip, from, to } = over.good > straight.good * (1 + 1e-9) ? over : straight;
  return men.map((each) => {
    if (each.pos === null) return each;
    const [x, y] = [flip * (each.pos[0] - from[0]), each.pos[1] - from[1]];
    return { ...each, pos: [to[0] + cos * x - sin * y, to[1] + sin * x + cos * y] as const };
  });
}
