import { makerOf } from '../../../../shared/domain/key.ts';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import { isLeader, markOf } from '../../../../shared/domain/role.ts';
import { outcomeOf } from '../changes.ts';
import type { Check, Inspection } from '../inspection.ts';
import type { Slot } from '../landing.ts';
import type { JudgedChange } from '../outcome.ts';

/**
 * Whose entries are made and unmade: a fresh key carries the writer's own mark, fixed keys are never made or removed,
 * a standing record is not written over, and nobody but leaders takes away what another made.
 */
export const keys: Check = {
  name: 'keys',
  run(inspection) {
    const { changes, overwritten, traces } = outcomeOf(inspection);
    if (overwritten.length > 0) return 'guard.place';
    for (const slot of traces) {
      const code = signatureOf(inspection, slot);
      if (code !== null) return code;
    }
    for (const each of changes) {
      const code = judge(inspection, each);
      if (code !== null) return code;
    }
    return null;
  },
};

function judge(inspection: Inspection, { root, change, slot }: JudgedChange): RefusalCode | null {
  const { fixedKeys, serverOnly } = root.spec;
  if (serverOnly === true) return 'board.server-only';
  if (fixedKeys !== undefined) {
    if (!fixedKeys(change.key)) return 'guard.shape';
    return change.kind !== 'set' || (change.field === null && change.to === undefined) ? 'guard.shape' : null;
  }
  if (change.kind === 'add') return signatureOf(inspection, slot);
  const { actor } = inspection.sender;
  if (change.kind === 'remove' && change.maker !== markOf(actor) && !isLeader(actor)) return 'guard.foreign-record';
  return null;
}

function signatureOf(inspection: Inspection, slot: Slot): RefusalCode | null {
  const { serverOnly, fixedKeys } = slot.site.root.spec;
  if (serverOnly === true) return 'board.server-only';
  const maker = fixedKeys === undefined ? makerOf(slot.sub) : null;
  if (maker === null) return 'guard.shape';
  return maker === markOf(inspection.sender.actor) ? null : 'board.signed-as-another';
}
