import * as Y from 'yjs';
import type { RootSpec } from '../../shared/sync/room.ts';
import type { Entry } from '../store/store.ts';
import { entriesOf, firstOf } from './guard/sharedType.ts';
import { authorOf } from './loading.ts';

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
 * The log as it stood at a moment: cut after the last record not later than `at`, never in the middle, whatever the
 * clock did, for later records may build on earlier ones.
 */
export function entriesUntil(entries: readonly Entry[], at: number): readonly Entry[] {
  let count = 0;
  for (const [index, entry] of entries.entries()) if (entry.at <= at) count = index + 1;
  return entries.slice(0, count);
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

/** Whose work is taken back: all that came since, or what stands there by one person's hand. */
type Mine = (client: number) => boolean;

const clientOf = (map: Y.Map<unknown>, key: string): number | undefined => entriesOf(map).get(key)?.id.client;

/** Whether all that stands in a value, with its fields and letters, is by that hand. */
function isAll(value: unknown, mine: Mine): boolean {
  if (value instanceof Y.Map)
    return [...entriesOf(value).values()].every((item) => item.deleted || mine(item.id.client));
  if (!(value instanceof Y.Text)) return true;
  for (let item = firstOf(value); item !== null; item = item.right)
    if (!item.deleted && !mine(item.id.client)) return false;
  return true;
}

interface Back {
  readonly mine: Mine;
  /** Entries that came since are taken away, and those that went come back. */
  readonly comesAndGoes: boolean;
}

/** Makes a map say what another says, touching only what differs and is in question. */
function bringBack(now: Y.Map<unknown>, then: Y.Map<unknown>, back: Back): void {
  const asked = (key: string): boolean => {
    const client = clientOf(now, key);
    return client === undefined || (back.mine(client) && isAll(now.get(key), back.mine));
  };
  if (back.comesAndGoes) for (const key of now.keys()) if (!then.has(key) && asked(key)) now.delete(key);
  for (const [key, wanted] of then.entries()) {
    const found = now.get(key);
    if (found instanceof Y.Map && wanted instanceof Y.Map) bringBack(found, wanted, { ...back, comesAndGoes: true });
    else if (asked(key) && (found !== undefined || back.comesAndGoes)) put(now, key, wanted);
  }
}

/** Writes an entry where it differs; texts keep their identity. */
function put(now: Y.Map<unknown>, key: string, wanted: unknown): void {
  const found = now.get(key);
  if (found !== undefined && same(found, wanted)) return;
  if (found instanceof Y.Text && wanted instanceof Y.Text) {
    found.delete(0, found.length);
    found.insert(0, wanted.toJSON());
  } else now.set(key, copyOf(wanted));
}

/**
 * Writes into a document what stood in an earlier one, root by root, as one new edit; what only commands write stays as
 * it is. Call it within a transaction.
 * @param mine by which client ids the work is that goes back; all of it when absent
 */
export function restoreRoots(
  now: Y.Doc,
  then: Y.Doc,
  { roots, mine = () => true }: { readonly roots: ReadonlyMap<string, RootSpec>; readonly mine?: Mine },
): void {
  for (const [root, spec] of roots)
    if (spec.serverOnly !== true)
      bringBack(now.getMap(root), then.getMap(root), { mine, comesAndGoes: spec.copies !== true });
}
