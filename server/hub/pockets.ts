import { rooms } from '../../shared/methods/registry.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { documentName, parseDocumentName, pocketOf } from '../../shared/sync/documentName.ts';
import type { Progress } from '../../shared/sync/wire.ts';
import type { LiveDocuments } from '../sync/live.ts';
import { toLeaders } from './telling.ts';

/** At most two messages a second, however fast fifteen people write. Milliseconds. */
const PAUSE = 500;

/** How much stands in each pocket, never what: to leaders by seat, to the projector as one sum. */
export interface Pockets {
  readonly toLeader: (session: string) => Promise<Progress>;
  readonly toProjector: (session: string) => Promise<Progress>;
  /** Lets go of the documents and drops what waits to be told. */
  readonly close: () => void;
}

/**
 * Follows the pockets of all sessions.
 * @param seatsOf the taken seats of a session; empty when it is gone
 */
export function followPockets(live: LiveDocuments, seatsOf: (session: string) => readonly string[]): Pockets {
  const known = new Map<string, Map<string, number>>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const filledIn = (session: string, seat: string) => live.read(documentName(session, pocketOf(seat)), filledOf);
  const countsOf = async (session: string): Promise<Map<string, number>> => {
    const counts = known.get(session) ?? new Map<string, number>();
    known.set(session, counts);
    for (const seat of seatsOf(session)) if (!counts.has(seat)) counts.set(seat, await filledIn(session, seat));
    return counts;
  };
  const toLeader = async (session: string): Promise<Progress> => {
    const counts = await countsOf(session);
    const seats = [...counts].map(([seat, filled]) => ({ seat, filled }));
    return { name: 'pockets', data: { seats, filled: sum(counts) } };
  };
  const toProjector = async (session: string): Promise<Progress> => ({
    name: 'pockets',
    data: { filled: sum(await countsOf(session)) },
  });
  const tellAll = async (session: string): Promise<void> => {
    live.tell(session, await toLeader(session), toLeaders);
    live.tell(session, await toProjector(session), (pass) => pass.actor.role === 'projector');
  };
  const letGo = live.onCommitted((name) => {
    const document = parseDocumentName(name);
    if (document?.kind !== 'pocket') return;
    // Counted anew when told, after the batch in flight; a failing read is told with the next change.
    known.get(document.owner)?.delete(document.variant ?? '');
    if (waiting.has(document.owner)) return;
    waiting.set(
      document.owner,
      setTimeout(() => {
        waiting.delete(document.owner);
        tellAll(document.owner).catch(() => known.delete(document.owner));
      }, PAUSE),
    );
  });
  return {
    toLeader,
    toProjector,
    close() {
      letGo();
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, one) => total + one, 0);

/** Rooms say how much of a pocket is filled; a room without an answer counts for nothing. */
const filledOf = (doc: Doc): number => rooms.reduce((total, room) => total + (room.filled?.(doc) ?? 0), 0);
