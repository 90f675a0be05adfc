import { ACCEPTED, refuse, type Verdict } from '../../domain/refusal.ts';
import { isLeader, markOf, type Actor } from '../../domain/role.ts';
import type { Access, Change, Look, StepNow } from '../../sync/change.ts';
import type { DocumentRef } from '../../sync/documentName.ts';
import type { SessionView } from '../../sync/room.ts';
import { judgeText } from './text.ts';

/** G1–G4, G9–G12, G18: may this change happen? Asked by the device before it offers something, and by the guard. */
export function permit(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  if (step.frozen) return refuse('gallery.frozen');
  return change.document.kind === 'pocket' ? permitPocket(change, actor, step, look) : permitGallery(change, actor);
}

const has = (record: unknown, field: string): boolean =>
  typeof record === 'object' && record !== null && field in record;

const textIn = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'text' in record ? record.text : undefined;

function permitPocket(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  if (actor.role !== 'participant' || actor.seat !== change.document.variant) return refuse('board.not-yours');
  if (change.root !== 'stickers') return refuse('board.server-only');
  if (step.locked) return refuse('board.locked');
  if (change.kind === 'add') {
    if (change.maker !== actor.seat) return refuse('board.signed-as-another');
    return has(change.to, 'read') ? refuse('board.server-only') : judgeText(textIn(change.to));
  }
  if (change.field === 'read') return refuse('board.server-only');
  if (look('stickers', change.key, 'read') === true) return refuse('gallery.sticker-read');
  return change.kind === 'remove' ? ACCEPTED : judgeText(change.to);
}

function permitGallery(change: Change, actor: Actor): Verdict {
  if (!isLeader(actor)) return refuse('board.read-only');
  switch (change.root) {
    case 'stickers':
      return permitSticker(change);
    case 'columns':
      if (change.kind === 'set') return ACCEPTED;
      if (change.maker === markOf(actor)) return ACCEPTED;
      return refuse(change.kind === 'add' ? 'board.signed-as-another' : 'board.not-yours');
    case 'candidates':
      return change.kind === 'set' && change.field === 'bin' ? ACCEPTED : refuse('board.server-only');
    case 'impact':
    case 'checks':
      return ACCEPTED;
    default:
      return refuse('board.server-only');
  }
}

/** Leaders move and bin what was read; they word only paper stickers anew (G12). Reading is the server's. */
function permitSticker({ kind, field, maker, to }: Change): Verdict {
  if (kind !== 'set') return refuse('board.server-only');
  if (field === 'column' || field === 'bin') return ACCEPTED;
  const paper = !/^[0-9]/.test(maker);
  if (paper && field === 'count') return ACCEPTED;
  if (paper && field === 'text') return judgeText(to);
  return refuse('board.server-only');
}

/** A pocket is its seat's alone (G2); the gallery is read by all of the session and written by its leaders (G9). */
export function mayOpen(document: DocumentRef, actor: Actor, _session: SessionView): Access {
  if (document.kind === 'pocket')
    return actor.role === 'participant' && actor.seat === document.variant ? 'write' : 'never';
  if (actor.role === 'working-group') return 'never';
  return isLeader(actor) ? 'write' : 'read';
}
