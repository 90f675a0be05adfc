import type { Progress } from '../../shared/sync/wire.ts';
import type { Store } from '../store/store.ts';
import type { Hub, LiveDocuments, Pass } from '../sync/live.ts';
import { keepClaims } from './claims.ts';
import { directoryOf, type Directory } from './directory.ts';
import { followDevices } from './devices.ts';
import { hubCommands } from './hubCommands.ts';
import { joiningOf, type Joining } from './joining.ts';
import { linksFrom, type Links } from './links.ts';
import type { Ledger } from './ledger.ts';
import { unlessFailing } from './patience.ts';
import { followPockets } from './pockets.ts';
import { sessionsOf, type Sessions } from './sessions.ts';
import { putSubgroup, type SubgroupWish } from './subgroups.ts';
import { tellingOf, toLeaders, type Telling } from './telling.ts';
import { countTries } from './tries.ts';

/** How long a join waits for the list of seats while the disk fails. Milliseconds. */
const SEATS_WITHIN = 1_000;

/** All of the hub that HTTP needs: who may come in, which sessions there are, and the commands about seats. */
export interface Desk {
  readonly ledger: Ledger;
  readonly links: Links;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly joining: Joining;
  readonly telling: Telling;
  readonly commands: ReturnType<typeof hubCommands>;
  readonly putSubgroup: (session: string, wish: SubgroupWish) => Promise<string | null>;
  readonly close: () => void;
}

interface Parts {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly clock: () => number;
  /** From which leaders' links are made. */
  readonly secret: string;
}

/**
 * Makes the two halves of the hub that need each other: the sockets ask the hub who somebody is, and the hub reads and
 * writes session documents through the sockets' live documents.
 */
export function openHub({ ledger, store, clock, secret }: Parts, openLive: (hub: Hub) => LiveDocuments) {
  let desk: (Desk & { readonly greet: Hub['greet'] }) | null = null;
  const live = openLive({
    passOf: ledger.passOf,
    onRevoked: ledger.onRevoked,
    viewOf: async (session) => (desk === null ? null : desk.directory.viewOf(session)),
    generationOf: ({ kind, owner }) => (kind === 'register' ? 1 + (ledger.of(owner)?.registersRemoved ?? 0) : 1),
    greet: async (pass) => (desk === null ? [] : desk.greet(pass)),
  });
  const claims = keepClaims(clock);
  const links = linksFrom(secret);
  const directory = directoryOf(ledger, live);
  const telling = tellingOf(ledger, claims, live);
  const seatsOf = (session: string) => [...(ledger.of(session)?.seats.keys() ?? [])];
  const pockets = followPockets(live, seatsOf);
  const devices = followDevices(live, {
    sessions: () => ledger.all().flatMap((owned) => (owned.session === null ? [] : [owned.id])),
    seatsOf,
    clock,
  });
  const greet = async (pass: Pass): Promise<readonly Progress[]> => {
    if (pass.session === null) return [];
    if (toLeaders(pass))
      return [
        telling.seatsOf(pass.session),
        telling.claimsOf(pass.session),
        await pockets.toLeader(pass.session),
        devices.of(pass.session),
      ];
    return pass.actor.role === 'projector' ? [await pockets.toProjector(pass.session)] : [];
  };
  const made: Desk = {
    ledger,
    links,
    directory,
    telling,
    sessions: sessionsOf({ ledger, links, directory, claims, live, store }),
    joining: joiningOf({
      ledger,
      directory,
      claims,
      tries: countTries(clock),
      // The seat is taken and durable by then; that the list of seats waits for a failing disk must not cost the link.
      onSeats: (session) => unlessFailing(live, SEATS_WITHIN, telling.seats(session)).catch(() => undefined),
      onClaims: telling.claims,
    }),
    commands: hubCommands({ ledger, claims, links, live, telling, clock }),
    putSubgroup: (session, wish) => putSubgroup({ ledger, live }, session, wish),
    close() {
      pockets.close();
      devices.close();
    },
  };
  desk = { ...made, greet };
  return { live, desk: made };
}
