import type { Rect } from '../../geometry/circle.ts';

/** The page of a diagram with few circles: the share of a 16:9 wall above the legend, in board units. */
export const PAGE: Rect = { x: 0, y: 0, width: 10_000, height: 5_000 };

/** Circles that find room on {@link PAGE} with space between them. */
const ROOMY = 18;

/**
 * The page of a diagram (V7). Circles keep their radii, so relations never change by themselves; with many
 * organisations the page grows round its middle instead, and every screen shows it smaller.
 * @param count organisations not in the bin
 */
export function pageFor(count: number): Rect {
  const grow = Math.sqrt(Math.max(1, count / ROOMY));
  const width = Math.round(PAGE.width * grow);
  const height = Math.round(PAGE.height * grow);
  return { x: (PAGE.width - width) / 2, y: (PAGE.height - height) / 2, width, height };
}
