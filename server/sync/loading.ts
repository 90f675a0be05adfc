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

/** A document as the log tells it. */
export function documentFrom(entries: readonly Entry[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const entry of entries) Y.applyUpdate(doc, entry.bytes, 'store');
  }, 'store');
  return doc;
}

/** Which client id is whose, as the log shows by who wrote under it first. */
export function bindingsFrom(entries: readonly Entry[]): Map<number, string> {
  const bindings = new Map<number, string>();
  for (const entry of entries)
    for (const client of Y.parseUpdateMeta(entry.bytes).from.keys())
      if (!bindings.has(client)) bindings.set(client, ownerOf(entry.by));
  return bindings;
}
