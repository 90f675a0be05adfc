import { setSeat, readSession } from '../../shared/session/index.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { documentName } from '../../shared/sync/documentName.ts';
import type { Progress } from '../../shared/sync/wire.ts';
import { isLeader } from '../../shared/domain/role.ts';
import type { LiveDocuments, Pass } from '../sync/live.ts';
import type { Claims } from './claims.ts';
import type { Ledger } from './ledger.ts';

/** Tells the room what stands in no document: who sits where, and who asks for a seat. */
export interface Telling {
  /** Writes the public list of seats where it differs, and tells leaders what seats said of themselves. */
  readonly seats: (session: string) => Promise<void>;
  readonly claims: (session: string) => void;
  readonly seatsOf: (session: string) => Progress;
  readonly claimsOf: (session: string) => Progress;
}

export const toLeaders = (pass: Pass): boolean => isLeader(pass.actor);

export function tellingOf(ledger: Ledger, claims: Claims, live: LiveDocuments): Telling {
  const seatsOf = (session: string): Progress => ({
    name: 'seats',
    data: [...(ledger.of(session)?.seats ?? [])].map(([seat, { sex, ageGroup, tables }]) => ({
      seat,
      sex,
      ageGroup,
      tables,
    })),
  });
  const claimsOf = (session: string): Progress => ({
    name: 'claim',
    data: claims.openOf(session).map(({ id, seat, at, about }) => ({ claim: id, seat, at, ...about })),
  });
  return {
    seatsOf,
    claimsOf,
    async seats(session) {
      const document = documentName(session);
      await live.transact([document], (docs) => ({
        writes: [{ document, by: 'server', write: (doc: Doc) => writeSeats(doc, ledger, session) }].filter(() =>
          differs(docs.get(document), ledger, session),
        ),
        answer: null,
      }));
      live.tell(session, seatsOf(session), toLeaders);
    },
    claims: (session) => live.tell(session, claimsOf(session), toLeaders),
  };
}

const isTaken = (ledger: Ledger, session: string, seat: string): boolean =>
  ledger.of(session)?.seats.has(seat) === true;

function differs(doc: Doc | undefined, ledger: Ledger, session: string): boolean {
  if (doc === undefined) return false;
  return readSession(doc).seats.some(({ seat, taken }) => taken !== isTaken(ledger, session, seat));
}

function writeSeats(doc: Doc, ledger: Ledger, session: string): void {
  for (const { seat, taken, out } of readSession(doc).seats) {
    const now = isTaken(ledger, session, seat);
    if (now !== taken) setSeat(doc, seat, { taken: now, out });
  }
}
