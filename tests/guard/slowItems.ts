import * as Y from 'yjs';
import type { FieldSpec } from '../../shared/sync/room.ts';
import type { Sender } from '../../server/sync/guard/index.ts';

/** Who sent an update, and whose the client ids are. */
export interface Writing {
  readonly sender: Sender;
  readonly bindings: ReadonlyMap<number, string>;
}

/** Without garbage collection, so that what an update deletes can still be looked at. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

export const chainOf = (last: Y.Item): Y.Item[] => (last.left === null ? [last] : [...chainOf(last.left), last]);

export const lettersIn = (item: Y.Item | undefined): Y.Item[] => {
  const letters: Y.Item[] = [];
  if (!(item?.content instanceof Y.ContentType)) return letters;
  for (let each = item.content.type._start; each !== null; each = each.right) letters.push(each);
  return letters;
};

/** All that was ever written in a record: its fields with all before them, and letters. */
export function insideOf(entry: Y.Item): Y.Item[] {
  const fields = entry.content instanceof Y.ContentType ? [...entry.content.type._map.values()].flatMap(chainOf) : [];
  return [...fields, ...lettersIn(entry)];
}

export function hasForeignWriting(entry: Y.Item, { bindings, sender }: Writing): boolean {
  const inside = insideOf(entry);
  return [...chainOf(entry), ...inside, ...inside.flatMap(lettersIn)].some(
    ({ id }) => bindings.get(id.client) !== sender.owner,
  );
}

export const sameId = (a: Y.Item, b: Y.Item): boolean =>
  a.id.client === b.id.client && a.id.clock + a.length === b.id.clock + b.length;

export const valueOf = (item: Y.Item | undefined): unknown => item?.content.getContent().at(-1);

export const fitsOrDeleted = (spec: FieldSpec, item: Y.Item): boolean =>
  item.content instanceof Y.ContentDeleted || fits(spec, item);

export function fits(spec: FieldSpec, { content }: Y.Item): boolean {
  if (spec.as === 'value') return content instanceof Y.ContentAny && spec.check(content.arr[0]);
  if (spec.as === 'text') return content instanceof Y.ContentType && content.type instanceof Y.Text;
  return content instanceof Y.ContentBinary && content.content.length <= spec.max && spec.check(content.content);
}

export const textLength = (item: Y.Item | undefined): number =>
  item?.content instanceof Y.ContentType ? item.content.type._length : 0;

export const textTooLong = (spec: FieldSpec, item: Y.Item): boolean =>
  spec.as === 'text' && textLength(item) > spec.max;
