import type { Rect } from '../../geometry/circle.ts';
import { circlesOf, type Organisation } from './content.ts';

/** The page of a diagram with few circles: the share of a 16:9 wall above the legend, in board units. */
export const PAGE: Rect = { x: 0, y: 0, width: 10_000, height: 5_000 };

/** Circles that find room on {@link PAGE} with space between them. */
const ROOMY = 18;

/** The page for so many organisations: it grows round its middle, so that circles keep their radii and relations. */
export function pageFor(count: number): Rect {
  return around(Math.round(PAGE.width * Math.sqrt(Math.max(1, count / ROOMY))));
}

const MIDDLE = { x: PAGE.x + PAGE.width / 2, y: PAGE.y + PAGE.height / 2 } as const;

function around(width: number): Rect {
  const height = Math.round((width * PAGE.height) / PAGE.width);
  return { x: MIDDLE.x - width / 2, y: MIDDLE.y - height / 2, width, height };
}

/**
 * The page of a diagram (V7). With many organisations it grows round its middle, and every screen shows it smaller; it
 * never shrinks so far that a circle which lies on it would be cut off, as when others go to the bin.
 * @param organisations those not in the bin
 */
export function pageOf(organisations: readonly Organisation[]): Rect {
  const { width } = pageFor(organisations.length);
  const needed = circlesOf(organisations).map(({ pos: [x, y], radius }) =>
    Math.max(Math.abs(x - MIDDLE.x) + radius, (Math.abs(y - MIDDLE.y) + radius) * (PAGE.width / PAGE.height)),
  );
  return around(Math.max(width, 2 * Math.ceil(Math.max(0, ...needed))));
}
