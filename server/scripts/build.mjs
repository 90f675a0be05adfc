/** Builds the client (dist/client, pre-gzipped) and the server as one file (dist/server/main.js). */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './prepare.mjs';

await build({ root: path.join(root, 'client'), configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
await import('./buildServer.mjs');

// Over plain http browsers accept gzip only, so this is the one encoding worth preparing.
const client = path.join(root, 'dist/client');
for (const name of readdirSync(client, { recursive: true })) {
  if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
  const file = path.join(client, name);
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}
