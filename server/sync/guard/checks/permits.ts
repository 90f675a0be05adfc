import { outcomeOf } from '../changes.ts';
import type { Check } from '../inspection.ts';
import { lookAfter } from '../lookAfter.ts';

/**
 * The policy of the room, asked once for each record and field that the update changes. Where one update brings
 * several changes, an offline hour of them, a change may also lean on another of them (a note is taken out of the bin
 * and then moved): what the document before it does not allow is asked again of the document after it.
 */
export const permits: Check = {
  name: 'permits',
  run(inspection) {
    const { sender, moment, ground } = inspection;
    const { changes } = outcomeOf(inspection);
    for (const { root, change } of changes) {
      const verdict = root.permit(change, sender.actor, moment.step, ground.look);
      if (verdict.ok) continue;
      if (changes.length === 1) return verdict.code;
      if (!root.permit(change, sender.actor, moment.step, lookAfter(inspection)).ok) return verdict.code;
    }
    return null;
  },
};
