import { IndexeddbPersistence, clearDocument } from 'y-indexeddb';
import * as Y from 'yjs';
import { newDoc } from '../../shared/sync/doc.ts';
import type { Doc } from '../../shared/sync/doc.ts';

/** Milliseconds after which a database that neither opened nor failed is taken as absent (it happens on full tablets). */
const PATIENCE = 2_500;
/** Where y-indexeddb keeps the updates of a document. */
const UPDATES = 'updates';

let probe: Promise<boolean> | null = null;

function tryOpening(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    try {
      const request = indexedDB.open('ashar-probe');
      request.addEventListener('success', () => {
        request.result.close();
        resolve(true);
      });
      request.addEventListener('error', () => resolve(false));
      request.addEventListener('blocked', () => resolve(false));
    } catch {
      resolve(false);
    }
  });
}

/** Whether this device can keep a copy. y-indexeddb itself never says no, so a database is opened on trial, once. */
export const canKeep = (): Promise<boolean> => (probe ??= tryOpening());

export interface Kept {
  /** Resolves when what was kept is in the document; true when something was. */
  readonly loaded: Promise<boolean>;
  /** Stops keeping, leaves what is kept. */
  readonly close: () => Promise<void>;
}

/**
 * Keeps a document on this device under a name of its own. Resolves to null when the device keeps nothing.
 * @param onLost another page throws away what is kept. Nothing is written any more, for that would throw.
 */
export async function keep(name: string, doc: Doc, onLost: () => void): Promise<Kept | null> {
  if (!(await canKeep())) return null;
  const store = new IndexeddbPersistence(name, doc);
  const loaded = new Promise<boolean>((resolve) => {
    const late = setTimeout(() => {
      resolve(false);
      // What comes after the link is open would be sent as if it had just been typed.
      store.destroy().catch(() => undefined);
    }, PATIENCE);
    store.on('synced', () => {
      clearTimeout(late);
      store.db?.addEventListener('versionchange', () => {
        store.destroy().catch(() => undefined);
        onLost();
      });
      resolve(doc.store.clients.size > 0);
    });
  });
  return { loaded, close: () => store.destroy() };
}

function docOf(updates: readonly unknown[]): Doc | null {
  const doc = newDoc();
  try {
    for (const update of updates) if (update instanceof Uint8Array) Y.applyUpdate(doc, update);
    return doc;
  } catch {
    return null;
  }
}

function readUpdates(name: string, told: (doc: Doc | null) => void): void {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => {
    request.transaction?.abort();
    told(newDoc());
  });
  request.addEventListener('error', () => told(null));
  request.addEventListener('success', () => {
    const db = request.result;
    const all = db.transaction(UPDATES).objectStore(UPDATES).getAll();
    all.addEventListener('success', () => told(docOf(all.result)));
    all.addEventListener('error', () => told(null));
    db.close();
  });
}

/**
 * Reads what is kept under a name without writing anything there, as y-indexeddb does when it opens it.
 * @returns a document of its own, empty when nothing is kept; null when it cannot be read now
 */
export async function readKept(name: string): Promise<Doc | null> {
  if (!(await canKeep())) return null;
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE);
    try {
      readUpdates(name, resolve);
    } catch {
      resolve(null);
    }
  });
}

/** Throws away what is kept under a name; another page that still holds it hears of it and lets go. */
export async function forget(name: string): Promise<void> {
  if (await canKeep()) await Promise.resolve(clearDocument(name)).catch(() => undefined);
}
