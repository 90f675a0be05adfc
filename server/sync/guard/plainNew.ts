import { CONTENT, NewStruct, type Site } from './landing.ts';
import { plainText } from './plainText.ts';

/** A new struct as plain data; undefined where there is none. */
export function plainNew(struct: NewStruct | null): unknown {
  if (struct === null) return undefined;
  if (struct.content !== CONTENT.shared) return struct.value;
  if (struct.inside === null) return undefined;
  return struct.inside.level === 'letters' ? plainText(struct.inside) : plainRecord(struct.inside);
}

function plainRecord(site: Site): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const slot of site.slots) {
    const { after } = slot;
    if (after instanceof NewStruct)
      record[slot.sub] = plainNew(after) ?? (after.content === CONTENT.shared ? '' : undefined);
  }
  return record;
}
