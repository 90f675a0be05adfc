/**
 * Measures and prints JSON: `npm run bench -- server [--only guard,dense,wide,ladder,storm,slow,kill,bulk,lossy,hostile]
 * [--targets relay,y-websocket,y-websocket+LevelDB,hocuspocus,hocuspocus+SQLite,ashar] [--quick]`; what boards cost in a
 * browser: `npm run bench -- client [--targets "naive react-konva,Excalidraw,tldraw"] [--strokes 1000,5000] [--quick]`;
 * `npm run bench -- venn [--quick]`: a circle dragged among sixty, beside a naive board; or `npm run bench -- causes
 * [--quick]`: typing and scrolling in a table of sixty causes. Progress goes to the error stream.
 */
import os from 'node:os';
import { HELPER } from './helper.ts';
import { serveAsHelper } from './helperMain.ts';
import { causesBench } from './causes/bench.ts';
import { clientBench } from './client/clientBench.ts';
import { serverBench } from './server.ts';
import { vennBench } from './venn/bench.ts';

const [subject = 'server', ...given] = process.argv.slice(2);

/** The comma-separated words behind an option. */
function listOf(option: string): string[] {
  const at = given.indexOf(option);
  return at < 0 ? [] : (given[at + 1] ?? '').split(',').filter((each) => each !== '');
}

const quick = given.includes('--quick');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

function measure(): Promise<object> {
  const targets = listOf('--targets');
  switch (subject) {
    case 'server':
      return serverBench(listOf('--only'), targets, { quick, say });
    case 'client': {
      const strokes = listOf('--strokes').map(Number);
      return clientBench({
        others: targets.length > 0 ? targets : ['naive react-konva'],
        strokes: strokes.length > 0 ? strokes : [1_000, 5_000],
        rounds: quick ? 1 : 3,
        say,
      });
    }
    case 'venn':
      return vennBench({ quick, say });
    case 'causes':
      return causesBench({ quick, say });
    default:
      throw new Error(`There is no bench of "${subject}". Say: npm run bench -- server, or client, or venn, or causes`);
  }
}

async function main(): Promise<void> {
  const machine = { cores: os.cpus().length, node: process.version, load: os.loadavg()[0] };
  const result = await measure();
  process.stdout.write(`${JSON.stringify({ machine, ...result }, null, 1)}\n`);
  process.exit(0);
}

if (subject === HELPER) serveAsHelper();
else await main();
