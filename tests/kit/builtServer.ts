import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

let program: Promise<string> | null = null;

/**
 * Our server as `npm start` serves it, one file beside the pages, built once per process from the sources as they are, in
 * a folder of its own that goes with the process. The pages are those of the last build, if there was one.
 * @returns the path of the program
 */
export function builtServer(): Promise<string> {
  program ??= buildServer();
  return program;
}

async function buildServer(): Promise<string> {
  // Where npm runs; a bundled program lies elsewhere than its source.
  const root = process.cwd();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = path.join(folder, 'server');
  await promisify(execFile)(process.execPath, [path.join(root, 'server/scripts/buildServer.mjs'), server]);
  await symlink(path.join(root, 'dist/client'), path.join(folder, 'client'));
  return path.join(server, 'main.js');
}
