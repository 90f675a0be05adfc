import * as Y from 'yjs';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import type { Check, Inspection } from '../inspection.ts';
import { Sequence } from '../sequence.ts';
import type { NewStruct, Site, Slot } from '../landing.ts';
import { firstOf } from '../sharedType.ts';

/** Up to so many new structs in one text their neighbours are looked at one by one; beyond, the list is laid out. */
const FEW = 64;

/**
 * Who wins a key and what ordering costs. Yjs is quadratic in what is concurrent at one place: 64 KB can ask it for
 * seconds of work. Honest structs stand between neighbours that were side by side, and cost next to nothing.
 */
export const effort: Check = {
  name: 'effort',
  run(inspection) {
    for (const slot of inspection.slots) if (!settle(inspection, slot)) return tooMuch(inspection);
    for (const site of inspection.sites)
      if (site.letters.length > 0 && !weigh(inspection, site)) return tooMuch(inspection);
    return null;
  },
};

const tooMuch = (inspection: Inspection): RefusalCode =>
  inspection.steps > inspection.limits.steps ? 'guard.too-large' : 'guard.place';

/** Finds which item ends the chain of a key after the update. */
function settle(inspection: Inspection, slot: Slot): boolean {
  const { structs, existing } = slot;
  const last = structs[structs.length - 1];
  if (last === undefined) return true;
  if (isChain(existing, structs)) {
    slot.winner = last;
    return true;
  }
  let first = existing;
  while (first !== null && first.left !== null && inspection.steps <= inspection.limits.steps) {
    inspection.steps++;
    first = first.left;
  }
  const chain = layOut(inspection, first, structs);
  if (chain === null) return false;
  slot.winner = chain.last?.struct ?? null;
  return true;
}

/** The usual case: each struct follows the one before, and the first follows what stands at the end of the chain. */
function isChain(existing: Y.Item | null, structs: readonly NewStruct[]): boolean {
  let client = existing === null ? -1 : existing.id.client;
  let clock = existing === null ? -1 : existing.id.clock + existing.length - 1;
  for (const struct of structs) {
    if (struct.originClient !== client || struct.originClock !== clock) return false;
    client = struct.client;
    clock = struct.end - 1;
  }
  return true;
}

function layOut(inspection: Inspection, first: Y.Item | null, structs: readonly NewStruct[]): Sequence | null {
  const sequence = new Sequence(first);
  const most = inspection.limits.steps - inspection.steps;
  let fits = true;
  for (const struct of structs) {
    // Without an origin Yjs walks the whole chain to find its beginning, each time.
    if (struct.originClient < 0 && struct.sub !== null) sequence.steps += sequence.length;
    fits = sequence.insert(struct, most);
    if (!fits) break;
  }
  inspection.steps += sequence.steps;
  return fits ? sequence : null;
}

function weigh(inspection: Inspection, site: Site): boolean {
  if (site.letters.length <= FEW) {
    let steps = 0;
    for (const letters of site.letters) {
      steps += between(inspection, site, letters);
      if (steps > FEW) break;
    }
    if (steps <= FEW) {
      inspection.steps += steps;
      return true;
    }
  }
  return layOut(inspection, site.type === null ? null : firstOf(site.type), site.letters) !== null;
}

/** How many items of the document stand between the neighbours of new letters; counts no further than needed. */
function between(inspection: Inspection, site: Site, letters: NewStruct): number {
  let at: Y.Item | null = site.type === null ? null : firstOf(site.type);
  if (letters.originClient >= 0) {
    const origin = inspection.standing(letters.originClient, letters.originClock);
    if (!(origin instanceof Y.Item)) return 0;
    const inside = letters.originClock < origin.id.clock + origin.length - 1;
    if (inside && letters.rightClient === letters.originClient && letters.rightClock === letters.originClock + 1)
      return 0;
    at = origin.right;
  }
  const right = letters.rightClient < 0 ? null : inspection.standing(letters.rightClient, letters.rightClock);
  let steps = 0;
  for (; at !== null && at !== right && steps <= FEW; at = at.right) steps++;
  return steps;
}
