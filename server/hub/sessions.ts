import { createSession } from '../../shared/session/index.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import type { Store } from '../store/store.ts';
import type { LiveDocuments } from '../sync/live.ts';
import type { Claims } from './claims.ts';
import type { Directory } from './directory.ts';
import type { Fact, SessionRequest } from './fact.ts';
import { freshId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import type { Links } from './links.ts';
import { unlessFailing } from './patience.ts';

interface MadeSession {
  readonly id: string;
  readonly code: string;
  readonly tokens: { readonly facilitator: string; readonly recorder: string; readonly projector: string };
}

/** How long a failing disk is waited for before a new session is given up. Milliseconds. */
const CREATE_WITHIN = 4_000;

export interface Sessions {
  /** Makes a session with its document, links and join code; all durable when it resolves. */
  readonly create: (request: SessionRequest, title: string | null) => Promise<MadeSession>;
  /** Removes a session for good: files, tokens, sockets. False when there is none. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Removes names, contacts and attendance; all else stays. False when there is no such session. */
  readonly removeRegister: (id: string) => Promise<boolean>;
}

interface Parts {
  readonly ledger: Ledger;
  readonly links: Links;
  readonly directory: Directory;
  readonly claims: Claims;
  readonly live: LiveDocuments;
  readonly store: Store;
}

export function sessionsOf({ ledger, links, directory, claims, live, store }: Parts): Sessions {
  return {
    async create(request, title) {
      const id = freshId();
      const code = directory.newCode();
      const [facilitator, recorder, projector] = (['facilitator', 'recorder', 'projector'] as const).map((role) =>
        links.issue(id, role, 0),
      );
      if (facilitator === undefined || recorder === undefined || projector === undefined)
        throw new Error('A session is made with three links.');
      const facts: Fact[] = [
        { fact: 'session', request },
        { fact: 'code', code },
      ];
      await ledger.open(id, [...facts, facilitator.fact, recorder.fact, projector.fact]);
      try {
        const written = writeSession(live, id, code, { ...request, title }).then(() => directory.follow(id));
        await unlessFailing(live, CREATE_WITHIN, written);
      } catch (error) {
        // A session without its document would stand on home and open to nothing.
        ledger.forget(id);
        await live.evict(id, 'all');
        await store.remove(id, 'all');
        throw error;
      }
      const tokens = { facilitator: facilitator.token, recorder: recorder.token, projector: projector.token };
      return { id, code, tokens };
    },
    async remove(id) {
      if (ledger.of(id)?.session == null) return false;
      ledger.forget(id);
      claims.forget(id);
      await live.evict(id, 'all');
      await store.remove(id, 'all');
      return true;
    },
    async removeRegister(id) {
      if (ledger.of(id)?.session == null) return false;
      // First the new life of the register, so that no device that comes back brings the names again.
      await ledger.change(id, 'server', () => ({ facts: [{ fact: 'register-removed' }], answer: null }));
      await live.evict(id, 'register');
      await store.remove(id, 'register');
      // And once more, for whoever opened it while it was being removed.
      await live.evict(id, 'register');
      return true;
    },
  };
}

async function writeSession(
  live: LiveDocuments,
  id: string,
  joinCode: string,
  { kind, seats, village, ageGroup, date, place, language, title }: SessionRequest & { readonly title: string | null },
): Promise<void> {
  const document = documentName(id);
  const start = { kind, seats, title, village, ageGroup, date, place, language, joinCode };
  await live.transact([document], () => ({
    writes: [{ document, by: 'server', write: (doc) => createSession(doc, start) }],
    answer: null,
  }));
}
