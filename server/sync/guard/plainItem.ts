import * as Y from 'yjs';
import { entriesOf } from './sharedType.ts';

/** What an item holds, as plain data: a text reads as its letters, a record as an object; undefined when it is deleted. */
export function plainItem(item: Y.Item | null | undefined): unknown {
  if (item === null || item === undefined || item.deleted) return undefined;
  const all: unknown[] = item.content.getContent();
  return plain(all[item.length - 1]);
}

function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return value.toJSON();
  if (!(value instanceof Y.Map)) return value;
  const record: Record<string, unknown> = {};
  for (const [field, item] of entriesOf(value)) if (!item.deleted) record[field] = plainItem(item);
  return record;
}
