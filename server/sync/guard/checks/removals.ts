import * as Y from 'yjs';
import { markOf } from '../../../../shared/domain/role.ts';
import { outcomeOf } from '../changes.ts';
import type { Check, Inspection } from '../inspection.ts';
import { entriesOf, firstOf } from '../sharedType.ts';

/**
 * A record in which somebody else has written is not taken away by its maker's undo: another's work would go with it.
 * The maker may not have known yet, so all such records are found, for them to be spared and the rest to be taken.
 * Leaders who empty a board of others' records are judged by the policy alone.
 */
export const removals: Check = {
  name: 'removals',
  run(inspection) {
    const mark = markOf(inspection.sender.actor);
    for (const { change, slot } of outcomeOf(inspection).changes) {
      if (change.kind !== 'remove' || change.maker !== mark || slot.before === null) continue;
      const foreign = hasForeignWriting(inspection, slot.before);
      if (inspection.visits > inspection.limits.visits) return 'guard.too-large';
      if (foreign) inspection.shared.push(slot);
    }
    return inspection.shared.length > 0 ? 'guard.foreign-record' : null;
  },
};

function hasForeignWriting(inspection: Inspection, entry: Y.Item): boolean {
  if (chainIsForeign(inspection, entry)) return true;
  if (!(entry.content instanceof Y.ContentType)) return false;
  for (const item of entriesOf(entry.content.type).values()) {
    if (chainIsForeign(inspection, item)) return true;
    if (item.content instanceof Y.ContentType && listIsForeign(inspection, firstOf(item.content.type))) return true;
  }
  return listIsForeign(inspection, firstOf(entry.content.type));
}

function isForeign(inspection: Inspection, item: Y.Item): boolean {
  inspection.visits++;
  return inspection.ground.options.bindings.get(item.id.client) !== inspection.sender.owner;
}

function chainIsForeign(inspection: Inspection, last: Y.Item): boolean {
  let foreign = false;
  for (let item: Y.Item | null = last; item !== null && mayGoOn(inspection, foreign); item = item.left)
    foreign = isForeign(inspection, item);
  return foreign;
}

function listIsForeign(inspection: Inspection, first: Y.Item | null): boolean {
  let foreign = false;
  for (let item = first; item !== null && mayGoOn(inspection, foreign); item = item.right)
    foreign = isForeign(inspection, item);
  return foreign;
}

const mayGoOn = (inspection: Inspection, foreign: boolean): boolean =>
  !foreign && inspection.visits <= inspection.limits.visits;
