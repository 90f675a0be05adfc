import * as Y from 'yjs';
import type { Change } from '../../../shared/sync/change.ts';
import type { Inspection } from './inspection.ts';
import { plainItem } from './plainItem.ts';
import { plainNew } from './plainNew.ts';
import type { JudgedChange, Outcome } from './outcome.ts';
import { CONTENT, NewStruct, type Site, type Slot } from './landing.ts';
import { itemOf } from './sharedType.ts';

/** What an update comes to: slots and texts put together to one change a record or field; found once. */
export const outcomeOf = (inspection: Inspection): Outcome => (inspection.outcome ??= findOutcome(inspection));

function findOutcome(inspection: Inspection): Outcome {
  const changes: JudgedChange[] = [];
  const overwritten: Slot[] = [];
  const traces: Slot[] = [];
  const push = (slot: Slot, kind: Change['kind'], values: { from: unknown; to: unknown }) => {
    changes.push({ root: slot.site.root, slot, change: changeAt(inspection, slot, kind, values) });
  };
  for (const slot of inspection.slots) {
    if (slot.site.level === 'records') entryChange(slot, { push, overwritten, traces });
    else if (stands(inspection, slot.site)) fieldChange(slot, push);
  }
  for (const site of inspection.sites) {
    const slot = writtenText(inspection, site);
    if (slot !== null) push(slot, 'set', { from: undefined, to: undefined });
  }
  return { changes, overwritten, traces };
}

type Push = (slot: Slot, kind: Change['kind'], values: { from: unknown; to: unknown }) => void;

function changeAt(
  inspection: Inspection,
  slot: Slot,
  kind: Change['kind'],
  { from, to }: { from: unknown; to: unknown },
): Change {
  const { root } = slot.site;
  const { key, field } = slot;
  // that a key has the form which names its maker is seen to when its record is made
  const maker = root.spec.fixedKeys === undefined ? key.slice(0, Math.max(0, key.indexOf('.'))) : '';
  return { document: inspection.ground.options.document, root: root.name, key, maker, field, kind, from, to };
}

function entryChange(slot: Slot, into: { push: Push; overwritten: Slot[]; traces: Slot[] }): void {
  const { before, after } = slot;
  const { spec } = slot.site.root;
  const from = plainItem(before);
  if (spec.as === 'value' && (spec.fixedKeys !== undefined || (before !== null && after !== null))) {
    into.push(slot, 'set', { from, to: meantBy(slot, from) });
    return;
  }
  if (before === null) {
    if (after instanceof NewStruct) into.push(slot, 'add', { from: undefined, to: plainNew(after) });
    else into.traces.push(slot);
    return;
  }
  if (after === before) {
    into.overwritten.push(slot);
    return;
  }
  if (!slot.cleared && after !== null) into.overwritten.push(slot);
  into.push(slot, 'remove', { from, to: undefined });
  if (after instanceof NewStruct) into.push(slot, 'add', { from: undefined, to: plainNew(after) });
}

function fieldChange(slot: Slot, push: Push): void {
  const { before } = slot;
  const from = before?.content instanceof Y.ContentType ? undefined : plainItem(before);
  push(slot, 'set', { from, to: meantBy(slot, from) });
}

/**
 * What the update puts into a slot: what will stand there, or nothing. Where a concurrent edit wins over all of it,
 * what was meant, for the verdict must not hang on who has the higher client id; and when even that was overwritten
 * on the device before it was sent, what stands. A shared text reads as undefined.
 */
function meantBy(slot: Slot, from: unknown): unknown {
  const { after, before } = slot;
  const written = after === before ? lastStaying(slot) : after;
  if (written === null) return after === null ? undefined : from;
  if (!(written instanceof NewStruct) || (slot.field !== null && written.content === CONTENT.shared)) return undefined;
  return plainNew(written);
}

function lastStaying(slot: Slot): NewStruct | null {
  for (let index = slot.structs.length - 1; index >= 0; index--) {
    const struct = slot.structs[index];
    if (struct?.stays === true) return struct;
  }
  return null;
}

/** Whether a record that stands in the document still stands, as the same entry, after the update. */
function stands(inspection: Inspection, site: Site): boolean {
  const item = site.type === null ? null : itemOf(site.type);
  if (item === null || item.parentSub === null) return false;
  const above = inspection.siteOfType(site.root.type);
  const slot = above?.slotOf(item.parentSub);
  return slot === undefined || slot.after === item;
}

/** The slot of a text of the document that is typed in and stays; null for all other sites. */
function writtenText(inspection: Inspection, site: Site): Slot | null {
  if (site.level !== 'letters' || site.type === null || (site.letters.length === 0 && site.removed === 0)) return null;
  const item = itemOf(site.type);
  if (item === null || item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return null;
  const holder = inspection.siteOfType(item.parent);
  if (holder === undefined) return null;
  if (holder.level === 'fields' && !stands(inspection, holder)) return null;
  const slot = holder.slotOf(item.parentSub);
  // A slot that is touched has its own change already.
  return slot === undefined ? holder.slotAt(item.parentSub) : null;
}
