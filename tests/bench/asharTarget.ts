import { existsSync } from 'node:fs';
import { apiOf } from '../kit/api.ts';
import { builtServer } from '../kit/builtServer.ts';
import { startChild } from './childServer.ts';
import type { Place, Running, Target } from './targets.ts';

const SEATS = 25;
const HOST_KEY = 'host-key-of-the-bench-only';

/** A session of the bench: its id and the tokens of its devices. */
export interface OpenSession {
  readonly id: string;
  readonly facilitator: string;
  readonly projector: string;
  readonly seats: readonly string[];
}

/** Our server, with what only it has. */
export interface RunningAshar extends Running {
  readonly sessions: readonly OpenSession[];
}

/**
 * Our server as it is built and shipped: guard, log and rights on, one session a room, 25 seats each.
 * With BENCH_PROFILES in the environment its CPU profiles go to that folder.
 */
export const ASHAR = {
  name: 'ashar',
  keeps: true,
  async start(rooms: number, ago = 0): Promise<RunningAshar> {
    if (!existsSync('dist/client')) throw new Error('The pages are not built yet. Run: npm run build');
    const program = await builtServer();
    const profiles = process.env['BENCH_PROFILES'];
    const flags = profiles === undefined ? [] : ['--cpu-prof', '--cpu-prof-interval=250', `--cpu-prof-dir=${profiles}`];
    const child = await startChild({
      args: [...flags, program],
      ago,
      env: (folder) => ({ DATA_DIR: folder, ASHAR_HOST_KEY: HOST_KEY }),
    });
    const sessions = await openSessions(`http://127.0.0.1:${child.port}`, rooms);
    const running = (): RunningAshar => ({
      pid: child.pid(),
      port: child.port,
      sessions,
      door: (place) => ({ wire: 'yjs', address: addressOf(child.port, sessions[place.room], place), document: '' }),
      async reboot(signal) {
        await child.reboot(signal);
        return running();
      },
      stop: child.stop,
    });
    return running();
  },
} satisfies Target;

function addressOf(port: number, session: OpenSession | undefined, { who, client, board = 'map' }: Place): string {
  const query = new URLSearchParams({ token: tokenOf(session, who), ashar: '1' });
  if (client !== undefined) query.set('client', String(client));
  return `ws://127.0.0.1:${port}/sync/session/${session?.id}/${board}?${query}`;
}

function tokenOf(session: OpenSession | undefined, who: Place['who']): string {
  if (session === undefined || who === 'nobody') return '';
  return typeof who === 'number' ? (session.seats[who] ?? '') : session[who];
}

/** Sessions with everybody seated and the map's step open, through the API like anybody's script. */
async function openSessions(url: string, rooms: number): Promise<OpenSession[]> {
  const api = apiOf(url, HOST_KEY);
  const sessions: OpenSession[] = [];
  for (let room = 0; room < rooms; room++) {
    const made = await api.makeSession({ seats: SEATS });
    const seats: string[] = [];
    for (let seat = 1; seat <= SEATS; seat++)
      seats.push((await api.join(made.joinCode, { seat: String(seat), sex: seat % 2 === 0 ? 'man' : 'woman' })).token);
    const { facilitator, projector } = made.tokens;
    await api.command(made.sessionId, facilitator, { name: 'step.go', args: { step: 's.map' } });
    sessions.push({ id: made.sessionId, facilitator, projector, seats });
  }
  return sessions;
}
