import * as Y from 'yjs';
import type { RefusalCode } from '../../../../shared/domain/refusal.ts';
import type { Check, Inspection } from '../inspection.ts';
import { tears } from '../tears.ts';
import { siteIn, siteOf } from '../siteOf.ts';
import { CONTENT, NewStruct, SHARED, type Site } from '../landing.ts';

/**
 * Where each new struct lands: under a named root, through its parent, or beside its neighbours, which must agree.
 * A struct whose neighbour or parent was collected meanwhile comes to rest nowhere: it is taken and changes nothing,
 * else an honest late edit of a removed note would be a violation.
 */
export const places: Check = {
  name: 'places',
  run(inspection) {
    if (!isHarmlessToRead(inspection)) return 'guard.place';
    for (const struct of inspection.fresh) {
      const code = place(inspection, struct);
      if (code !== null) return code;
    }
    return null;
  },
};

/** What Yjs does with every struct it reads, also with one known for long: makes a root of its name, cuts at neighbours. */
function isHarmlessToRead(inspection: Inspection): boolean {
  const { update, ground } = inspection;
  for (const { client, start, structs } of update.blocks) {
    const known = inspection.stateOf(client);
    for (const struct of structs) {
      if (struct.parentRoot !== null && !ground.roots.named.has(struct.parentRoot)) return false;
      if (start < known && struct.end <= known && tears(inspection, struct)) return false;
    }
  }
  return true;
}

function place(inspection: Inspection, struct: NewStruct): RefusalCode | null {
  if (struct.content === CONTENT.collected) return null;
  const site = findSite(inspection, struct);
  if (site === 'wrong') return 'guard.place';
  if (site === null) return tears(inspection, struct) ? 'guard.place' : null;
  const { sub } = struct;
  if ((site.level === 'letters') !== (sub === null)) return 'guard.place';
  if (struct.knownTo >= 0 && !trim(inspection, struct, site)) return 'guard.place';
  struct.site = site;
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

/** Where something lands: a site, null for nowhere, 'wrong' for where nothing may. */
type Found = Site | null | 'wrong';

/** The site of a new struct; its key there is noted in the struct. */
function findSite(inspection: Inspection, struct: NewStruct): Found {
  const hasOrigin = struct.originClient >= 0;
  const hasRight = struct.rightClient >= 0;
  if (!hasOrigin && !hasRight) return under(inspection, struct);
  const origin = hasOrigin ? neighbour(inspection, struct.originClient, struct.originClock) : null;
  const right = hasRight ? neighbour(inspection, struct.rightClient, struct.rightClock) : null;
  const byOrigin = origin === null ? null : siteBeside(inspection, origin);
  const byRight = right === null ? null : siteBeside(inspection, right);
  if (byOrigin === 'wrong' || byRight === 'wrong') return 'wrong';
  if ((hasOrigin && byOrigin === null) || (hasRight && byRight === null)) return null;
  const sub = subOf(origin ?? right);
  if (hasOrigin && hasRight && (byOrigin !== byRight || sub !== subOf(right))) return 'wrong';
  struct.sub = sub;
  return byOrigin ?? byRight;
}

type Neighbour = Y.Item | Y.GC | NewStruct;

const neighbour = (inspection: Inspection, client: number, clock: number): Neighbour | null =>
  inspection.standing(client, clock) ?? inspection.coming(client, clock) ?? null;

function siteBeside(inspection: Inspection, beside: Neighbour): Found {
  if (beside instanceof NewStruct) return beside.site;
  return beside instanceof Y.Item ? siteIn(inspection, beside.parent) : null;
}

function subOf(beside: Neighbour | null): string | null {
  if (beside instanceof NewStruct) return beside.sub;
  return beside instanceof Y.Item ? beside.parentSub : null;
}

/** The site below a named root or a parent. */
function under(inspection: Inspection, struct: NewStruct): Found {
  if (struct.parentRoot !== null) {
    const root = inspection.ground.roots.named.get(struct.parentRoot);
    return root === undefined ? 'wrong' : siteIn(inspection, root.type);
  }
  const parent = neighbour(inspection, struct.parentClient, struct.parentClock);
  if (parent instanceof NewStruct) {
    if (parent.site === null || parent.content === CONTENT.deleted) return null;
    if (parent.content !== CONTENT.shared) return 'wrong';
    return siteOf(inspection, parent, parent.value === SHARED.map ? 'fields' : 'letters') ?? 'wrong';
  }
  if (!(parent instanceof Y.Item)) return parent === null ? 'wrong' : null;
  // Whether its content has been collected already, which waits for the end of a turn, makes no difference.
  if (parent.deleted) return null;
  return parent.content instanceof Y.ContentType ? siteIn(inspection, parent.content.type) : 'wrong';
}

/**
 * A struct whose front is known already: its rest goes behind what is known, so the two must stand in one place.
 * Yjs takes parent and neighbour from the bytes then, and nothing else would hold them together.
 */
function trim(inspection: Inspection, struct: NewStruct, site: Site): boolean {
  const { knownTo } = struct;
  const front = inspection.standing(struct.client, knownTo - 1);
  if (!(front instanceof Y.Item) || front.parentSub !== struct.sub) return false;
  if (siteIn(inspection, front.parent) !== site) return false;
  const offset = knownTo - struct.clock;
  if (typeof struct.value === 'string') struct.value = struct.value.slice(offset);
  struct.clock = knownTo;
  struct.length -= offset;
  struct.originClient = struct.client;
  struct.originClock = knownTo - 1;
  return true;
}
