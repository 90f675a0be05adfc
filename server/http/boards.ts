import { boardsOf as namedBy } from '../../shared/session/index.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import type { SessionView } from '../../shared/sync/room.ts';
import type { Directory } from '../hub/directory.ts';
import type { LiveDocuments } from '../sync/live.ts';

/** A session's boards at one moment, after everything written so far is on the disk. */
export interface Boards {
  /** Reads the session and all its boards in one tick; null when there is no such session. */
  readonly look: <Answer>(
    session: string,
    at: (docs: ReadonlyMap<string, Doc>, view: SessionView, session: Session) => Answer,
  ) => Promise<Answer | null>;
}

/** Boards that any session may hold, whatever its agenda. Pockets are private and never among them. */
const ALWAYS = ['map', 'gallery', 'venn-all', 'venn-women', 'venn-men', 'tokoch', 'tokoch-real'];

export const boardsOf = (directory: Directory, live: LiveDocuments): Boards => ({
  async look(id, at) {
    const [session, view] = await Promise.all([directory.sessionOf(id), directory.viewOf(id)]);
    if (session === null || view === null) return null;
    const boards = [...new Set([...ALWAYS, ...namedBy(session)])];
    return live.transact(
      boards.map((board) => documentName(id, board)),
      (docs) => {
        const byBoard = new Map<string, Doc>();
        for (const board of boards) {
          const doc = docs.get(documentName(id, board));
          if (doc !== undefined) byBoard.set(board, doc);
        }
        return { writes: [], answer: at(byBoard, view, session) };
      },
    );
  },
});
