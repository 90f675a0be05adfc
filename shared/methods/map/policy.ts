import { isLeader, markOf, type Actor } from '../../domain/role.ts';
import { makerOf } from '../../domain/key.ts';
import { ACCEPTED, refuse, type Verdict } from '../../domain/refusal.ts';
import type { Access, Change, Look, StepNow } from '../../sync/change.ts';
import type { DocumentRef } from '../../sync/documentName.ts';
import type { SessionView } from '../../sync/room.ts';
import { brushOf } from './ink.ts';

/** Roots in which people make records of their own; the others hold facts that leaders set (M10). */
const MADE: ReadonlySet<string> = new Set(['ink', 'inkBin', 'objects', 'marks']);
/** What an object is, not what is said about it: it stays the maker's (M9). */
const MAKERS_OWN: ReadonlySet<string> = new Set(['kind', 'path', 'layer']);

/** M6, M8–M10: may this change happen? Asked by the device before it offers something, and by the guard. */
export function permit(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  if (actor.role === 'projector' || actor.role === 'working-group') return refuse('board.read-only');
  if (change.field === 'candidate' || hasCandidate(change)) return refuse('board.server-only');
  if (step.frozen) return refuse('board.frozen');
  if (isLeader(actor)) return permitLeader(change, actor);
  if (actor.role !== 'participant' || actor.seat === null) return refuse('board.read-only');
  if (step.locked) return refuse('board.locked');
  return MADE.has(change.root) ? permitSeat(change, actor, step, look) : refuse('board.not-yours');
}

/** A leader may all, but signs his own records, and takes nobody's record away for good (M8). */
function permitLeader(change: Change, actor: Actor): Verdict {
  if (!MADE.has(change.root) || change.root === 'inkBin' || change.kind === 'set') return ACCEPTED;
  if (ownerOf(change) === markOf(actor)) return ACCEPTED;
  return refuse(change.kind === 'add' ? 'board.signed-as-another' : 'board.not-yours');
}

function permitSeat(change: Change, actor: Actor, step: StepNow, look: Look): Verdict {
  const layers = layersOf(change, look);
  if (layers.some((layer) => look('layers', layer, null) === true)) return refuse('map.layer-locked');
  if (layers.includes('women') && actor.sex === 'man') return refuse('map.voice-layer');
  const own = ownerOf(change) === markOf(actor);
  if (change.kind === 'add' && change.root !== 'inkBin') return own ? ACCEPTED : refuse('board.signed-as-another');
  if (!step.open) return refuse('board.step-closed');
  return own || isEveryones(change, step) ? ACCEPTED : refuse('board.not-yours');
}

/** What all may do to a thing that another has made (M9): say facts about it, and move it unless the setting forbids it. */
function isEveryones({ root, field }: Change, step: StepNow): boolean {
  if (root === 'inkBin' || field === null || field === 'bin' || MAKERS_OWN.has(field)) return false;
  return field !== 'pos' || step.settings['moveOthers'] !== false;
}

/** Whose record it is; a stroke in the bin is that of the stroke's maker. */
const ownerOf = (change: Change): string | null => (change.maker === '' ? makerOf(change.key) : change.maker);

function hasCandidate({ kind, root, to }: Change): boolean {
  return kind === 'add' && root === 'marks' && typeof to === 'object' && to !== null && 'candidate' in to;
}

/** The layers that a change touches: where the record lies, and where it would go. */
function layersOf(change: Change, look: Look): string[] {
  const ink = change.root === 'ink' || change.root === 'inkBin';
  const here = ink ? layerOfInk(change, look) : layerOfThing(change, look);
  return [here, change.field === 'layer' ? change.to : null].filter((layer) => typeof layer === 'string');
}

const layerOfThing = (change: Change, look: Look): unknown =>
  change.kind === 'add' ? fieldOf(change.to, 'layer') : look(change.root, change.key, 'layer');

/** Ink carries its layer in its head. */
function layerOfInk(change: Change, look: Look): string | null {
  const bytes = change.root === 'ink' && change.kind === 'add' ? change.to : look('ink', change.key, null);
  return bytes instanceof Uint8Array ? (brushOf(bytes)?.layer ?? null) : null;
}

const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null
    ? Object.entries(record).find(([name]) => name === field)?.[1]
    : undefined;

/** All of the session read the map; seats and leaders may write, as `permit` says. */
export function mayOpen(_document: DocumentRef, actor: Actor, _session: SessionView): Access {
  if (actor.role === 'working-group') return 'never';
  return actor.role === 'projector' ? 'read' : 'write';
}
