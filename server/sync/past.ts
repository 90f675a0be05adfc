import type { DocumentRef } from '../../shared/sync/documentName.ts';
import type { Entry, Store } from '../store/store.ts';
import { entriesUntil } from './history.ts';
import { loadDocument, type Loaded } from './loading.ts';
import { earlierMigrations, type SchemaBook, schemasOf } from './schema.ts';

/** What the log knows of a document. */
export interface Past {
  /** Every durable record, in the log's order. */
  readonly entries: readonly Entry[];
  /** Its newest state, or as it stood at a moment (milliseconds since 1970), in the shape that this program understands. */
  readonly state: (at?: number) => Promise<Loaded>;
}

/** @throws NewerSchemaError when a newer program wrote the document */
export async function pastOf(ref: DocumentRef, store: Store, book: SchemaBook): Promise<Past> {
  const [entries, schemas] = await Promise.all([store.load(ref.owner, ref.name), schemasOf(ref, store, book)]);
  return {
    entries,
    async state(at = Infinity) {
      const until = entriesUntil(entries, at);
      const loaded = await loadDocument(until);
      const migrations = earlierMigrations(ref, schemas, until, book);
      for (const { migrate } of migrations) loaded.doc.transact(() => migrate(loaded.doc), 'server');
      return loaded;
    },
  };
}
