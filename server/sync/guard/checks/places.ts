import * as Y from 'yjs';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import type { Check, Inspection } from '../inspection.ts';
import { siteIn, siteOf } from '../siteOf.ts';
import { CONTENT, type NewStruct, SHARED, type Site } from '../landing.ts';

/**
 * Where each new struct lands: under a named root, through its parent, or beside its neighbours, which must agree.
 * A struct whose neighbour or parent was collected meanwhile comes to rest nowhere: it is taken and changes nothing,
 * else an honest late edit of a removed note would be a violation.
 */
export const places: Check = {
  name: 'places',
  run(inspection) {
    for (const struct of inspection.fresh) {
      const code = place(inspection, struct);
      if (code !== null) return code;
    }
    return null;
  },
};

type Found = { readonly site: Site; readonly sub: string | null } | 'nowhere' | 'wrong';

function place(inspection: Inspection, struct: NewStruct): RefusalCode | null {
  if (struct.content === CONTENT.collected) return null;
  const found = findPlace(inspection, struct);
  if (found === 'wrong') return 'guard.place';
  if (found === 'nowhere') return null;
  const { site, sub } = found;
  if ((site.level === 'letters') !== (sub === null)) return 'guard.place';
  const known = inspection.stateOf(struct.client);
  if (struct.clock < known && !trim(inspection, struct, { site, sub, known })) return 'guard.place';
  struct.site = site;
  struct.sub = sub;
  if (sub === null) {
    site.letters.push(struct);
    return null;
  }
  // A key is always written at the end of its chain; a right neighbour there is nothing an honest device sends.
  if (struct.rightClient >= 0) return 'guard.place';
  const slot = site.slotAt(sub);
  if (slot.structs.length === 0) inspection.slots.push(slot);
  slot.structs.push(struct);
  return null;
}

function findPlace(inspection: Inspection, struct: NewStruct): Found {
  const byOrigin = struct.originClient >= 0 ? beside(inspection, struct.originClient, struct.originClock) : null;
  const byRight = struct.rightClient >= 0 ? beside(inspection, struct.rightClient, struct.rightClock) : null;
  if (byOrigin === 'wrong' || byRight === 'wrong') return 'wrong';
  if (byOrigin === 'nowhere' || byRight === 'nowhere') return 'nowhere';
  if (byOrigin !== null && byRight !== null && (byOrigin.site !== byRight.site || byOrigin.sub !== byRight.sub))
    return 'wrong';
  return byOrigin ?? byRight ?? under(inspection, struct);
}

/** The place of a neighbour. */
function beside(inspection: Inspection, client: number, clock: number): Found {
  const standing = inspection.standing(client, clock);
  if (standing !== undefined) {
    if (!(standing instanceof Y.Item)) return 'nowhere';
    const site = siteIn(inspection, standing.parent);
    return site === null || site === 'wrong' ? (site ?? 'nowhere') : { site, sub: standing.parentSub };
  }
  const coming = inspection.coming(client, clock);
  if (coming === undefined) return 'wrong';
  return coming.site === null ? 'nowhere' : { site: coming.site, sub: coming.sub };
}

/** The place below a named root or a parent. */
function under(inspection: Inspection, struct: NewStruct): Found {
  const { sub } = struct;
  if (struct.parentRoot !== null) {
    const root = inspection.ground.roots.named.get(struct.parentRoot);
    const site = root === undefined ? 'wrong' : siteIn(inspection, root.type);
    return site === null || site === 'wrong' ? (site ?? 'nowhere') : { site, sub };
  }
  const standing = inspection.standing(struct.parentClient, struct.parentClock);
  if (standing !== undefined) {
    if (!(standing instanceof Y.Item) || standing.content instanceof Y.ContentDeleted) return 'nowhere';
    const site = standing.content instanceof Y.ContentType ? siteIn(inspection, standing.content.type) : 'wrong';
    return site === null || site === 'wrong' ? (site ?? 'nowhere') : { site, sub };
  }
  const parent = inspection.coming(struct.parentClient, struct.parentClock);
  if (parent === undefined) return 'wrong';
  if (parent.site === null || parent.content === CONTENT.deleted) return 'nowhere';
  if (parent.content !== CONTENT.shared) return 'wrong';
  const site = siteOf(inspection, parent, parent.value === SHARED.map ? 'fields' : 'letters');
  return site === null ? 'wrong' : { site, sub };
}

/**
 * A struct whose front is known already: its rest goes behind what is known, so the two must stand in one place.
 * Yjs takes parent and neighbour from the bytes then, and nothing else would hold them together.
 */
function trim(
  inspection: Inspection,
  struct: NewStruct,
  at: { site: Site; sub: string | null; known: number },
): boolean {
  const front = inspection.standing(struct.client, at.known - 1);
  if (!(front instanceof Y.Item) || front.parentSub !== at.sub) return false;
  if (siteIn(inspection, front.parent) !== at.site) return false;
  if (struct.content !== CONTENT.letters && struct.content !== CONTENT.deleted) return false;
  const offset = at.known - struct.clock;
  if (typeof struct.value === 'string') struct.value = struct.value.slice(offset);
  struct.clock = at.known;
  struct.length -= offset;
  struct.originClient = struct.client;
  struct.originClock = at.known - 1;
  return true;
}
