import type { FieldSpec } from '../../../../shared/sync/room.ts';
import type { Check } from '../inspection.ts';
import { fieldSpecOf } from '../roots.ts';
import { CONTENT, type NewStruct, SHARED } from '../landing.ts';

/** What each struct holds against the rules of its root: which fields there are, how they are stored, what they may say. */
export const shapes: Check = {
  name: 'shapes',
  run(inspection) {
    for (const struct of inspection.fresh) if (struct.site !== null && !hasShape(struct)) return 'guard.shape';
    return null;
  },
};

function hasShape(struct: NewStruct): boolean {
  const { site, content, sub } = struct;
  if (site === null) return true;
  if (site.level === 'letters') return content === CONTENT.letters || content === CONTENT.deleted;
  if (site.level === 'records' && site.root.spec.as === 'record')
    return content === CONTENT.deleted || (content === CONTENT.shared && struct.value === SHARED.map);
  const spec = fieldSpecOf(site.root, site.level === 'fields' ? sub : null);
  if (spec === undefined) return false;
  return content === CONTENT.deleted || fits(struct, spec);
}

function fits(struct: NewStruct, spec: FieldSpec): boolean {
  const { content, value } = struct;
  if (spec.as === 'value') {
    if (content !== CONTENT.plain) return false;
    return struct.length === 1 ? spec.check(value) : !struct.stays;
  }
  if (spec.as === 'text') return content === CONTENT.shared && value === SHARED.text;
  return content === CONTENT.bytes && value instanceof Uint8Array && value.length <= spec.max && spec.check(value);
}
