import * as Y from 'yjs';
import type { Change } from '../../../shared/sync/change.ts';
import type { Inspection } from './inspection.ts';
import type { JudgedChange, Outcome } from './outcome.ts';
import { NewStruct, type Site, type Slot } from './landing.ts';
import { itemOf } from './sharedType.ts';
import { SlotChange } from './slotChange.ts';

/** What an update comes to: slots and texts put together to one change a record or field; found once. */
export const outcomeOf = (inspection: Inspection): Outcome => (inspection.outcome ??= findOutcome(inspection));

class Finding implements Outcome {
  readonly changes: JudgedChange[] = [];
  readonly overwritten: Slot[] = [];
  readonly traces: Slot[] = [];
  readonly #inspection: Inspection;

  constructor(inspection: Inspection) {
    this.#inspection = inspection;
  }

  push(slot: Slot, kind: Change['kind'], isTyped = false): void {
    const change = new SlotChange(this.#inspection.ground.options.document, slot, kind, isTyped);
    this.changes.push({ root: slot.site.root, slot, change });
  }
}

function findOutcome(inspection: Inspection): Outcome {
  const found = new Finding(inspection);
  for (const slot of inspection.slots) {
    if (slot.site.level === 'records') entryChange(slot, found);
    else if (stands(inspection, slot.site)) found.push(slot, 'set');
  }
  for (const site of inspection.sites) {
    const slot = writtenText(inspection, site);
    if (slot !== null) found.push(slot, 'set', true);
  }
  return found;
}

function entryChange(slot: Slot, found: Finding): void {
  const { before, after } = slot;
  const { spec } = slot.site.root;
  if (spec.as === 'value' && (spec.fixedKeys !== undefined || (before !== null && after !== null))) {
    found.push(slot, 'set');
    return;
  }
  if (before === null) {
    if (after instanceof NewStruct) found.push(slot, 'add');
    else found.traces.push(slot);
    return;
  }
  if (after === before) {
    found.overwritten.push(slot);
    return;
  }
  if (!slot.cleared && after !== null) found.overwritten.push(slot);
  found.push(slot, 'remove');
  if (after instanceof NewStruct) found.push(slot, 'add');
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
