import * as Y from 'yjs';
import type { Ground, Inspection } from './inspection.ts';
import type { Outcome } from './outcome.ts';
import { entriesOf, itemOf, type SharedType } from './sharedType.ts';

/**
 * The smoke detector: after an update was applied, looks at the document itself, by other means than the checks.
 * Whatever changed lies in records and fields that were judged, each slot holds what was foreseen, nothing is pending.
 * @returns what is wrong, or null
 */
export function postCondition(
  ground: Ground,
  inspection: Inspection,
  transaction: Y.Transaction | null,
): string | null {
  const { doc, roots } = ground;
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'pending structs';
  for (const block of inspection.update.blocks)
    if (Y.getState(doc.store, block.client) < block.end) return 'a state that was not reached';
  if (transaction === null) return null;
  const judged = judgedPlaces(inspection.outcome);
  for (const [type, subs] of transaction.changed) {
    const path = pathOf(type);
    const root = path === null ? undefined : roots.typed.get(path.root);
    if (path === null || root === undefined) return 'a change outside of the roots';
    for (const sub of subs) {
      const [key, field] = [...path.subs, sub];
      if (typeof key !== 'string') return `a change of ${root.name} without a key`;
      const place = `${root.name}/${key}`;
      if (!judged.has(place) && !judged.has(`${place}/${field ?? ''}`)) return `an unjudged change of ${place}`;
    }
  }
  return surpriseIn(inspection);
}

function judgedPlaces(outcome: Outcome | null): Set<string> {
  const judged = new Set<string>();
  for (const { root, change } of outcome?.changes ?? [])
    judged.add(`${root.name}/${change.key}${change.field === null ? '' : `/${change.field}`}`);
  for (const slot of outcome?.traces ?? []) judged.add(`${slot.site.root.name}/${slot.sub}`);
  return judged;
}

/** From a changed type up to its root: the root and the keys on the way down. */
function pathOf(type: SharedType): { root: SharedType; subs: string[] } | null {
  const subs: string[] = [];
  let at = type;
  for (let item = itemOf(at); item !== null; item = itemOf(at)) {
    const { parent, parentSub } = item;
    if (parentSub === null || !(parent instanceof Y.AbstractType)) return null;
    subs.unshift(parentSub);
    at = parent;
  }
  return { root: at, subs };
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
