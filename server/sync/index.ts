import { createGuard } from './guard/index.ts';
import { PACE, type Pace } from './limits.ts';
import type { LiveDocuments } from './live.ts';
import { Documents } from './liveDocuments.ts';
import type { MakeGuard } from './rooms.ts';
import { SCHEMA_BOOK, type SchemaBook } from './schema.ts';
import type { SyncParts } from './shelf.ts';

/** What the sync server needs; tests may shorten its times, and plant faults in its guard and other schemas. */
export type LiveDocumentsParts = Omit<SyncParts, 'pace' | 'makeGuard' | 'schemas'> & {
  readonly schemas?: SchemaBook;
  readonly pace?: Partial<Pace>;
  readonly makeGuard?: MakeGuard;
};

/** Opens the sync server: live documents over a store, with rights from the hub. */
export const createLiveDocuments = ({ pace, makeGuard, schemas, ...parts }: LiveDocumentsParts): LiveDocuments =>
  new Documents({
    ...parts,
    pace: { ...PACE, ...pace },
    makeGuard: makeGuard ?? createGuard,
    schemas: schemas ?? SCHEMA_BOOK,
  });

export { NewerSchemaError } from './schema.ts';
export { createCommandRunner, type CommandOutcome } from './commandRunner.ts';
