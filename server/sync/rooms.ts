import type { Doc } from '../../shared/sync/doc.ts';
import type { Access, StepNow } from '../../shared/sync/change.ts';
import { boardOf, type DocumentRef } from '../../shared/sync/documentName.ts';
import type { SessionView } from '../../shared/sync/room.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rootsOf, roomOf } from '../../shared/methods/registry.ts';
import type { Actor } from '../../shared/domain/role.ts';
import type { Guard, GuardedRoot, GuardOptions } from './guard/guard.ts';

/** Makes the guard of a document. */
export type MakeGuard = (doc: Doc, options: GuardOptions) => Guard;

/** A board that belongs to no step: campaigns, and sessions the hub does not know. */
const NO_STEP: StepNow = { open: true, locked: false, frozen: false, moment: null, settings: {} };

/** The step of a document, once, for all updates until rights change. */
export function stepOf(document: DocumentRef, view: SessionView | null): StepNow {
  return view === null || document.kind === 'session' ? NO_STEP : view.stepOf(boardOf(document));
}

/** The roots of a document with their rules; whoever may only read now is refused whatever the room would say. */
export function guardedRoots(document: DocumentRef, access: () => 'read' | 'write'): ReadonlyMap<string, GuardedRoot> {
  const guarded = new Map<string, GuardedRoot>();
  for (const [root, { spec, room }] of rootsOf(document.kind))
    guarded.set(root, {
      spec,
      permit: (change, actor, step, look) =>
        access() === 'read' ? refuse('board.read-only') : room.permit(change, actor, step, look),
    });
  return guarded;
}

export const hasLateRoot = (document: DocumentRef): boolean => rootsOf(document.kind).has('late');

/** A campaign's documents belong to no session; their rooms look at the actor alone. */
const outside = (id: string): SessionView => ({
  id,
  kind: 'session',
  activeStep: null,
  revealed: new Set(),
  finished: new Set(),
  frozen: new Set(),
  locked: new Set(),
  seats: [],
  places: new Set(),
  stepOf: () => NO_STEP,
});

/** What somebody may do with a document now. */
export function accessOf(document: DocumentRef, actor: Actor, view: SessionView | null): Access {
  return roomOf(document)?.mayOpen(document, actor, view ?? outside(document.owner)) ?? 'never';
}
