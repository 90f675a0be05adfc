import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { playDemo } from './play.ts';

/** The key that a server started from this folder made for itself, so that `npm run demo` beside `npm start` needs nothing. */
async function keptKey(): Promise<string> {
  const file = path.join(process.env['DATA_DIR'] || './data', 'host-key');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    throw new Error(
      `There is no key in ${file}. Start Ashar in this folder first (npm start), or set ASHAR_HOST_KEY to the key ` +
        'behind # in the link that the server printed, and ASHAR_URL to its address.',
    );
  }
}

/** `npm run demo`: progress, and on the last line `{"links":…,"results":…}`. */
async function main(): Promise<void> {
  const url = (process.env['ASHAR_URL'] ?? 'http://localhost:8080').replace(/\/$/, '');
  const hostKey = process.env['ASHAR_HOST_KEY'] || (await keptKey());
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(JSON.stringify(await playDemo(url, hostKey, say)));
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo did not finish: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
