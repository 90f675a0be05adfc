import * as Y from 'yjs';
import { takeIn } from '../../shared/sync/doc.ts';
import type { Entry, Kept } from '../store/store.ts';
import { others, SLICE } from './others.ts';
import { decodeContent } from './snapshot.ts';

/** Marks in the log what the server wrote itself on somebody's word, so that client ids are bound to the right one. */
const SERVER = 'server';
const FOR = `${SERVER} for `;

/** How the log names the author of a server's write. */
export const serverFor = (by: string): string => (by === SERVER ? SERVER : FOR + by);
/** On whose word a record was written. */
export const authorOf = (by: string): string => (by.startsWith(FOR) ? by.slice(FOR.length) : by);
/** Whose client ids its structs carry. */
const ownerOf = (by: string): string => (by.startsWith(SERVER) ? SERVER : by);

/** A document that was read from the log, and which client id is whose, by who wrote under it first. */
export interface Loaded {
  readonly doc: Y.Doc;
  readonly bindings: Map<number, string>;
  /** Its whole state as one update. */
  readonly state: Uint8Array;
}

/** Reads a document from its log in slices, so that a large one keeps nobody else waiting. */
export async function loadDocument(entries: readonly Entry[]): Promise<Loaded> {
  const doc = new Y.Doc();
  const bindings = new Map<number, string>();
  await inSlices(doc, entries, (entry) => take(doc, bindings, entry));
  return encoded(doc, bindings);
}

/**
 * As `loadDocument`, from a snapshot and the records behind it.
 * @returns null when the snapshot is none that this program can go on from: the whole log has to be read
 */
export async function loadKept({ snapshot, entries }: Kept): Promise<Loaded | null> {
  if (snapshot === null) return loadDocument(entries);
  try {
    const content = decodeContent(snapshot);
    if (content === null) return null;
    const doc = new Y.Doc();
    const bindings = new Map(content.bindings);
    await inSlices(doc, content.steps, (step) => takeIn(doc, step(), 'store'));
    const { clients, pendingStructs, pendingDs } = doc.store;
    if (pendingStructs !== null || pendingDs !== null || clients.size !== bindings.size) return null;
    if (entries.length === 0) return { doc, bindings, state: content.state };
    await inSlices(doc, entries, (entry) => take(doc, bindings, entry));
    return await encoded(doc, bindings);
  } catch {
    return null;
  }
}

async function inSlices<Item>(doc: Y.Doc, items: readonly Item[], apply: (item: Item) => void): Promise<void> {
  const rest = items[Symbol.iterator]();
  for (let next = rest.next(); next.done !== true;) {
    const until = performance.now() + SLICE;
    doc.transact(() => {
      for (; next.done !== true && performance.now() < until; next = rest.next()) apply(next.value);
    }, 'store');
    await others();
  }
}

async function encoded(doc: Y.Doc, bindings: Map<number, string>): Promise<Loaded> {
  const state = Y.encodeStateAsUpdate(doc);
  await others();
  return { doc, bindings, state };
}

function take(doc: Y.Doc, bindings: Map<number, string>, entry: Entry): void {
  const { clients } = doc.store;
  Y.applyUpdate(doc, entry.bytes, 'store');
  if (clients.size === bindings.size) return;
  for (const client of clients.keys()) if (!bindings.has(client)) bindings.set(client, ownerOf(entry.by));
}
