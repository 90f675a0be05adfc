import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import { outcomeOf } from '../changes.ts';
import type { Check } from '../inspection.ts';
import { NewStruct, type Site } from '../landing.ts';
import { fieldSpecOf, type Root } from '../roots.ts';
import { stayingLetters } from '../plainText.ts';
import { lengthOf } from '../sharedType.ts';

/** A new record has all its fields, a field that must be there is not cleared, and no text grows beyond its length. */
export const completeness: Check = {
  name: 'completeness',
  run(inspection) {
    for (const { root, change, slot } of outcomeOf(inspection).changes) {
      if (change.kind === 'add' && !isComplete(root, slot.winner)) return 'guard.shape';
      if (change.kind !== 'set' || change.field === null || (slot.structs.length === 0 && !slot.cleared)) continue;
      if (slot.after === null && root.required.includes(change.field)) return 'guard.shape';
    }
    return inspection.sites.every(fits) ? null : lengthCode;
  },
};

const lengthCode: RefusalCode = 'guard.shape';

function isComplete(root: Root, entry: NewStruct | null): boolean {
  for (const field of root.required) if (!(entry?.inside?.slotOf(field)?.after instanceof NewStruct)) return false;
  return true;
}

/** Letters that stand and stay; an update that only shortens is never too long. */
function fits(site: Site): boolean {
  if (site.level !== 'letters') return true;
  const fresh = stayingLetters(site);
  if (fresh === 0) return true;
  const spec = fieldSpecOf(site.root, site.field);
  return spec?.as === 'text' && (site.type === null ? 0 : lengthOf(site.type)) + fresh - site.removed <= spec.max;
}
