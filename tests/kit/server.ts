import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openLog } from '../../server/log.ts';
import { start, type Running } from '../../server/start.ts';
import type { FileIo } from '../../server/store/fileIo.ts';
import { builtServer } from './builtServer.ts';

export const HOST_KEY = 'host-key-of-the-tests-only';
/** The project's folder, where npm runs; a bundled program lies elsewhere than its source. */
const ROOT = process.cwd();

export interface TestServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  readonly hostKey: string;
  readonly dataDir: string;
  /** Stops and starts again on the same port and data. */
  readonly restart: () => Promise<void>;
  /** Stops and removes the data. */
  readonly stop: () => Promise<void>;
}

export interface TestServerOptions {
  /** Kept after the stop when given. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly hosts?: readonly string[];
  readonly clientDir?: string;
  readonly clock?: () => number;
  readonly io?: FileIo;
}

export const tempDir = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'ashar-'));

/** A real server in this process: real sockets, real files, a free port on the loopback address. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await tempDir());
  const open = (port: number): Promise<Running> =>
    start({
      config: {
        port,
        host: '127.0.0.1',
        dataDir,
        hostKey: HOST_KEY,
        hosts: options.hosts ?? [],
        logLevel: 'silent',
      },
      log: openLog('silent'),
      clientDir: options.clientDir ?? path.join(ROOT, 'dist/client'),
      version: 'test',
      clock: options.clock ?? Date.now,
      ...(options.io === undefined ? {} : { io: options.io }),
    });
  let running = await open(options.port ?? 0);
  const { port } = running;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    hostKey: HOST_KEY,
    dataDir,
    async restart() {
      await running.stop();
      running = await open(port);
    },
    async stop() {
      await running.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Child {
  readonly process: ChildProcess;
  /** All it wrote so far. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Resolves with the URL of `Ashar is ready`, or rejects with what it said when it ended before. */
  readonly ready: Promise<string>;
  /** Exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/**
 * The built server as a process of its own, with exactly these settings.
 * @param fileBlocks no file grows beyond so many blocks of the shell's `ulimit -f`: a disk that is full for it
 */
export async function runServer(env: Readonly<Record<string, string>>, fileBlocks?: number): Promise<Child> {
  const command = [process.execPath, await builtServer()];
  const limited = ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...command];
  const [program = '', ...args] = fileBlocks === undefined ? command : limited;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      const url = /Ashar is ready: (\S+)/.exec(stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then((code) => reject(new Error(`The server ended (${code}) before it was ready: ${stderr}`)));
  });
  ready.catch(() => null);
  return { process: child, output: () => ({ stdout, stderr }), ready, ended };
}
