import type { Placed } from './chain.ts';
import type { Cause, CausesTable } from './table.ts';
import type { Mark, What, When } from './schema.ts';

/** A cause with the deeper ones below it. */
export interface CauseResult {
  readonly text: string;
  readonly mark: Mark | null;
  readonly whys: readonly CauseResult[];
}

export interface TableResult {
  readonly problem: string;
  readonly causes: readonly CauseResult[];
  readonly consequences: readonly { readonly text: string; readonly when: When; readonly mark: Mark | null }[];
  readonly solutions: readonly {
    readonly text: string;
    readonly meets: readonly string[];
    readonly mark: Mark | null;
  }[];
  readonly contributions: readonly {
    readonly who: string;
    readonly what: What;
    readonly text: string;
    readonly agreed: boolean;
    readonly mark: Mark | null;
  }[];
}

const nested = (causes: readonly Placed<Cause>[], parent: string | null): CauseResult[] =>
  causes
    .filter((each) => each.parent === parent)
    .map(({ row }) => ({ text: row.text, mark: row.mark ?? null, whys: nested(causes, row.id) }));

/** One table as the outer contract gives it. */
export function tableResult(table: CausesTable): TableResult {
  const textOf = new Map(table.causes.map(({ row }) => [row.id, row.text]));
  return {
    problem: table.problem,
    causes: nested(table.causes, null),
    consequences: table.consequences.map(({ text, when, mark }) => ({ text, when, mark: mark ?? null })),
    solutions: table.solutions.map(({ text, meets, mark }) => ({
      text,
      meets: meets.map((cause) => textOf.get(cause) ?? ''),
      mark: mark ?? null,
    })),
    contributions: table.contributions.map(({ who, what, text, agreed, mark }) => ({
      who,
      what,
      text,
      agreed,
      mark: mark ?? null,
    })),
  };
}
