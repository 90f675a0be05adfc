/**
 * How far the reveal has come (T6), always in this order: first a neutral sentence, then what was believed, then what
 * is, then the greatest differences one by one.
 */
export const STAGE = { nothing: 0, sentence: 1, believed: 2, real: 3, first: 4, second: 5, third: 6 } as const;

/** Surprises that light up at a stage: 0 … 3. */
export const surprisesShown = (stage: number): number => Math.max(0, Math.min(STAGE.third, stage) - STAGE.real);
