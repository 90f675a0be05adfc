import type { Crumbs } from './crumbs.ts';
import type { OwnBread } from './median.ts';

/** The two breads that people cut. The real one is a document of its own. */
export type CutBread = 'believed' | 'wished';

export interface Slice {
  readonly id: string;
  readonly name: string;
  readonly emblem: string;
  /** 1 … 12, a felt of the design. */
  readonly colour: number;
  readonly order: string;
  readonly locked: boolean;
}

export interface Topic {
  readonly id: string;
  readonly text: string;
  readonly order: string;
}

export interface Tokoch {
  /** Clockwise from twelve o'clock. */
  readonly slices: readonly Slice[];
  readonly bin: readonly Slice[];
  /** Crumbs of each bread: 100, or 1,000 with one decimal. */
  readonly parts: number;
  /** The stated sum in som, or null. */
  readonly total: number | null;
  readonly breads: Readonly<Record<CutBread, Crumbs>>;
  /** Whether anybody has cut it yet. */
  readonly cut: Readonly<Record<CutBread, boolean>>;
  readonly topics: readonly Topic[];
  readonly hearing: { readonly topic: string; readonly reason: string } | null;
  readonly own: readonly OwnBread[];
  /** Notes by number of the guiding question, 1 … 8. */
  readonly questions: ReadonlyMap<number, string>;
  /** How far the reveal has come (T6): 0 nothing … 6 all three surprises. */
  readonly stage: number;
  readonly unreadable: number;
}

export interface RealLine {
  readonly id: string;
  readonly name: string;
  /** Whole som, as typed. */
  readonly amount: number;
  /** The slice it belongs to, or null while it stands alone. */
  readonly head: string | null;
  readonly order: string;
}

export interface RealBudget {
  readonly lines: readonly RealLine[];
  readonly bin: readonly RealLine[];
  readonly year: number | null;
  readonly basis: 'plan' | 'fact' | null;
  readonly source: string;
  readonly sample: boolean;
  readonly unreadable: number;
}
