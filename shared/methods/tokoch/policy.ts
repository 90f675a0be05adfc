import { ACCEPTED, refuse, type Verdict } from '../../domain/refusal.ts';
import { isLeader, markOf, type Actor } from '../../domain/role.ts';
import type { Access, Change, Look, StepNow } from '../../sync/change.ts';
import type { DocumentRef } from '../../sync/documentName.ts';
import type { SessionView } from '../../sync/room.ts';
import { STAGE } from './reveal.ts';

const SERVER_ONLY = new Set(['own', 'hearing', 'show']);

/** T8: who may change what; locked slices are refused to everyone, both ways. */
export function permit(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  if (change.document.kind === 'pocket') return permitPocket(change, actor);
  if (SERVER_ONLY.has(change.root)) return refuse('board.server-only');
  if (step.frozen) return refuse('board.frozen');
  if (change.document.kind === 'tokoch-real') return isLeader(actor) ? ACCEPTED : refuse('board.read-only');
  if (actor.role !== 'participant' && !isLeader(actor)) return refuse('board.read-only');
  const held = lockOf(change, look);
  if (!held.ok || isLeader(actor)) return held;
  if (step.locked) return refuse('board.locked');
  return permitParticipant(change, actor, { step, look });
}

const permitPocket = ({ document }: Change, actor: Actor): Verdict =>
  actor.role === 'participant' && actor.seat === document.variant ? ACCEPTED : refuse('board.not-yours');

const isCrumb = ({ root }: Change): boolean => root === 'believed' || root === 'wished';

/** A crumb of a locked slice stays, and none comes to it; a locked slice is not binned. */
function lockOf(change: Change, look: Look): Verdict {
  const isLocked = (slice: unknown): boolean =>
    typeof slice === 'string' &&
    look('slices', slice, 'locked') === true &&
    (look('slices', slice, 'bin') ?? null) === null;
  if (isCrumb(change)) {
    if (change.kind === 'remove') return refuse('board.server-only');
    const from = look(change.root, change.key, null);
    return from !== change.to && (isLocked(from) || isLocked(change.to)) ? refuse('tokoch.slice-locked') : ACCEPTED;
  }
  const bins = change.root === 'slices' && (change.field === 'bin' || change.kind === 'remove');
  return bins && isLocked(change.key) ? refuse('tokoch.slice-locked') : ACCEPTED;
}

function permitParticipant(
  change: Change,
  actor: Actor,
  { step, look }: { readonly step: StepNow; readonly look: Look },
): Verdict {
  const { root, kind, field, maker } = change;
  if (root === 'settings' || root === 'questions' || field === 'locked') return refuse('board.read-only');
  if (isCrumb(change)) return permitCut(change, step, look);
  if (kind === 'add') return maker === markOf(actor) ? ACCEPTED : refuse('board.signed-as-another');
  if (!step.open) return refuse('board.step-closed');
  if (kind === 'remove' || field === 'bin' || field === 'text')
    return maker === markOf(actor) ? ACCEPTED : refuse('board.not-yours');
  return ACCEPTED;
}

function permitCut({ root }: Change, step: StepNow, look: Look): Verdict {
  if (!step.open) return refuse('board.step-closed');
  if (step.settings['participantsCut'] === false) return refuse('board.read-only');
  const stage = look('show', 'stage', null);
  const shown = typeof stage === 'number' && stage >= STAGE.real;
  return root === 'believed' && shown ? refuse('tokoch.already-shown') : ACCEPTED;
}

/** T8: the board is open to the session; the real budget to facilitators alone until it is revealed; a pocket to its seat. */
export function mayOpen(document: DocumentRef, actor: Actor, session: SessionView): Access {
  if (document.kind === 'pocket')
    return actor.role === 'participant' && actor.seat === document.variant ? 'write' : 'never';
  if (actor.role === 'working-group') return 'never';
  if (isLeader(actor)) return 'write';
  if (document.kind === 'tokoch-real') return session.revealed.has('tokoch-real') ? 'read' : 'later';
  return actor.role === 'participant' ? 'write' : 'read';
}
