import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

let program: Promise<string> | null = null;

/** Our server as `npm run build` makes it, one file, built once from the sources as they are, in a folder of its own. */
export function builtServer(): Promise<string> {
  program ??= buildServer();
  return program;
}

async function buildServer(): Promise<string> {
  const root = process.cwd();
  const client = path.join(root, 'dist', 'client');
  if (!existsSync(client)) throw new Error('The pages are not built yet. Run: npm run build');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ashar-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'server/main.ts',
      outDir: path.join(folder, 'server'),
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['bufferutil', 'utf-8-validate'],
        output: { entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  });
  await symlink(client, path.join(folder, 'client'));
  return path.join(folder, 'server', 'main.js');
}
