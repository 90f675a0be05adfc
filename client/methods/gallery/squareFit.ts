/** How squares of votes lie: edge of one and rows, so that the longest column still fits. */
export interface SquareFit {
  /** Edge of a square, pixels. */
  readonly edge: number;
  /** Squares in a line. */
  readonly line: number;
}

/** Space after a square and additional space after each five, as parts of its edge. */
export const GAP = 0.11;
export const FIVE_GAP = 0.25;

const widthOf = (count: number, edge: number): number =>
  count * edge * (1 + GAP) + Math.floor(Math.max(0, count - 1) / 5) * edge * FIVE_GAP;

/**
 * The largest squares with which `most` of them fit, in one line or, when they would get too small to count, in two or three.
 * @param most the highest count shown, at least 1
 * @param width pixels for a line
 * @param full largest edge, pixels; below half of it a second line begins
 */
export function fitSquares(most: number, width: number, full: number): SquareFit {
  for (const lines of [1, 2, 3]) {
    const line = Math.max(5, Math.ceil(most / lines / 5) * 5);
    const count = lines === 1 ? Math.max(1, most) : line;
    const edge = Math.min(full / lines, width / (widthOf(count, 1) || 1));
    if (edge >= full / (lines + 1) || lines === 3) return { edge: Math.max(2, Math.floor(edge)), line: count };
  }
  return { edge: 2, line: most };
}
