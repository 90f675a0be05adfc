import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ChildProgram, startChild } from './childServer.ts';
import type { Running, Target, Wire } from './targets.ts';

const FOLDER = path.join('tests', 'bench', 'peers');

/** Installs the peers once; they are no part of the program. */
export function installPeers(): void {
  const packages = ['ws', '@y/websocket-server', '@hocuspocus/server'];
  if (packages.every((each) => existsSync(path.join(FOLDER, 'node_modules', each)))) return;
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`The peers of the bench could not be installed: run "npm ci" in ${FOLDER}.`);
}

interface Peer {
  readonly name: string;
  readonly wire: Wire;
  readonly file: string;
  readonly env?: ChildProgram['env'];
}

const peer = ({ name, wire, file, env }: Peer): Target => ({
  name,
  keeps: env !== undefined,
  async start() {
    const child = await startChild({ args: [file], cwd: FOLDER, env: env ?? (() => ({})) });
    const running = (): Running => ({
      pid: child.pid(),
      port: child.port,
      door: ({ room }) => ({ wire, address: `ws://127.0.0.1:${child.port}/room${room}`, document: `room${room}` }),
      async reboot(signal) {
        await child.reboot(signal);
        return running();
      },
      stop: child.stop,
    });
    return running();
  },
});

const Y_SERVER = 'node_modules/@y/websocket-server/src/server.js';

export const RELAY = peer({ name: 'relay', wire: 'raw', file: 'relay.mjs' });
export const Y_WEBSOCKET = peer({ name: 'y-websocket', wire: 'yjs', file: Y_SERVER });
const Y_LEVELDB = peer({
  name: 'y-websocket+LevelDB',
  wire: 'yjs',
  file: Y_SERVER,
  env: (folder) => ({ YPERSISTENCE: path.join(folder, 'level') }),
});
const HOCUSPOCUS = peer({ name: 'hocuspocus', wire: 'hocuspocus', file: 'hocuspocus.mjs' });
/** Its driver is compiled when it is installed; where that fails this target fails and the others run. */
const HOCUSPOCUS_SQLITE = peer({
  name: 'hocuspocus+SQLite',
  wire: 'hocuspocus',
  file: 'hocuspocus.mjs',
  env: (folder) => ({ SQLITE: path.join(folder, 'hocuspocus.sqlite') }),
});

export const PEER_TARGETS: readonly Target[] = [RELAY, Y_WEBSOCKET, Y_LEVELDB, HOCUSPOCUS, HOCUSPOCUS_SQLITE];
