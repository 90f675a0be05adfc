import { parseDocumentName } from './documentName.ts';
import type { DocumentKind } from './documentName.ts';

/**
 * Which shape the records of each kind of document have, from 1. A number is raised, together with a migration of the
 * server, when this program would misread what the one before it wrote, or the other way round. The server keeps it in
 * its log, and a page tells it as it connects: a page of another version would misread the board, and is told so.
 */
export const SCHEMAS: Readonly<Record<DocumentKind, number>> = {
  session: 1,
  map: 2,
  gallery: 1,
  venn: 1,
  tokoch: 1,
  'tokoch-real': 1,
  causes: 1,
  pocket: 1,
  notes: 1,
  register: 1,
  campaign: 1,
};

/**
 * Steps from one shape to the next, by the number they begin with, that leave every record as it is and as it is meant:
 * what was written before such a step may stand beside what is written after it.
 */
const KEEPING: Readonly<Partial<Record<DocumentKind, readonly number[]>>> = { map: [1] };

const kindOf = (document: string): DocumentKind => parseDocumentName(document)?.kind ?? 'session';

/** The shape in which this program writes a document. */
export const schemaOf = (document: string): number => SCHEMAS[kindOf(document)];

/**
 * How work that a device kept of a document stands to this program: `now` may go in as it is; `older` would be misread,
 * and only the server can bring records to a newer shape, as an edit of its own; `newer` is not this program's to read.
 */
export type Age = 'older' | 'now' | 'newer';

export function ageOf(document: string, schema: number): Age {
  const kind = kindOf(document);
  if (schema > SCHEMAS[kind]) return 'newer';
  for (let step = schema; step < SCHEMAS[kind]; step++) if (KEEPING[kind]?.includes(step) !== true) return 'older';
  return 'now';
}
