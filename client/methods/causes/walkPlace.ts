import type { Step, Subgroup } from '../../../shared/session/session.ts';
import { pageAt, type WallPage } from './wallPages.ts';

/** A page of the walk: which table, which of its pages. */
export interface WalkPage {
  readonly shown: string;
  readonly page: number;
}

/** Where the walk stands, seen from the table that is open on the conductor. */
export interface WalkPlace {
  /** The open table is the one on the wall, in the walk. */
  readonly walking: boolean;
  readonly page: number;
  /** Where "back" and "on" lead: a page of this table, else the next table; null at the ends. */
  readonly back: WalkPage | null;
  readonly on: WalkPage | null;
}

/** @param pages those of the open table */
export function walkPlace(
  subgroups: readonly Subgroup[],
  settings: Step['settings'],
  open: string,
  pages: readonly WallPage[],
): WalkPlace {
  const walking = settings['walk'] === true && settings['shown'] === open;
  const page = walking ? pageAt(pages, settings['page']) : 0;
  const at = subgroups.findIndex((each) => each.table === open);
  const other = (by: 1 | -1): WalkPage | null => {
    const shown = subgroups[at + by]?.table;
    return shown === undefined ? null : { shown, page: 0 };
  };
  return {
    walking,
    page,
    back: walking && page > 0 ? { shown: open, page: page - 1 } : other(-1),
    on: walking && page + 1 < pages.length ? { shown: open, page: page + 1 } : other(1),
  };
}
