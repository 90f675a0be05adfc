import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { apiOf } from '../kit/api.ts';
import { builtServer } from './builtServer.ts';
import { freePort } from './freePort.ts';
import { clientOf } from './mapLoad.ts';

/** How a server is spoken to. */
export type Wire = 'yjs' | 'raw' | 'hocuspocus';

/** Who connects: a room, and a seat in it; seat null is the facilitator. */
export interface Place {
  readonly room: number;
  readonly seat: number | null;
  /** The Yjs client id. */
  readonly client: number;
}

/** A server under load, a process of its own. */
export interface Running {
  readonly pid: number;
  readonly wire: Wire;
  readonly address: (place: Place) => string;
  /** The name of a room's document, for servers whose address does not name it. */
  readonly document: (room: number) => string;
  /** Ends it and starts it again on the same data; null where nothing is kept. */
  readonly restart: (() => Promise<Running>) | null;
  readonly stop: () => Promise<void>;
}

export interface Target {
  readonly name: string;
  readonly start: (rooms: number) => Promise<Running>;
}

const PEERS = path.join('tests', 'bench', 'peers');
const SEATS = 25;
const HOST_KEY = 'host-key-of-the-bench-only';

/** Installs the peers once; they are no part of the program. */
export function installPeers(): void {
  const packages = ['ws', '@y/websocket-server', '@hocuspocus/server'];
  if (packages.every((each) => existsSync(path.join(PEERS, 'node_modules', each)))) return;
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`The peers of the bench could not be installed: run "npm ci" in ${PEERS}.`);
}

const peer = (name: string, file: string, wire: Wire, env: (folder: string) => Record<string, string>): Target => ({
  name,
  async start() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-bench-'));
    const port = await freePort();
    const child = spawn(process.execPath, [file], {
      cwd: PEERS,
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ...env(folder) },
      stdio: 'ignore',
    });
    await listening(port, child);
    return {
      pid: child.pid ?? 0,
      wire,
      address: ({ room }) => `ws://127.0.0.1:${port}/room${room}`,
      document: (room) => `room${room}`,
      restart: null,
      async stop() {
        await ended(child);
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
});

const Y_SERVER = 'node_modules/@y/websocket-server/src/server.js';

export const RELAY = peer('raw relay', 'relay.mjs', 'raw', () => ({}));
export const PEER_TARGETS: readonly Target[] = [
  RELAY,
  peer('y-websocket, memory', Y_SERVER, 'yjs', () => ({})),
  peer('y-websocket, LevelDB', Y_SERVER, 'yjs', (folder) => ({ YPERSISTENCE: path.join(folder, 'level') })),
  peer('hocuspocus, memory', 'hocuspocus.mjs', 'hocuspocus', () => ({})),
];

/**
 * Our server as it is built and shipped: guard, log and rights on, one session a room, 25 seats each.
 * With BENCH_PROFILES in the environment its CPU profiles go to that folder.
 */
export const ASHAR: Target = {
  name: 'ashar',
  async start(rooms) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-bench-'));
    const port = String(await freePort());
    const env = { PORT: port, HOST: '127.0.0.1', DATA_DIR: folder, ASHAR_HOST_KEY: HOST_KEY };
    const program = await builtServer();
    const profiles = process.env['BENCH_PROFILES'];
    const flags = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
    const boot = async (): Promise<ChildProcess> => {
      const child = spawn(process.execPath, [...flags, program], { env: { ...process.env, ...env }, stdio: 'ignore' });
      await listening(Number(port), child);
      return child;
    };
    let child = await boot();
    const sessions = await openSessions(`http://127.0.0.1:${port}`, rooms);
    const running = (): Running => ({
      pid: child.pid ?? 0,
      wire: 'yjs',
      address: ({ room, seat, client }) => {
        const session = sessions[room];
        const token = seat === null ? session?.facilitator : session?.seats[seat];
        return `ws://127.0.0.1:${port}/sync/session/${session?.id}/map?token=${token}&client=${client}&ashar=1`;
      },
      document: (room) => `room${room}`,
      async restart() {
        await ended(child);
        child = await boot();
        return running();
      },
      async stop() {
        await ended(child);
        await rm(folder, { recursive: true, force: true });
      },
    });
    return running();
  },
};

interface OpenSession {
  readonly id: string;
  readonly facilitator: string;
  readonly seats: readonly string[];
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
    await api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
    sessions.push({ id: made.sessionId, facilitator: made.tokens.facilitator, seats });
  }
  return sessions;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error('a peer ended before it listened');
    const open = await new Promise<boolean>((resolve) => {
      const probe = net.connect(port, '127.0.0.1');
      probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
      probe.once('close', () => probe.destroy());
      probe.once('connect', () => probe.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a peer does not listen');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await over;
  clearTimeout(late);
}

/** A seat of a room as a place to connect from. */
export const seatPlace = (room: number, seat: number): Place => ({ room, seat, client: clientOf(seat) });
