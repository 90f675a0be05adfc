import { parseDocumentName } from '../../shared/sync/documentName.ts';
import { newestFirst } from './newestFirst.ts';
import type { Entry, Store } from './store.ts';

const isOfRegister = (entry: Entry): boolean => parseDocumentName(entry.document)?.kind === 'register';

/** Keeps records in memory, for tests and for trying things out. Nothing is durable. */
export function openMemoryStore(): Store {
  const records = new Map<string, Entry[]>();
  return {
    append: async (entries) => {
      for (const entry of entries) {
        const kept = { ...entry, bytes: entry.bytes.slice() };
        const list = records.get(entry.owner);
        if (list === undefined) records.set(entry.owner, [kept]);
        else list.push(kept);
      }
    },
    load: async (owner, document) => (records.get(owner) ?? []).filter((entry) => entry.document === document),
    recent: async (since) => newestFirst([...records.values()].flat(), since),
    owners: async () => [...records.keys()].sort(),
    remove: async (owner, part) => {
      const left = part === 'all' ? [] : (records.get(owner) ?? []).filter((entry) => !isOfRegister(entry));
      if (left.length === 0) records.delete(owner);
      else records.set(owner, left);
    },
    cuts: async () => 0,
    damages: () => [],
    latency: () => null,
    close: async () => undefined,
  };
}
