import { outcomeOf } from '../changes.ts';
import type { Check } from '../inspection.ts';

/** The policy of the room, asked once for each record and field that the update changes. */
export const permits: Check = {
  name: 'permits',
  run(inspection) {
    const { sender, moment, ground } = inspection;
    for (const { root, change } of outcomeOf(inspection).changes) {
      const verdict = root.permit(change, sender.actor, moment.step, ground.look);
      if (!verdict.ok) return verdict.code;
    }
    return null;
  },
};
