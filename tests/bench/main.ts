/**
 * Measures and prints JSON: `npm run bench -- server [--only guard,dense,wide,ladder,storm,slow,kill,bulk,lossy,hostile]
 * [--targets ashar,y-websocket] [--quick]`. Progress goes to the error stream.
 */
import os from 'node:os';
import { HELPER } from './helper.ts';
import { serveAsHelper } from './helperMain.ts';
import { serverBench } from './server.ts';

const [subject = 'server', ...given] = process.argv.slice(2);

/** The comma-separated words behind an option. */
function listOf(option: string): string[] {
  const at = given.indexOf(option);
  return at < 0 ? [] : (given[at + 1] ?? '').split(',').filter((each) => each !== '');
}

async function main(): Promise<void> {
  if (subject !== 'server') throw new Error(`There is no bench of "${subject}". Say: npm run bench -- server`);
  const machine = { cores: os.cpus().length, node: process.version, load: os.loadavg()[0] };
  const result = await serverBench(listOf('--only'), listOf('--targets'), {
    quick: given.includes('--quick'),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify({ machine, ...result }, null, 1)}\n`);
  process.exit(0);
}

if (subject === HELPER) serveAsHelper();
else await main();
