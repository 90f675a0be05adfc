import type { AgeGroup } from '../domain/ageGroup.ts';
import type { Language } from '../domain/language.ts';
import type { SeatId } from '../domain/role.ts';

/** What a step is about. Each kind has its own instruction, views and (for boards) its method. */
export const STEP_KINDS = [
  'welcome',
  'goals',
  'map',
  'venn',
  'local-matters',
  'tokoch',
  'budget-brief',
  'gallery',
  'causes',
  'initiative-group',
  'summary',
  'closing',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One step of the agenda (PRODUCT.md "Three screens, one session"). */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** The board it works on, as behind the session's id in a document name (`map`, `venn-all`); null for a page. */
  readonly board: string | null;
  /** The moments within it, in order; empty when it has none. Gallery: explain, write, read, discuss, top. */
  readonly moments: readonly string[];
  /** The current moment; kept when the step is left, so that reopening returns to it. */
  readonly moment: string | null;
  /** Planned minutes. */
  readonly minutes: number;
  readonly order: string;
  readonly skipped: boolean;
  /** It has been the active step at least once; before that its board is closed to participants. */
  readonly begun: boolean;
  /** It has been left at least once by "next". */
  readonly done: boolean;
  /** A facilitator's own title; null for the kind's standard name. */
  readonly title: string | null;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** The timer, as data every screen can count from with the server's clock. Milliseconds. */
export interface Timer {
  /** Length of the run, as last set. */
  readonly total: number;
  /** What was left when it was last started, paused or changed; negative when time ran over. */
  readonly left: number;
  /** Server time of the last start; null while it stands. */
  readonly since: number | null;
}

export interface PublicSeat {
  readonly seat: SeatId;
  readonly taken: boolean;
  /** Taken out of the session by a facilitator. */
  readonly out: boolean;
}

/** One cause-effect table and the people who fill it (DOMAIN.md §3.5: a subgroup per priority problem). */
export interface Subgroup {
  /** The table's id: its board is `causes-<table>`. */
  readonly table: string;
  readonly problem: string;
  readonly order: string;
  readonly seats: readonly SeatId[];
}

/** The session document as plain data: all of it may be read by every device of the session. */
export interface Session {
  readonly kind: 'session' | 'focus-group';
  /** A facilitator's own title; null for the standard one. */
  readonly title: string | null;
  readonly village: string;
  readonly ageGroup: AgeGroup | null;
  /** ISO date, e.g. 2014-11-19. */
  readonly date: string;
  readonly place: string;
  /** Language of its documents; each device chooses its own for the screen. */
  readonly language: Language;
  readonly joinCode: string;
  readonly doorOpen: boolean;
  /** Participants' devices are asked to look at the wall. */
  readonly screensHeld: boolean;
  readonly seats: readonly PublicSeat[];
  /** In the order of the agenda. */
  readonly steps: readonly Step[];
  readonly activeStep: string | null;
  readonly timer: Timer;
  /** Cause-effect tables in order; empty where nobody made one. */
  readonly subgroups: readonly Subgroup[];
  readonly locked: ReadonlySet<string>;
  readonly frozen: ReadonlySet<string>;
  readonly revealed: ReadonlySet<string>;
  readonly finished: ReadonlySet<string>;
}
