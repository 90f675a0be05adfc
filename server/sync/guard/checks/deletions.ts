import * as Y from 'yjs';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import type { Check, Inspection } from '../inspection.ts';
import type { Range } from '../reader.ts';
import { siteIn } from '../siteOf.ts';

/**
 * The delete set: what it takes away of the document must lie in a room's records, and what is not known yet must
 * come with the same update. Known deletions are subtracted first, so repeating them costs a search; what lives is
 * visited within a budget, for a range of six bytes can cover a whole board.
 */
export const deletions: Check = {
  name: 'deletions',
  run(inspection) {
    for (const range of inspection.update.ranges) {
      const code = takeRange(inspection, range);
      if (code !== null) return code;
    }
    return null;
  },
};

/** A range so small that looking at what stands there is cheaper than subtracting. */
const SMALL = 64;

function takeRange(inspection: Inspection, range: Range): RefusalCode | null {
  const known = inspection.stateOf(range.client);
  if (range.end > known) {
    const block = inspection.blockOf(range.client);
    if (block === undefined || range.end > block.end) return 'guard.gap';
    cover(inspection, range, known);
  }
  if (range.clock >= known) return null;
  let code: RefusalCode | null = null;
  const standing = { client: range.client, clock: range.clock, end: Math.min(range.end, known) };
  if (standing.end - standing.clock <= SMALL) return takeStanding(inspection, standing);
  inspection.ground.deleted.without(standing, (clock, end) => {
    code = takeStanding(inspection, { client: range.client, clock, end });
    return code === null;
  });
  return code;
}

/** Marks structs of the update itself that are deleted again: written and taken back before it was sent. */
function cover(inspection: Inspection, range: Range, known: number): void {
  let clock = Math.max(range.clock, known);
  while (clock < range.end) {
    const struct = inspection.coming(range.client, clock);
    if (struct === undefined) return;
    const end = Math.min(struct.end, range.end);
    struct.covered += end - clock;
    if (typeof struct.value === 'string') (struct.cuts ??= []).push([clock, end]);
    clock = end;
  }
}

function takeStanding(inspection: Inspection, range: Range): RefusalCode | null {
  const structs = inspection.ground.doc.store.clients.get(range.client) ?? [];
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index++) {
    const item = structs[index];
    if (item === undefined || item.id.clock >= range.end) break;
    if (item.deleted || !(item instanceof Y.Item)) continue;
    if (++inspection.visits > inspection.limits.visits) return 'guard.too-large';
    const site = siteIn(inspection, item.parent);
    if (site === 'wrong') return 'guard.place';
    if (site === null) continue;
    if (item.parentSub === null) {
      site.removed += Math.min(item.id.clock + item.length, range.end) - Math.max(item.id.clock, range.clock);
      continue;
    }
    const slot = site.slotAt(item.parentSub);
    if (slot.existing !== item) return 'guard.place';
    if (!slot.cleared && slot.structs.length === 0) inspection.slots.push(slot);
    slot.cleared = true;
  }
  return null;
}
