import * as Y from 'yjs';
import type { Entry } from '../store/store.ts';
import { authorOf, documentFrom } from './loading.ts';

/** Records of one author nearer than this make one moment, milliseconds. */
const TOGETHER = 1_000;

/** Who wrote when, in the log's order; what one person wrote in a row is one moment, named by its last record. */
export function momentsOf(entries: readonly Entry[]): { readonly at: number; readonly by: string }[] {
  const moments: { at: number; by: string }[] = [];
  for (const entry of entries) {
    const by = authorOf(entry.by);
    const last = moments[moments.length - 1];
    if (last !== undefined && last.by === by && Math.abs(entry.at - last.at) <= TOGETHER) last.at = entry.at;
    else moments.push({ at: entry.at, by });
  }
  return moments;
}

/**
 * The document as it was. The log is cut after the last record not later than `at`: never in the middle, whatever the
 * clock did, for later records may build on earlier ones.
 */
export function documentAt(entries: readonly Entry[], at: number): Y.Doc {
  let count = 0;
  for (const [index, entry] of entries.entries()) if (entry.at <= at) count = index + 1;
  return documentFrom(entries.slice(0, count));
}

function copyOf(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toJSON());
  if (!(value instanceof Y.Map)) return value;
  const copy = new Y.Map<unknown>();
  for (const [field, each] of value.entries()) copy.set(field, copyOf(each));
  return copy;
}

const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : value);

/** Whether two stored values are the same as data. */
function same(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  if (a instanceof Y.Text !== b instanceof Y.Text || a instanceof Y.Map !== b instanceof Y.Map) return false;
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** Makes a map say what another says, touching only what differs; texts keep their identity. */
function bringBack(now: Y.Map<unknown>, then: Y.Map<unknown>): void {
  for (const key of now.keys()) if (!then.has(key)) now.delete(key);
  for (const [key, wanted] of then.entries()) {
    const found = now.get(key);
    if (found instanceof Y.Map && wanted instanceof Y.Map) bringBack(found, wanted);
    else if (found instanceof Y.Text && wanted instanceof Y.Text) {
      if (found.toJSON() === wanted.toJSON()) continue;
      found.delete(0, found.length);
      found.insert(0, wanted.toJSON());
    } else if (found === undefined || !same(found, wanted)) now.set(key, copyOf(wanted));
  }
}

/** Writes into a document what stood in an earlier one, root by root, as one new edit. Call it within a transaction. */
export function restoreRoots(now: Y.Doc, then: Y.Doc, roots: Iterable<string>): void {
  for (const root of roots) bringBack(now.getMap(root), then.getMap(root));
}
