import * as Y from 'yjs';
import { makerOf } from '../../../shared/domain/key.ts';
import type { Change } from '../../../shared/sync/change.ts';
import type { Inspection } from './inspection.ts';
import { plainItem } from './plainItem.ts';
import { plainText } from './plainText.ts';
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
    changes.push({ root: slot.site.root, slot, change: changeAt(inspection, slot, { kind, ...values }) });
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
  { kind, from, to }: { kind: Change['kind']; from: unknown; to: unknown },
): Change {
  const { root } = slot.site;
  const { key, field } = slot;
  const maker = root.spec.fixedKeys === undefined ? (makerOf(key) ?? '') : '';
  return { document: inspection.ground.options.document, root: root.name, key, maker, field, kind, from, to };
}

function entryChange(slot: Slot, into: { push: Push; overwritten: Slot[]; traces: Slot[] }): void {
  const { before, after } = slot;
  const { spec } = slot.site.root;
  const isPlain = spec.as === 'value';
  const written = lastStaying(slot);
  const from = plainItem(before);
  if (isPlain && (spec.fixedKeys !== undefined || (before !== null && (after !== null || written !== null)))) {
    into.push(slot, 'set', { from, to: plainNew(written) });
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

/** A field is judged by what was meant, also when a concurrent edit wins: the verdict must not hang on a client id. */
function fieldChange(slot: Slot, push: Push): void {
  const isText = (value: unknown) => value instanceof Y.ContentType;
  const written = lastStaying(slot);
  const before = slot.before;
  push(slot, 'set', {
    from: isText(before?.content) ? undefined : plainItem(before),
    to: written?.content === CONTENT.shared ? undefined : plainNew(written),
  });
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
  const above = inspection.bySharedType.get(site.root.type);
  const slot = above?.slotOf(item.parentSub);
  return slot === undefined || slot.after === item;
}

/** The slot of a text of the document that is typed in and stays; null for all other sites. */
function writtenText(inspection: Inspection, site: Site): Slot | null {
  if (site.level !== 'letters' || site.type === null || (site.letters.length === 0 && site.removed === 0)) return null;
  const item = itemOf(site.type);
  if (item === null || item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return null;
  const holder = inspection.bySharedType.get(item.parent);
  if (holder === undefined || holder === null) return null;
  if (holder.level === 'fields' && !stands(inspection, holder)) return null;
  const slot = holder.slotOf(item.parentSub);
  // A slot that is touched has its own change already.
  return slot === undefined ? holder.slotAt(item.parentSub) : null;
}

/** A new struct as plain data; undefined where there is none. */
function plainNew(struct: NewStruct | null): unknown {
  if (struct === null) return undefined;
  if (struct.content !== CONTENT.shared) return struct.value;
  if (struct.inside === null) return undefined;
  return struct.inside.level === 'letters' ? plainText(struct.inside) : plainRecord(struct.inside);
}

function plainRecord(site: Site): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const slot of site.slots) {
    const { after } = slot;
    if (after instanceof NewStruct)
      record[slot.sub] = plainNew(after) ?? (after.content === CONTENT.shared ? '' : undefined);
  }
  return record;
}
