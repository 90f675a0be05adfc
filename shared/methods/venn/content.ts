import type { Point } from '../../geometry/circle.ts';
import type { Grade, Kind } from './schema.ts';
import { radiusOf, type Size } from './size.ts';
import type { Placed } from './snap.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly emblem: string;
  /** 1 … 12, a felt of the design. */
  readonly colour: number;
  readonly size: Size | null;
  /** Centre in board units, or null while it waits beside the page. */
  readonly pos: Point | null;
  readonly order: string;
  readonly kind: Kind | null;
  readonly rank: number | null;
  readonly rankWhy: string;
  readonly quality: Grade | null;
  readonly satisfaction: Grade | null;
  readonly proposals: string;
  readonly binned: boolean;
}

export interface PairOfOrganisations {
  readonly id: string;
  readonly women: string;
  readonly men: string;
}

/** One diagram as plain data. Relations, links and gaps are computed from it, never stored. */
export interface Venn {
  /** In the order of the list. */
  readonly organisations: readonly Organisation[];
  readonly bin: readonly Organisation[];
  /** By pair key (pair.ts). */
  readonly reasons: ReadonlyMap<string, string>;
  /** Confirmed pairs of the women's and the men's diagram; only the common document has any. */
  readonly pairs: readonly PairOfOrganisations[];
  /** Records that could not be read. */
  readonly unreadable: number;
}

/** An organisation as a circle, or null while it is not placed. */
export const circleOf = ({ id, pos, size }: Organisation): Placed | null =>
  pos === null ? null : { id, pos, radius: radiusOf(size) };

/** The circles on the page. */
export const circlesOf = (organisations: readonly Organisation[]): readonly Placed[] =>
  organisations.flatMap((organisation) => circleOf(organisation) ?? []);
