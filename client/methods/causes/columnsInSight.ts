import { COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';
import type { Layout } from './useLayout.ts';

/**
 * The columns that stand on the screen while one of them is worked on. The grid of contributions needs the room of
 * several: beside it stand the ways to solve, for which they are given, where four columns would fit, else nothing.
 */
export function columnsInSight(shown: Column, { columns }: Layout): readonly Column[] {
  if (columns === 1) return [shown];
  if (shown === 'contributions') return columns === 4 ? ['solutions', 'contributions'] : ['contributions'];
  if (columns === 4) return COLUMNS;
  const at = Math.max(1, COLUMNS.indexOf(shown));
  return COLUMNS.slice(at - 1, at + 1);
}
