import type { Placed } from './chain.ts';
import type { CauseRecord, Column, ConsequenceRecord, ContributionRecord, SolutionRecord } from './schema.ts';

type Stored<Fields> = Omit<Fields, 'bin'> & { readonly id: string };

export type Cause = Stored<CauseRecord> & { readonly above: string | null };
export type Consequence = Stored<ConsequenceRecord>;
export type Solution = Stored<SolutionRecord> & { readonly meets: readonly string[] };
export type Contribution = Stored<ContributionRecord>;

/** A binned row, to be taken back. */
export interface Binned {
  readonly column: Column;
  readonly id: string;
  readonly text: string;
}

/** One table as plain data, in the order people see (C1). */
export interface CausesTable {
  readonly problem: string;
  readonly causes: readonly Placed<Cause>[];
  readonly consequences: readonly Consequence[];
  readonly solutions: readonly Solution[];
  readonly contributions: readonly Contribution[];
  readonly bin: readonly Binned[];
  /** What a facilitator set against the moment. */
  readonly columns: Readonly<Partial<Record<Column, boolean>>>;
  /** Records that are not of their shape; left out, never thrown. */
  readonly unreadable: number;
}

/** Levels of whys: 0 without causes, 1 with top causes only. */
export const depthOf = (table: CausesTable): number =>
  table.causes.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 0);
