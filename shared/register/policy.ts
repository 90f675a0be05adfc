import { ACCEPTED, refuse, type Verdict } from '../domain/refusal.ts';
import { isLeader, markOf, type Actor } from '../domain/role.ts';
import type { Access, Change } from '../sync/change.ts';
import type { DocumentRef } from '../sync/documentName.ts';

/** The register is written by facilitator and recorder at any time; each signs his own lines, the bin takes the rest. */
export function permit(change: Change, actor: Actor): Verdict {
  if (!isLeader(actor)) return refuse('board.not-yours');
  if (change.root === 'sheet' || change.kind === 'set') return ACCEPTED;
  if (change.maker === markOf(actor)) return ACCEPTED;
  return refuse(change.kind === 'add' ? 'board.signed-as-another' : 'board.not-yours');
}

/** Participants' devices and the wall never receive it. */
export const mayOpen = (_document: DocumentRef, actor: Actor): Access => (isLeader(actor) ? 'write' : 'never');
