import type { Change, Look } from '../../../../shared/sync/change.ts';
import { outcomeOf } from '../changes.ts';
import type { Check } from '../inspection.ts';
import { lookAfter } from '../lookAfter.ts';

/** What stands after the update, but for the change itself: it may lean on others, never on what it does. */
const withoutIt =
  ({ root, key, field }: Change, before: Look, after: Look): Look =>
  (...asked) => {
    const isIt = asked[0] === root && asked[1] === key && (field === null || asked[2] === field);
    return (isIt ? before : after)(...asked);
  };

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
      const look = withoutIt(change, ground.look, lookAfter(inspection));
      if (!root.permit(change, sender.actor, moment.step, look).ok) return verdict.code;
    }
    return null;
  },
};
