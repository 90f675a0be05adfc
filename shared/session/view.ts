import type { SeatId, Sex } from '../domain/role.ts';
import type { StepNow } from '../sync/change.ts';
import type { SessionView } from '../sync/room.ts';
import type { Session, Step } from './session.ts';

const kindOf = (board: string): string => /^[a-z]+/.exec(board)?.[0] ?? '';

/**
 * Whether a step works on a board, besides the one it names: women's and men's Venn when the step holds them apart, the
 * real budget beside the bread, every table of causes, and the pockets of gallery and tokoch.
 */
function worksOn(step: Step, board: string): boolean {
  if (step.board === board) return true;
  if (board === 'venn-women' || board === 'venn-men') return step.kind === 'venn' && step.settings['apart'] === true;
  if (board === 'tokoch-real') return step.kind === 'tokoch';
  if (board.startsWith('pocket/')) return step.kind === 'gallery' || step.kind === 'tokoch';
  return kindOf(board) === 'causes' && step.kind === 'causes';
}

/** The board whose lock and freeze rule a board: a pocket goes with the step's board, or with the gallery. */
function rulerOf(board: string, active: Step | undefined): string {
  if (!board.startsWith('pocket/')) return board;
  return active !== undefined && worksOn(active, board) ? (active.board ?? board) : 'gallery';
}

/**
 * How a board stands now. A board whose step has not begun is held still, so that nothing is drawn ahead of the step;
 * pockets are not, for what is private disturbs nobody. A board without any step is never held by this.
 */
export function stepNow(session: Session, board: string): StepNow {
  const active = session.steps.find((step) => step.id === session.activeStep);
  const open = active !== undefined && worksOn(active, board);
  const ruler = rulerOf(board, active);
  const steps = session.steps.filter((step) => worksOn(step, board));
  const ahead = !board.startsWith('pocket/') && steps.length > 0 && !steps.some((step) => step.begun);
  const step = open ? active : steps[0];
  return {
    open,
    locked: ahead || session.locked.has(ruler),
    frozen: session.frozen.has(ruler),
    moment: open ? active.moment : null,
    settings: step?.settings ?? {},
  };
}

/** The session as policies and commands see it; `seats` are the taken ones, with what the hub knows of them. */
export function viewOf(
  id: string,
  session: Session,
  seats: readonly { readonly seat: SeatId; readonly sex: Sex | null }[],
): SessionView {
  return {
    id,
    kind: session.kind,
    activeStep: session.activeStep,
    revealed: session.revealed,
    finished: session.finished,
    frozen: session.frozen,
    locked: session.locked,
    seats,
    places: new Set(session.seats.map((each) => each.seat)),
    stepOf: (board) => stepNow(session, board),
  };
}

/**
 * The boards a session's agenda and subgroups name, each once; pockets and registers are not among them. Cause-effect
 * tables are those of the subgroups alone: the agenda's step stands for all of them, not for a table of its own.
 */
export const boardsOf = (session: Session): readonly string[] => [
  ...new Set([
    ...session.steps.flatMap((step) => (step.kind === 'causes' ? [] : (step.board ?? []))),
    ...session.subgroups.map(({ table }) => `causes-${table}`),
  ]),
];
