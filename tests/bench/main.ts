/**
 * Measures and prints JSON: `npm run bench -- server [guard|dense|wide|ladder|storm|slow …] [--quick] [--targets a,b]`.
 * Progress goes to the error stream.
 */
import os from 'node:os';
import { serverBench } from './server.ts';

const given = process.argv.slice(2);
const words = given.filter((each, index) => !each.startsWith('--') && given[index - 1] !== '--targets');
const targets = given.includes('--targets') ? (given[given.indexOf('--targets') + 1] ?? '').split(',') : [];
const [subject = 'server', ...only] = words;
if (subject !== 'server') throw new Error(`There is no bench of "${subject}". Say: npm run bench -- server`);

const machine = { cores: os.cpus().length, node: process.version, load: os.loadavg()[0] };
const result = await serverBench({
  only,
  quick: given.includes('--quick'),
  targets,
  say: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify({ machine, ...result }, null, 1)}\n`);
process.exit(0);
