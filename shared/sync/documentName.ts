/** The kinds of shared documents (ARCHITECTURE.md §2). */
export const DOCUMENT_KINDS = [
  'session',
  'map',
  'gallery',
  'venn',
  'tokoch',
  'tokoch-real',
  'causes',
  'pocket',
  'notes',
  'register',
  'campaign',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document's name, taken apart. */
export interface DocumentRef {
  /** As on the wire, e.g. `session/abc/venn-women`. */
  readonly name: string;
  readonly kind: DocumentKind;
  /** The session or campaign it belongs to. */
  readonly owner: string;
  /** `all | women | men` of a Venn, a table of causes, the seat of a pocket; else null. */
  readonly variant: string | null;
}

const ID = '[a-z0-9]{26}';
const NAME = new RegExp(
  `^(?:campaign/(${ID})|session/(${ID})(?:/(?:(map|gallery|tokoch|tokoch-real|notes|register)|venn-(all|women|men)|causes-([a-z0-9]{1,24})|pocket/([1-9][0-9]{0,3})))?)$`,
);

/** Reads a document name; null when it is none. Nothing of it is ever used as a file name. */
export function parseDocumentName(name: string): DocumentRef | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const [, campaign, session, plain, venn, table, seat] = found;
  if (campaign !== undefined) return { name, kind: 'campaign', owner: campaign, variant: null };
  const owner = session ?? '';
  if (venn !== undefined) return { name, kind: 'venn', owner, variant: venn };
  if (table !== undefined) return { name, kind: 'causes', owner, variant: table };
  if (seat !== undefined) return { name, kind: 'pocket', owner, variant: seat };
  const kind = DOCUMENT_KINDS.find((each) => each === plain) ?? 'session';
  return { name, kind, owner, variant: null };
}

/**
 * The name of a session's board, e.g. `documentName(sid, 'venn-women')`; without a board, or with '', the session document itself.
 * A board is what stands behind the session's id: `map`, `venn-all`, `pocket/7`, `causes-<table>`.
 */
export const documentName = (session: string, board = ''): string =>
  board === '' ? `session/${session}` : `session/${session}/${board}`;

/** The board that a seat has for itself. */
export const pocketOf = (seat: string): string => `pocket/${seat}`;

/** The board part of a document's name: `venn-women`, `pocket/7`; '' for the session document itself. */
export const boardOf = (document: DocumentRef): string => document.name.split('/').slice(2).join('/');
