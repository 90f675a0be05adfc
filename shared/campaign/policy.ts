import { ACCEPTED, refuse, type Verdict } from '../domain/refusal.ts';
import { markOf, type Actor } from '../domain/role.ts';
import type { Access, Change } from '../sync/change.ts';
import type { DocumentRef } from '../sync/documentName.ts';

/** The working group writes; which sessions belong is the server's, and nothing that was made is removed for good. */
export function permit(change: Change, actor: Actor): Verdict {
  if (actor.role !== 'working-group') return refuse('board.not-yours');
  if (change.root === 'sessions') return refuse('board.server-only');
  if (change.root === 'facts' || change.kind === 'set') return ACCEPTED;
  if (change.maker === markOf(actor)) return ACCEPTED;
  return refuse(change.kind === 'add' ? 'board.signed-as-another' : 'board.not-yours');
}

export const mayOpen = (_document: DocumentRef, actor: Actor): Access =>
  actor.role === 'working-group' ? 'write' : 'never';
