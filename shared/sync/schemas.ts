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
