import type { Progress } from '../../shared/sync/wire.ts';
import type { LiveDocuments } from '../sync/live.ts';
import { toLeaders } from './telling.ts';

/** How often leaders hear of devices, when something changed. Milliseconds. */
const EVERY = 2_000;

/** The devices of a session for its leaders; round trips in steps of 50 ms, so that they do not flicker. */
export function devicesIn(live: LiveDocuments, session: string): Progress {
  const devices = live.devices(session).map(({ owner, actor, connectedAt, roundTrip, unsaved }) => ({
    owner,
    seat: actor.seat,
    role: actor.role,
    connectedAt,
    roundTrip: roundTrip === null ? null : Math.ceil(roundTrip / 50) * 50,
    unsaved,
  }));
  return { name: 'devices', data: devices.sort((a, b) => a.connectedAt - b.connectedAt) };
}

/** Tells leaders of devices that came, went or grew slow. Returns what lets go. */
export function followDevices(live: LiveDocuments, sessions: () => readonly string[]): () => void {
  const told = new Map<string, string>();
  const look = () => {
    const now = new Set(sessions());
    for (const session of told.keys()) if (!now.has(session)) told.delete(session);
    for (const session of now) {
      const progress = devicesIn(live, session);
      const text = JSON.stringify(progress.data);
      if ((told.get(session) ?? '[]') === text) continue;
      told.set(session, text);
      live.tell(session, progress, toLeaders);
    }
  };
  const timer = setInterval(look, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
