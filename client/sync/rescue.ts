import * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';

/**
 * Work of this device that the server has not on its disk, as plain data: a whole record, or one field of a record that
 * was there before. What rescue takes from a document before it is thrown away (RELIABILITY 3.6).
 */
export interface Rescued {
  readonly root: string;
  readonly key: string;
  /** Null for a whole record. */
  readonly field: string | null;
  readonly value: unknown;
  /** The struct under which it was made. */
  readonly client: number;
  readonly clock: number;
}

/** Whether a struct is own and not yet saved. */
export type IsUnsaved = (client: number, clock: number) => boolean;

function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return value.toJSON();
  if (!(value instanceof Y.Map)) return value;
  const fields: Record<string, unknown> = {};
  for (const [field, each] of value.entries()) fields[field] = plain(each);
  return fields;
}

/** The newest unsaved letter of a text, or null. */
function unsavedLetter(text: Y.Text, isUnsaved: IsUnsaved): Y.Item | null {
  let found: Y.Item | null = null;
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && isUnsaved(item.id.client, item.id.clock + item.length - 1)) found = item;
  return found;
}

function* fieldsOf(root: string, key: string, record: Y.Map<unknown>, isUnsaved: IsUnsaved): Generator<Rescued> {
  for (const [field, item] of record._map) {
    if (item.deleted) continue;
    const value = record.get(field);
    const made = isUnsaved(item.id.client, item.id.clock) ? item : null;
    const source = made ?? (value instanceof Y.Text ? unsavedLetter(value, isUnsaved) : null);
    if (source !== null)
      yield { root, key, field, value: plain(value), client: source.id.client, clock: source.id.clock };
  }
}

/** All own unsaved records and fields of a document, in no particular order. What was removed is not rescued. */
export function rescue(doc: Doc, isUnsaved: IsUnsaved): readonly Rescued[] {
  const found: Rescued[] = [];
  for (const root of doc.share.keys()) {
    const map = doc.getMap(root);
    for (const [key, item] of map._map) {
      if (item.deleted) continue;
      const { client, clock } = item.id;
      const value = map.get(key);
      if (isUnsaved(client, clock)) found.push({ root, key, field: null, value: plain(value), client, clock });
      else if (value instanceof Y.Map) found.push(...fieldsOf(root, key, value, isUnsaved));
    }
  }
  return found;
}
