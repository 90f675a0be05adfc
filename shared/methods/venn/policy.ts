import { ACCEPTED, refuse, type Verdict } from '../../domain/refusal.ts';
import { isLeader, markOf, type Actor } from '../../domain/role.ts';
import type { Access, Change, StepNow } from '../../sync/change.ts';
import type { DocumentRef } from '../../sync/documentName.ts';
import type { SessionView } from '../../sync/room.ts';

/**
 * V10: while the step is open any seat may size and move what stands, unless the step keeps moving to the facilitators;
 * only the maker or a facilitator may rename or bin an organisation; late new ones still land.
 */
export function permit(change: Change, actor: Actor, step: StepNow): Verdict {
  if (change.root === 'pairs') return refuse('board.server-only');
  if (step.frozen) return refuse('board.frozen');
  if (isLeader(actor)) return ACCEPTED;
  if (actor.role !== 'participant') return refuse('board.read-only');
  if (step.locked) return refuse('board.locked');
  return change.root === 'reasons' ? permitReason(step) : permitOrganisation(change, actor, step);
}

const permitReason = (step: StepNow): Verdict => (step.open ? ACCEPTED : refuse('board.step-closed'));

function permitOrganisation({ kind, field, maker }: Change, actor: Actor, step: StepNow): Verdict {
  const own = maker === markOf(actor);
  if (kind === 'add') return own ? ACCEPTED : refuse('board.signed-as-another');
  if (!step.open) return refuse('board.step-closed');
  if (kind === 'remove' || field === 'bin' || field === 'name') return own ? ACCEPTED : refuse('board.not-yours');
  if (field === 'pos' && step.settings['participantsMove'] === false) return refuse('board.read-only');
  return ACCEPTED;
}

const bothFinished = (session: SessionView): boolean =>
  session.finished.has('venn-women') && session.finished.has('venn-men');

/**
 * V10, V11: the women's and the men's diagram are closed to each other, to the wall and to whoever has not said woman or
 * man until both are finished; then all may read and nobody but facilitators writes.
 */
export function mayOpen(document: DocumentRef, actor: Actor, session: SessionView): Access {
  if (actor.role === 'working-group') return 'never';
  if (isLeader(actor)) return 'write';
  if (document.variant === 'all') return actor.role === 'participant' ? 'write' : 'read';
  if (bothFinished(session)) return 'read';
  const theirs = document.variant === 'women' ? 'woman' : 'man';
  if (actor.role !== 'participant' || actor.sex !== theirs) return 'later';
  return session.finished.has(`venn-${String(document.variant)}`) ? 'read' : 'write';
}
