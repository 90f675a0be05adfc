import type { CausesTable, Column, Giver } from '../../../shared/methods/causes/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';
import { chain, clock, warn } from '../../ui/icons/marks.ts';
import { whatIcons, whoOf } from './giver.ts';

/** One answer as it stands on the wall. */
export interface WallRow {
  readonly id: string;
  readonly text: string;
  /** Levels of whys above it. */
  readonly depth: number;
  /** Not agreed yet: a dashed edge. */
  readonly open: boolean;
  readonly icon: IconShape | null;
}

/** A column's answers as the wall shows them, in the order of the table. */
export function wallRows(column: Column, table: CausesTable, givers: Readonly<Record<Giver, string>>): WallRow[] {
  const plain = { depth: 0, open: false, icon: null };
  if (column === 'causes')
    return table.causes.map(({ row, depth }) => ({ ...plain, id: row.id, text: row.text, depth }));
  if (column === 'consequences')
    return table.consequences.map(({ id, text, when }) => ({
      ...plain,
      id,
      text,
      icon: when === 'already' ? warn : clock,
    }));
  if (column === 'solutions')
    return table.solutions.map(({ id, text, meets }) => ({
      ...plain,
      id,
      text,
      icon: meets.length > 0 ? chain : null,
    }));
  return table.contributions.map(({ id, who, what, text, agreed }) => ({
    ...plain,
    id,
    text: `${whoOf(who, givers)}: ${text}`,
    open: !agreed,
    icon: whatIcons[what],
  }));
}
