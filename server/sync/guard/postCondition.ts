import * as Y from 'yjs';
import type { Ground, Inspection } from './inspection.ts';
import type { Outcome } from './outcome.ts';
import type { Root } from './roots.ts';
import { entriesOf, itemOf, type SharedType } from './sharedType.ts';

/**
 * The smoke detector: after an update was applied, looks at the document itself, by other means than the checks.
 * Whatever changed lies in records and fields that were judged, each slot holds what was foreseen, nothing is pending.
 * @returns what is wrong, or null
 */
export function postCondition(
  ground: Ground,
  inspection: Inspection,
  changed: Y.Transaction['changed'],
): string | null {
  const { doc, roots } = ground;
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'pending structs';
  for (const block of inspection.update.blocks)
    if (Y.getState(doc.store, block.client) < block.end) return 'a state that was not reached';
  const isJudged = judgedIn(inspection.outcome);
  for (const [type, subs] of changed) {
    const path = pathOf(type);
    const root = path === null ? undefined : roots.typed.get(path.root);
    if (path === null || root === undefined) return 'a change outside of the roots';
    for (const sub of subs) {
      const key = path.key ?? sub;
      const field = path.field ?? (path.key === null ? null : sub);
      if (key === null) return `a change of ${root.name} without a key`;
      if (!isJudged(root, key, field)) return `an unjudged change of ${root.name}/${key}`;
    }
  }
  return surpriseIn(inspection);
}

/** Up to so many judged changes are looked through; beyond, they are indexed. */
const FEW = 8;

/** Whether a change of the document is one of those that were judged: the entry itself, or the field in it. */
function judgedIn(outcome: Outcome | null): (root: Root, key: string, field: string | null) => boolean {
  const changes = outcome?.changes ?? [];
  const traces = outcome?.traces ?? [];
  if (changes.length + traces.length <= FEW)
    return (root, key, field) =>
      changes.some(
        (each) =>
          each.root === root && each.change.key === key && (each.change.field === null || each.change.field === field),
      ) || traces.some((slot) => slot.site.root === root && slot.sub === key);
  const judged = new Set<string>();
  for (const { root, change } of changes) judged.add(placeOf(root, change.key, change.field));
  for (const slot of traces) judged.add(placeOf(slot.site.root, slot.sub, null));
  return (root, key, field) => judged.has(placeOf(root, key, null)) || judged.has(placeOf(root, key, field));
}

const placeOf = (root: Root, key: string, field: string | null): string =>
  field === null ? `${root.name}/${key}` : `${root.name}/${key}/${field}`;

/** From a changed type up to its root: the record's key and, for a text, its field. */
function pathOf(type: SharedType): { root: SharedType; key: string | null; field: string | null } | null {
  const item = itemOf(type);
  if (item === null) return { root: type, key: null, field: null };
  if (item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return null;
  const above = itemOf(item.parent);
  if (above === null) return { root: item.parent, key: item.parentSub, field: null };
  if (above.parentSub === null || !(above.parent instanceof Y.AbstractType) || itemOf(above.parent) !== null)
    return null;
  return { root: above.parent, key: above.parentSub, field: item.parentSub };
}

/** A slot that holds something else than the checks foresaw. */
function surpriseIn(inspection: Inspection): string | null {
  for (const slot of inspection.slots) {
    if (slot.site.type === null || slot.winner === null) continue;
    const last = entriesOf(slot.site.type).get(slot.sub);
    const { client, end } = slot.winner;
    if (last === undefined) continue;
    if (last.id.client !== client || last.id.clock + last.length !== end) return `another winner of ${slot.sub}`;
    if (!slot.winner.stays !== last.deleted && itemOf(slot.site.type)?.deleted !== true)
      return `another fate of ${slot.sub}`;
  }
  return null;
}
