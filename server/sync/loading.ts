import * as Y from 'yjs';
import type { Entry } from '../store/store.ts';

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

/** Milliseconds of work after which others have their turn. */
const SLICE = 5;

/** Gives all others their turn before going on. */
const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads a document from its log in slices, so that a large one keeps nobody else waiting. */
export async function loadDocument(entries: readonly Entry[]): Promise<Loaded> {
  const doc = new Y.Doc();
  const bindings = new Map<number, string>();
  for (let next = 0; next < entries.length;) {
    const until = performance.now() + SLICE;
    doc.transact(() => {
      for (; next < entries.length && performance.now() < until; next++) take(doc, bindings, entries[next]);
    }, 'store');
    await others();
  }
  const state = Y.encodeStateAsUpdate(doc);
  await others();
  return { doc, bindings, state };
}

function take(doc: Y.Doc, bindings: Map<number, string>, entry: Entry | undefined): void {
  if (entry === undefined) return;
  const { clients } = doc.store;
  Y.applyUpdate(doc, entry.bytes, 'store');
  if (clients.size === bindings.size) return;
  for (const client of clients.keys()) if (!bindings.has(client)) bindings.set(client, ownerOf(entry.by));
}
