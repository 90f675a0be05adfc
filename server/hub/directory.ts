import { setFacts, viewOf } from '../../shared/session/index.ts';
import type { Session } from '../../shared/session/session.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import type { SessionView } from '../../shared/sync/room.ts';
import type { LiveDocuments } from '../sync/live.ts';
import type { SessionAbout } from './fact.ts';
import { freshCode } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Owned } from './owned.ts';
import { sessionReader } from './sessionReader.ts';

/** Which sessions there are, under which code, and how each stands. */
export interface Directory {
  /** The session document as plain data; null when there is no such session. */
  readonly sessionOf: (id: string) => Promise<Session | null>;
  readonly viewOf: (id: string) => Promise<SessionView | null>;
  /** The session a code leads to: the one whose door is open, else the last that had the code. */
  readonly byCode: (code: string) => Owned | null;
  /** A code that no session with an open door has. */
  readonly newCode: () => string;
  /** Takes over what commands changed in the session document; a door that was opened again gets a new code. */
  readonly follow: (id: string) => Promise<void>;
}

export function directoryOf(ledger: Ledger, live: LiveDocuments): Directory {
  const isOpen = (owned: Owned) => owned.session !== null && (owned.about?.doorOpen ?? true);
  const byCode = (code: string): Owned | null => {
    const found = ledger.all().filter((owned) => owned.code === code && owned.session !== null);
    return found.find(isOpen) ?? found[found.length - 1] ?? null;
  };
  // Given out, perhaps not yet written: two sessions made in the same moment must not share one.
  const promised = new Set<string>();
  const newCode = (): string => {
    for (;;) {
      const code = freshCode();
      if (byCode(code) !== null || promised.has(code)) continue;
      promised.add(code);
      return code;
    }
  };
  const sessionIn = sessionReader();
  const sessionOf = async (id: string): Promise<Session | null> =>
    ledger.of(id)?.session == null ? null : live.read(documentName(id), sessionIn);
  return {
    sessionOf,
    byCode,
    newCode,
    async viewOf(id) {
      const session = await sessionOf(id);
      return session === null ? null : viewOf(id, session, seatsOf(ledger.of(id)));
    },
    async follow(id) {
      const session = await sessionOf(id);
      const before = ledger.of(id);
      if (session === null || before === null) return;
      const about = aboutOf(session);
      if (JSON.stringify(about) === JSON.stringify(before.about)) return;
      const reopened = about.doorOpen && before.about?.doorOpen === false;
      const code = reopened ? newCode() : null;
      await ledger.change(id, 'server', () => ({
        facts: [{ fact: 'about', about }, ...(code === null ? [] : [{ fact: 'code' as const, code }])],
        answer: null,
      }));
      if (code !== null) await writeCode(live, id, code);
    },
  };
}

const seatsOf = (owned: Owned | null) => [...(owned?.seats ?? [])].map(([seat, { sex }]) => ({ seat, sex }));

const aboutOf = (session: Session): SessionAbout => ({
  title: session.title,
  village: session.village,
  date: session.date,
  place: session.place,
  language: session.language,
  ageGroup: session.ageGroup,
  doorOpen: session.doorOpen,
});

async function writeCode(live: LiveDocuments, id: string, code: string): Promise<void> {
  const document = documentName(id);
  await live.transact([document], () => ({
    writes: [{ document, by: 'server', write: (doc) => setFacts(doc, { joinCode: code }) }],
    answer: null,
  }));
}
