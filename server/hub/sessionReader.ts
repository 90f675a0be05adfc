import { readSession } from '../../shared/session/index.ts';
import type { Session } from '../../shared/session/session.ts';
import type { Doc } from '../../shared/sync/doc.ts';

/**
 * Reads a session document once per state of it: every joiner's rights are asked of it twice, and a whole hall joins at once.
 */
export function sessionReader(): (doc: Doc) => Session {
  const known = new WeakMap<Doc, Session>();
  const followed = new WeakSet<Doc>();
  return (doc) => {
    const before = known.get(doc);
    if (before !== undefined) return before;
    if (!followed.has(doc)) doc.on('update', () => known.delete(doc));
    followed.add(doc);
    const session = readSession(doc);
    known.set(doc, session);
    return session;
  };
}
