import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { apiOf } from '../kit/api.ts';
import { freePort, HOST_KEY } from '../kit/server.ts';

/** Where a client of a room connects; ours needs a token each, the peers only a name. */
export interface Room {
  readonly urlOf: (client: number, clientId: number) => string;
  /** The mark that records of a client carry in their keys. */
  readonly makerOf: (client: number) => string;
}

/** A server under load, a process of its own. */
export interface Peer {
  readonly name: string;
  readonly pid: number;
  readonly openRooms: (rooms: number, clients: number) => Promise<readonly Room[]>;
  readonly stop: () => Promise<void>;
}

const ROOT = process.cwd();
const PEERS = path.join(ROOT, 'tests/bench/peers');

/** Installs the peers from their own lockfile when they are not there yet. */
export function installPeers(): void {
  if (existsSync(path.join(PEERS, 'node_modules/ws'))) return;
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('The peers of the bench could not be installed; npm says why above.');
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`A server of the bench ended with ${child.exitCode}.`);
    const socket = connect(port, '127.0.0.1');
    const up = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('A server of the bench did not come up.');
}

async function startChild(file: string, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const data = await mkdtemp(path.join(os.tmpdir(), 'ashar-bench-'));
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data, ...env },
    stdio: 'ignore',
    cwd: path.dirname(file),
  });
  await listening(port, child);
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(data, { recursive: true, force: true });
  };
  return { port, pid: child.pid ?? 0, stop };
}

/** A server that takes any room by its name: the relay and y-websocket's own. */
export async function startPeer(name: string, file: string): Promise<Peer> {
  const { port, pid, stop } = await startChild(path.join(PEERS, file), {});
  const openRooms = (rooms: number): Promise<readonly Room[]> =>
    Promise.resolve(
      Array.from({ length: rooms }, (_, room) => ({
        urlOf: () => `ws://127.0.0.1:${port}/room-${room}`,
        makerOf: (client) => String(client + 1),
      })),
    );
  return { name, pid, openRooms, stop };
}

/** Ours as `npm start` serves it: guard, durable log and real board records; a session a room, a seat a client. */
export async function startOurs(): Promise<Peer> {
  const { port, pid, stop } = await startChild(path.join(ROOT, 'dist/server/main.js'), {
    ASHAR_HOST_KEY: HOST_KEY,
    LOG_LEVEL: 'error',
  });
  const api = apiOf(`http://127.0.0.1:${port}`, HOST_KEY);
  const openRoom = async (clients: number): Promise<Room> => {
    const made = await api.makeSession({ seats: clients });
    await api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
    const seats = await Promise.all(
      Array.from({ length: clients }, (_, index) => api.join(made.joinCode, { seat: String(index + 1) })),
    );
    return {
      urlOf: (client, clientId) =>
        `ws://127.0.0.1:${port}/sync/session/${made.sessionId}/map?token=${seats[client]?.token ?? ''}&client=${clientId}`,
      makerOf: (client) => String(client + 1),
    };
  };
  const openRooms = async (rooms: number, clients: number): Promise<readonly Room[]> => {
    const opened: Room[] = [];
    for (let room = 0; room < rooms; room++) opened.push(await openRoom(clients));
    return opened;
  };
  return { name: 'ashar', pid, openRooms, stop };
}

/** User and system time of a process so far, seconds, by the operating system's accounting. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const TICKS_PER_SECOND = 100;
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory, bytes. */
export function memoryOf(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return pages * 4_096;
}
