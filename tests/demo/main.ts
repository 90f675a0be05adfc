import { playDemo } from './play.ts';

/** `npm run demo`: progress, and on the last line `{"links":…,"results":…}`. */
async function main(): Promise<void> {
  const url = (process.env['ASHAR_URL'] ?? 'http://localhost:8080').replace(/\/$/, '');
  const hostKey = process.env['ASHAR_HOST_KEY'];
  if (hostKey === undefined || hostKey === '')
    throw new Error('Set ASHAR_HOST_KEY to the key behind # in the link that the server printed when it started.');
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(JSON.stringify(await playDemo(url, hostKey, say)));
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo did not finish: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
