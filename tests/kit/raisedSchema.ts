import { SCHEMA_BOOK, type Migration } from '../../server/sync/schema.ts';
import type { DocumentKind } from '../../shared/sync/documentName.ts';
import { SCHEMAS } from '../../shared/sync/schemas.ts';

/**
 * Makes the program of this process a later one, or an earlier one: its server and its pages write this schema from now
 * on. Returns what takes it back.
 */
export function raiseSchema(kind: DocumentKind, schema: number, migrations: readonly Migration[] = []): () => void {
  const before = { ...SCHEMAS };
  const known = SCHEMA_BOOK.migrations;
  Object.assign(SCHEMAS, { [kind]: schema });
  Object.assign(SCHEMA_BOOK, { migrations: [...known, ...migrations] });
  return () => {
    Object.assign(SCHEMAS, before);
    Object.assign(SCHEMA_BOOK, { migrations: known });
  };
}
