/**
 * Measures and prints JSON: `npm run bench -- server [--only guard,dense,wide,ladder,storm,slow,kill,bulk,lossy,hostile]
 * [--targets relay,y-websocket,y-websocket+LevelDB,hocuspocus,hocuspocus+SQLite,ashar] [--quick]`, or
 * `npm run bench -- venn [--quick]`: a circle dragged among sixty, beside a naive board. Progress goes to the error stream.
 */
import os from 'node:os';
import { HELPER } from './helper.ts';
import { serveAsHelper } from './helperMain.ts';
import { serverBench } from './server.ts';
import { vennBench } from './venn/bench.ts';

const [subject = 'server', ...given] = process.argv.slice(2);

/** The comma-separated words behind an option. */
function listOf(option: string): string[] {
  const at = given.indexOf(option);
  return at < 0 ? [] : (given[at + 1] ?? '').split(',').filter((each) => each !== '');
}

async function main(): Promise<void> {
  if (subject !== 'server' && subject !== 'venn')
    throw new Error(`There is no bench of "${subject}". Say: npm run bench -- server, or venn`);
  const machine = { cores: os.cpus().length, node: process.version, load: os.loadavg()[0] };
  const how = {
    quick: given.includes('--quick'),
    say: (line: string): void => void process.stderr.write(`${line}\n`),
  };
  const result =
    subject === 'venn' ? await vennBench(how) : await serverBench(listOf('--only'), listOf('--targets'), how);
  process.stdout.write(`${JSON.stringify({ machine, ...result }, null, 1)}\n`);
  process.exit(0);
}

if (subject === HELPER) serveAsHelper();
else await main();
