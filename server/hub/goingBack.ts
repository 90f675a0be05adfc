import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { readSession } from '../../shared/session/index.ts';
import { documentName, parseDocumentName, type DocumentKind } from '../../shared/sync/documentName.ts';
import type { LiveDocuments, RestoreWish } from '../sync/live.ts';

/** What is nobody's common work (a pocket), no board (the session, the register), or has its own order of time (notes). */
const NEVER: ReadonlySet<DocumentKind> = new Set(['session', 'pocket', 'register', 'notes', 'campaign']);

/** Brings a board of a session back to an earlier moment, or one seat's work on it; the refusal, or null when it is done. */
export async function goBack(
  live: LiveDocuments,
  { session, board }: { readonly session: string; readonly board: string },
  wish: RestoreWish,
): Promise<RefusalCode | null> {
  const document = parseDocumentName(documentName(session, board));
  if (document === null || NEVER.has(document.kind)) return 'command.arguments';
  const { frozen } = await live.read(documentName(session), readSession);
  if (frozen.has(board)) return 'board.frozen';
  await live.restore(document.name, wish);
  return null;
}
