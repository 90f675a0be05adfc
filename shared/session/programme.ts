import { orderBetween } from '../domain/order.ts';
import type { Step, StepKind } from './session.ts';

/**
 * The moments a kind of step may have, in order. A method's room names the same ones; a test compares them. A step
 * holds those it uses: `own` and `wish` of the tokoch and `compare` of the Venn are left out until a facilitator wants them.
 */
export const MOMENTS: Readonly<Record<StepKind, readonly string[]>> = {
  welcome: [],
  goals: [],
  map: [],
  venn: ['list', 'size', 'place', 'compare'],
  'local-matters': [],
  tokoch: ['own', 'cut', 'reveal', 'wish', 'topic'],
  'budget-brief': [],
  gallery: ['explain', 'write', 'read', 'discuss', 'top'],
  causes: ['causes', 'consequences', 'solutions', 'contributions'],
  'initiative-group': [],
  summary: [],
  closing: [],
};

/** Moments that a step has only when a facilitator wants them. */
export const OPTIONAL_MOMENTS: ReadonlySet<string> = new Set(['own', 'wish', 'compare']);

/** The board a step of this kind works on when nobody says another. */
export const BOARDS: Readonly<Record<StepKind, string | null>> = {
  welcome: null,
  goals: null,
  map: 'map',
  venn: 'venn-all',
  'local-matters': null,
  tokoch: 'tokoch',
  'budget-brief': null,
  gallery: 'gallery',
  causes: 'causes-1',
  'initiative-group': null,
  summary: null,
  closing: null,
};

interface Planned {
  readonly kind: StepKind;
  readonly minutes: number;
  /** Set where one kind stands twice in a programme. */
  readonly name?: string;
  readonly moments?: readonly string[];
}

/**
 * The session of DOMAIN.md §2, 150 minutes: 15 greeting, 5 goals, 60 resources and services (map, Venn), 50 budget
 * (local matters, tokoch, budget in brief), 20 problems. The budget's 50 minutes hold the obligatory disclosure, and
 * the last minutes of the gallery's block the closing questions (PRODUCT.md).
 */
const session: readonly Planned[] = [
  { kind: 'welcome', minutes: 15 },
  { kind: 'goals', minutes: 5 },
  { kind: 'map', minutes: 35 },
  { kind: 'venn', minutes: 25, moments: ['list', 'size', 'place'] },
  { kind: 'local-matters', minutes: 10 },
  { kind: 'tokoch', minutes: 30, moments: ['cut', 'reveal', 'topic'] },
  { kind: 'budget-brief', minutes: 10 },
  { kind: 'gallery', minutes: 18 },
  { kind: 'closing', minutes: 2 },
];

/**
 * The focus group of DOMAIN.md §2, 170 minutes: 15 greeting, 30 causes, 30 consequences, 60 solutions and
 * contributions, 15 members of the initiative group, 20 summary. Budget disclosure and the
 * local matters stand in the greeting's time, closing in the summary's.
 */
const focusGroup: readonly Planned[] = [
  { kind: 'welcome', minutes: 5 },
  { kind: 'budget-brief', minutes: 5 },
  { kind: 'local-matters', minutes: 5 },
  { kind: 'causes', minutes: 30, moments: ['causes'] },
  { kind: 'causes', name: 'consequences', minutes: 30, moments: ['consequences'] },
  { kind: 'causes', name: 'solutions', minutes: 60, moments: ['solutions', 'contributions'] },
  { kind: 'initiative-group', minutes: 15 },
  { kind: 'summary', minutes: 17 },
  { kind: 'closing', minutes: 3 },
];

/** Settings that a new step of a kind starts with. `<moment>Minutes` sets and starts the timer when that moment begins. */
export const SETTINGS: Readonly<Partial<Record<StepKind, Step['settings']>>> = {
  map: { moveOthers: true },
  venn: { apart: false, participantsMove: true },
  tokoch: { participantsCut: true },
  gallery: { writeMinutes: 12 },
  causes: { waitForDepth: false },
};

/** A standard programme as fresh steps, in order; ids are the same in every session, so that two copies of one merge. */
export function programmeOf(kind: 'session' | 'focus-group'): readonly Step[] {
  let order = '';
  return (kind === 'session' ? session : focusGroup).map((planned) => {
    order = orderBetween(order, '');
    const moments = planned.moments ?? MOMENTS[planned.kind];
    return {
      id: `s.${planned.name ?? planned.kind}`,
      kind: planned.kind,
      board: BOARDS[planned.kind],
      moments,
      moment: moments[0] ?? null,
      minutes: planned.minutes,
      order,
      skipped: false,
      begun: false,
      done: false,
      title: null,
      settings: SETTINGS[planned.kind] ?? {},
    };
  });
}

/** Planned minutes of the steps that are not skipped. */
export const minutesOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + (step.skipped ? 0 : step.minutes), 0);
