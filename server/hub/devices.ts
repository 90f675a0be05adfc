import type { Role, SeatId } from '../../shared/domain/role.ts';
import type { Progress } from '../../shared/sync/wire.ts';
import type { DeviceState, LiveDocuments } from '../sync/live.ts';
import { toLeaders } from './telling.ts';

/** How often leaders hear of devices, when something changed. Milliseconds. */
const EVERY = 2_000;

/** What leaders are told of a device, or of a person whose device has no link. */
interface Told {
  readonly owner: string;
  readonly seat: SeatId | null;
  readonly role: Role;
  readonly online: boolean;
  /** Milliseconds since 1970; null when it has not come since this server started. */
  readonly connectedAt: number | null;
  /** When its link went, to within two seconds; null while it is there, and when it has not come. */
  readonly goneAt: number | null;
  readonly roundTrip: number | null;
  /** Edits that were not saved when it last said so. Without its link there may be more by now. */
  readonly unsaved: number;
}

export interface DevicePlace {
  /** The sessions that there are. */
  readonly sessions: () => readonly string[];
  /** The seats of a session that are taken. */
  readonly seatsOf: (session: string) => readonly SeatId[];
  readonly clock: () => number;
}

export interface Devices {
  /** The devices of a session for its leaders, those without a link first. */
  readonly of: (session: string) => Progress;
  readonly close: () => void;
}

/** Round trips go in steps of 50 ms, so that they do not flicker. */
const online = ({ owner, actor, connectedAt, roundTrip, unsaved }: DeviceState): Told => ({
  owner,
  seat: actor.seat,
  role: actor.role,
  online: true,
  connectedAt,
  goneAt: null,
  roundTrip: roundTrip === null ? null : Math.ceil(roundTrip / 50) * 50,
  unsaved,
});

const neverCame = (seat: SeatId): Told => ({
  owner: `seat:${seat}`,
  seat,
  role: 'participant',
  online: false,
  connectedAt: null,
  goneAt: null,
  roundTrip: null,
  unsaved: 0,
});

/** Takes note of who comes and who goes: by owner, as last seen. */
function takeNote(seen: Map<string, Told>, here: readonly Told[], now: number): void {
  const present = new Set(here.map(({ owner }) => owner));
  for (const [owner, each] of seen)
    if (each.online && !present.has(owner)) seen.set(owner, { ...each, online: false, goneAt: now, roundTrip: null });
  for (const each of here) seen.set(each.owner, each);
}

/** Follows the devices of all sessions, and tells leaders of those that came, went or grew slow. */
export function followDevices(live: LiveDocuments, { sessions, seatsOf, clock }: DevicePlace): Devices {
  const seen = new Map<string, Map<string, Told>>();
  const told = new Map<string, string>();
  const of = (session: string): Progress => {
    const here = live.devices(session).map(online);
    const known = seen.get(session) ?? new Map<string, Told>();
    seen.set(session, known);
    takeNote(known, here, clock());
    const taken = seatsOf(session);
    const gone = [...known.values()].filter((each) => !each.online && each.seat === null);
    const absent = taken.map((seat) => known.get(`seat:${seat}`) ?? neverCame(seat)).filter((each) => !each.online);
    const without = [...gone, ...absent].sort((a, b) => (a.goneAt ?? 0) - (b.goneAt ?? 0));
    const linked = here.sort((a, b) => (a.connectedAt ?? 0) - (b.connectedAt ?? 0));
    return { name: 'devices', data: [...without, ...linked] };
  };
  const look = () => {
    const now = new Set(sessions());
    for (const session of seen.keys()) if (!now.has(session)) seen.delete(session);
    for (const session of told.keys()) if (!now.has(session)) told.delete(session);
    for (const session of now) {
      const progress = of(session);
      const text = JSON.stringify(progress.data);
      if ((told.get(session) ?? '[]') === text) continue;
      told.set(session, text);
      live.tell(session, progress, toLeaders);
    }
  };
  const timer = setInterval(look, EVERY);
  timer.unref();
  return { of, close: () => clearInterval(timer) };
}
