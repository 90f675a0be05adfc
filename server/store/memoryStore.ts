import { parseDocumentName } from '../../shared/sync/documentName.ts';
import { newestFirst } from './newestFirst.ts';
import type { Entry, Store } from './store.ts';

const isOfRegister = (entry: Entry): boolean => parseDocumentName(entry.document)?.kind === 'register';

/** Keeps records in memory, for tests and for trying things out. Nothing is durable. */
export function openMemoryStore(): Store {
  const records = new Map<string, Entry[]>();
  const snapshots = new Map<string, { readonly bytes: Uint8Array; readonly records: number }>();
  const of = (owner: string, document: string): Entry[] =>
    (records.get(owner) ?? []).filter((entry) => entry.document === document);
  return {
    append: async (entries) => {
      for (const entry of entries) {
        const kept = { ...entry, bytes: entry.bytes.slice() };
        const list = records.get(entry.owner);
        if (list === undefined) records.set(entry.owner, [kept]);
        else list.push(kept);
      }
    },
    load: async (owner, document) => of(owner, document),
    kept: async (owner, document) => {
      const found = snapshots.get(document);
      return { snapshot: found?.bytes ?? null, entries: of(owner, document).slice(found?.records ?? 0) };
    },
    keep: async (owner, document, make) => {
      const count = of(owner, document).length;
      const bytes = await make();
      if (bytes !== null && count > 0) snapshots.set(document, { bytes: bytes.slice(), records: count });
    },
    recent: async (since) => newestFirst([...records.values()].flat(), since),
    owners: async () => [...records.keys()].sort(),
    remove: async (owner, part) => {
      const left = part === 'all' ? [] : (records.get(owner) ?? []).filter((entry) => !isOfRegister(entry));
      const stays = new Set(left.map(({ document }) => document));
      for (const { document } of records.get(owner) ?? []) if (!stays.has(document)) snapshots.delete(document);
      if (left.length === 0) records.delete(owner);
      else records.set(owner, left);
    },
    cuts: async () => 0,
    damages: () => [],
    latency: () => null,
    close: async () => undefined,
  };
}
