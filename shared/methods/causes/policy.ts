import { isLeader, markOf, type Actor } from '../../domain/role.ts';
import { ACCEPTED, refuse, type RefusalCode, type Verdict } from '../../domain/refusal.ts';
import type { Access, Change, Look, StepNow } from '../../sync/change.ts';
import { boardOf, type DocumentRef } from '../../sync/documentName.ts';
import type { SessionView } from '../../sync/room.ts';
import { COLUMNS, isColumn, type Column } from './schema.ts';

/** C10: a column is open when a facilitator says so, else when the step's moment has come to it. */
export function isColumnOpen(column: Column, step: StepNow, set: unknown): boolean {
  if (typeof set === 'boolean') return set;
  const moment = COLUMNS.findIndex((each) => each === step.moment);
  return moment === -1 || COLUMNS.indexOf(column) <= moment;
}

/** Why a record is not a member's to touch at all; null when it may be. */
function whyNotTheirs(actor: Actor, { root, document }: Change): RefusalCode | null {
  if (actor.role !== 'participant' || root === 'problem' || root === 'columns') return 'board.read-only';
  return actor.tables.includes(document.variant ?? '') ? null : 'causes.other-table';
}

function permitMember(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  const { kind, maker, root } = change;
  const reason = whyNotTheirs(actor, change);
  if (reason !== null) return refuse(reason);
  if (step.locked) return refuse('board.locked');
  if (kind === 'remove' && maker !== markOf(actor)) return refuse('board.not-yours');
  // The link may have been away when the step closed: one's own new rows still land.
  if (!step.open) return kind === 'add' ? ACCEPTED : refuse('board.step-closed');
  const shut = kind === 'add' && isColumn(root) && !isColumnOpen(root, step, look('columns', root, null));
  return shut ? refuse('causes.column-closed') : ACCEPTED;
}

/**
 * C9, C10, C11: a subgroup's members write their own table while the step is open; facilitators everywhere; problem and
 * columns are the facilitators'.
 */
export function permit(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  const { kind, maker } = change;
  if (step.frozen) return refuse('board.frozen');
  if (kind === 'add' && maker !== '' && maker !== markOf(actor)) return refuse('board.signed-as-another');
  return isLeader(actor) ? ACCEPTED : permitMember(change, actor, step, look);
}

/** C9: all of the session may look at every table. */
export function mayOpen(document: DocumentRef, actor: Actor, session: SessionView): Access {
  if (session.frozen.has(boardOf(document))) return 'read';
  if (isLeader(actor)) return 'write';
  if (actor.role === 'projector' || actor.role === 'working-group') return 'read';
  return actor.tables.includes(document.variant ?? '') ? 'write' : 'read';
}
