import * as Y from 'yjs';
import type { Inspection } from './inspection.ts';
import { fieldSpecOf } from './roots.ts';
import { type Level, type NewStruct, Site } from './landing.ts';
import { itemOf, type SharedType } from './sharedType.ts';

/**
 * The site of a shared type that stands in the document.
 * @returns null when the type or what it stands in is deleted; 'wrong' when it is no place of any room's rules
 */
export function siteIn(inspection: Inspection, parent: SharedType | Y.ID | null): Site | null | 'wrong' {
  if (parent === null) return null;
  if (!(parent instanceof Y.AbstractType)) return 'wrong';
  const known = inspection.siteOfType(parent);
  if (known !== undefined) return known;
  const made = makeSite(inspection, parent);
  if (made instanceof Site) inspection.addSite(made);
  return made;
}

function makeSite(inspection: Inspection, type: SharedType): Site | null | 'wrong' {
  const item = itemOf(type);
  if (item === null) {
    const root = inspection.ground.roots.typed.get(type);
    return root === undefined ? 'wrong' : new Site({ root, level: 'records', key: null, field: null }, type);
  }
  if (item.deleted) return null;
  const above = siteIn(inspection, item.parent);
  if (above === null || above === 'wrong') return above;
  const level = levelBelow(above, item.parentSub, type instanceof Y.Map ? 'fields' : 'letters');
  if (level === null) return 'wrong';
  const key = above.key ?? item.parentSub;
  return new Site({ root: above.root, level, key, field: above.level === 'fields' ? item.parentSub : null }, type);
}

/** The site of a shared type that the update brings; null when no such thing may stand there. */
export function siteOf(inspection: Inspection, struct: NewStruct, as: Level): Site | null {
  if (struct.inside !== null) return struct.inside;
  const { site, sub } = struct;
  if (site === null || sub === null) return null;
  const level = levelBelow(site, sub, as);
  if (level === null) return null;
  const field = site.level === 'fields' ? sub : null;
  struct.inside = new Site({ root: site.root, level, key: site.key ?? sub, field }, site.slotAt(sub));
  inspection.addSite(struct.inside);
  return struct.inside;
}

/** Records of fields stand in roots of records; texts stand in fields of text, or are entries of a root of texts. */
function levelBelow(above: Site, sub: string | null, as: Level): Level | null {
  if (above.level === 'records' && above.root.spec.as === 'record') return as === 'fields' ? as : null;
  const field = above.level === 'fields' ? sub : null;
  if (above.level === 'letters') return null;
  return as === 'letters' && fieldSpecOf(above.root, field)?.as === 'text' ? as : null;
}
