import type { Doc } from '../../shared/sync/doc.ts';
import type { DocumentKind, DocumentRef } from '../../shared/sync/documentName.ts';
import { SCHEMAS } from '../../shared/sync/schemas.ts';
import type { Entry, Store } from '../store/store.ts';

/** Which shape the records of each kind of document have. Data without a number are of shape 1. */
export type Schemas = (kind: DocumentKind) => number;

/** Brings the records of a kind from one shape to the next, as one edit of the server. */
export interface Migration {
  /** What it does, for whoever reads the log. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** The shape that it begins with; it leaves the next. */
  readonly from: number;
  readonly migrate: (doc: Doc) => void;
}

/** What this program writes, and how it understands what earlier ones wrote. */
export interface SchemaBook {
  readonly schemaOf: Schemas;
  readonly migrations: readonly Migration[];
}

/** A line of ink names its box since shape 2 of the map. Those of shape 1 are read as they are: a finished line never changes. */
const INK_WITH_BOX: Migration = { name: 'ink may name its box', kind: 'map', from: 1, migrate: () => undefined };

export const SCHEMA_BOOK: SchemaBook = { schemaOf: (kind) => SCHEMAS[kind], migrations: [INK_WITH_BOX] };

/** A document was written by a newer program: it is left as it is, and whoever asks for it is told. */
export class NewerSchemaError extends Error {
  constructor({ name }: DocumentRef, schema: number, known: number) {
    super(
      `The document ${name} was written by a newer Ashar (schema ${schema}, this program knows ${known}). ` +
        'Start the newer Ashar to open it; it was not changed.',
    );
  }
}

/** Under which name, and in the same file, the log keeps the schema of a document. */
const schemaRecordOf = (document: string): string => `@schema ${document}`;

const encodeSchema = (schema: number): Uint8Array => Buffer.from(JSON.stringify({ schema }));

/** The newest schema that was recorded; null when none was. */
function recordedSchema(entries: readonly Entry[]): number | null {
  const last = entries[entries.length - 1];
  if (last === undefined) return null;
  const found = /^\{"schema":([1-9][0-9]{0,8})\}$/.exec(Buffer.from(last.bytes).toString('utf8'));
  if (found === null) throw new Error(`The schema of ${last.document} cannot be read.`);
  return Number(found[1]);
}

/**
 * The migrations that bring a document of some schema to what this program writes, in order.
 * @throws NewerSchemaError for one of a newer program
 */
function migrationsFor(ref: DocumentRef, schema: number, book: SchemaBook): readonly Migration[] {
  const wanted = book.schemaOf(ref.kind);
  if (schema > wanted) throw new NewerSchemaError(ref, schema, wanted);
  return Array.from({ length: wanted - schema }, (_, step) => {
    const found = book.migrations.find(({ kind, from }) => kind === ref.kind && from === schema + step);
    if (found === undefined)
      throw new Error(`No migration brings ${ref.kind} from schema ${schema + step} to the next.`);
    return found;
  });
}

/** What the schema of a document asks for as it is opened. */
export interface KeptSchema {
  /** To be run before anybody is let in. */
  readonly migrations: readonly Migration[];
  /** Records the schema, once, if the log does not say it yet: to be called before anything else is recorded. */
  readonly note: () => void;
}

export interface SchemaPlace {
  readonly ref: DocumentRef;
  readonly store: Store;
  readonly book: SchemaBook;
  /** Whether anything of the document is in the log. */
  readonly isWritten: boolean;
  readonly clock: () => number;
  readonly record: (entry: Entry) => void;
}

/** @throws NewerSchemaError when a newer program wrote the document */
export async function keptSchemaOf({ ref, store, book, isWritten, clock, record }: SchemaPlace): Promise<KeptSchema> {
  const document = schemaRecordOf(ref.name);
  const kept = recordedSchema(await store.load(ref.owner, document));
  const wanted = book.schemaOf(ref.kind);
  const migrations = isWritten || (kept ?? 1) > wanted ? migrationsFor(ref, kept ?? 1, book) : [];
  let isNoted = kept === wanted;
  return {
    migrations,
    note() {
      if (isNoted) return;
      isNoted = true;
      record({ owner: ref.owner, document, at: clock(), by: 'server', bytes: encodeSchema(wanted) });
    },
  };
}

/**
 * The records of a document's schemas, oldest first.
 * @throws NewerSchemaError when a newer program wrote the document
 */
export async function schemasOf(ref: DocumentRef, store: Store, book: SchemaBook): Promise<readonly Entry[]> {
  const schemas = await store.load(ref.owner, schemaRecordOf(ref.name));
  const newest = recordedSchema(schemas) ?? 1;
  if (newest > book.schemaOf(ref.kind)) throw new NewerSchemaError(ref, newest, book.schemaOf(ref.kind));
  return schemas;
}

/**
 * What brings the first records of a document, up to an earlier moment, to the shape of this program. A schema is noted
 * before what is written in it, so it holds for records that are not older than its note.
 */
export function earlierMigrations(
  ref: DocumentRef,
  schemas: readonly Entry[],
  entries: readonly Entry[],
  book: SchemaBook,
): readonly Migration[] {
  const last = entries[entries.length - 1];
  if (last === undefined) return [];
  return migrationsFor(ref, recordedSchema(schemas.filter(({ at }) => at <= last.at)) ?? 1, book);
}
