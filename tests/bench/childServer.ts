import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../kit/freePort.ts';

/** A server of the bench as a process with a folder and a port of its own, which outlive its restarts. */
export interface ChildServer {
  readonly pid: () => number;
  readonly port: number;
  readonly reboot: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

export interface ChildProgram {
  readonly args: readonly string[];
  /** Milliseconds by which its clock is behind until it is started again. */
  readonly ago?: number;
  readonly cwd?: string;
  readonly env: (folder: string) => Readonly<Record<string, string>>;
}

/** Turns the clock of a process back before its program begins. */
const clockBack = (ago: number): readonly string[] =>
  ago === 0 ? [] : ['--import', `data:text/javascript,Date.now=((now)=>()=>now()-${ago})(Date.now)`];

export async function startChild({ args, cwd, env, ago = 0 }: ChildProgram): Promise<ChildServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-bench-'));
  const port = await freePort();
  const boot = async (back = 0): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [...clockBack(back), ...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ...env(folder) },
      stdio: 'ignore',
    });
    await listening(port, child);
    return child;
  };
  let child = await boot(ago);
  return {
    port,
    pid: () => child.pid ?? 0,
    async reboot(signal) {
      await ended(child, signal);
      child = await boot();
    },
    async stop() {
      await ended(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const ATTEMPTS = 400;

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (child.exitCode !== null) throw new Error('the server ended before it listened');
    const open = await new Promise<boolean>((resolve) => {
      const probe = net.connect(port, '127.0.0.1');
      probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
      probe.once('close', () => probe.destroy());
      probe.once('connect', () => probe.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server does not listen');
}

/** Milliseconds after which a server that was asked to end is killed. */
const PATIENCE = 8_000;

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await over;
  clearTimeout(late);
}
