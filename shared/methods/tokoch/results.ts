import { sharesOf } from './bread.ts';
import type { RealBudget, Tokoch } from './content.ts';
import { spreadOf, type Spread } from './median.ts';
import { realHeads, realTotal } from './real.ts';
import { compareBreads, surprisesOf, type Comparison } from './surprises.ts';

interface BreadResult {
  readonly kind: 'believed' | 'real' | 'wished';
  /** Whole som; 0 while no sum is stated. */
  readonly total: number;
  readonly slices: readonly {
    readonly id: string;
    readonly name: string;
    readonly percent: number;
    readonly som: number;
  }[];
}

export interface TokochResult {
  /** Only breads that hold anything. */
  readonly breads: readonly BreadResult[];
  readonly surprises: readonly Comparison[];
  /** Every head of both breads. */
  readonly comparison: readonly Comparison[];
  readonly hearingTopic: string | null;
  readonly hearingReason: string;
  readonly topics: readonly string[];
  /** How many own breads the room's bread is the middle of. */
  readonly ownBreads: number;
  readonly spread: readonly Spread[];
  /** What the real figures are; null while there are none. */
  readonly real: {
    readonly year: number | null;
    readonly basis: 'plan' | 'fact' | null;
    readonly source: string;
    readonly sample: boolean;
  } | null;
  readonly questions: readonly { readonly question: number; readonly note: string }[];
}

/** The board and the real budget as results (ARCHITECTURE.md §5). */
export function tokochResult(board: Tokoch, budget: RealBudget | null): TokochResult {
  const real = budget === null ? null : realBread(budget, board);
  const believed = cutBread(board, 'believed');
  const wished = board.cut.wished ? cutBread(board, 'wished') : null;
  const comparison = believed !== null && real !== null ? compareBreads(believed.slices, real.slices) : [];
  return {
    breads: [believed, real, wished].flatMap((bread) => bread ?? []),
    surprises: surprisesOf(comparison),
    comparison,
    hearingTopic: board.hearing?.topic ?? null,
    hearingReason: board.hearing?.reason ?? '',
    topics: board.topics.map(({ text }) => text),
    ownBreads: board.own.length,
    spread: board.own.length > 0 ? spreadOf(board.own, board.slices) : [],
    real:
      real === null || budget === null
        ? null
        : { year: budget.year, basis: budget.basis, source: budget.source, sample: budget.sample },
    questions: [...board.questions]
      .map(([question, note]) => ({ question, note }))
      .sort((a, b) => a.question - b.question),
  };
}

function cutBread(board: Tokoch, kind: 'believed' | 'wished'): BreadResult | null {
  if (board.slices.length === 0) return null;
  const names = new Map(board.slices.map(({ id, name }) => [id, name]));
  const slices = sharesOf(board.breads[kind], board.slices, board.total).map(({ id, percent, som }) => ({
    id,
    name: names.get(id) ?? '',
    percent,
    som,
  }));
  return { kind, total: board.total ?? 0, slices };
}

function realBread(budget: RealBudget, { slices, parts }: Tokoch): BreadResult | null {
  const heads = realHeads(budget, slices, parts);
  if (heads.length === 0) return null;
  return {
    kind: 'real',
    total: realTotal(budget),
    slices: heads.map(({ id, name, percent, som }) => ({ id, name, percent, som })),
  };
}
