/** `npm test`: everything a change must pass, from a fresh clone. Runs all steps, then says which failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, checkNode, install, root } from '../../server/scripts/prepare.mjs';
import { chromiumPath, installChromium } from './chromium.mjs';

checkNode();
install();
if (chromiumPath() === null) installChromium();
const env = { ...process.env, CHROMIUM: chromiumPath() ?? '' };
mkdirSync(path.join(root, 'dist'), { recursive: true });

const failed = [];
function step(name, command, args) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`── ${name}: ${done.status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (done.status !== 0) failed.push(name);
}

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const folders = ['client', 'server', 'shared', 'tests'];
step('language rules', bin('oxlint'), ['--type-aware', ...folders]);
step('format', bin('prettier'), ['--check', '--log-level', 'warn', ...folders, '.github', '*.json', '*.ts', '*.md']);
step('types', bin('tsc'), ['-b']);
step('walls', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders]);
step('unused code', bin('knip'), []);
build();

const counts = { passed: 0, failed: 0 };
for (const project of ['unit', 'server', 'e2e']) {
  const report = path.join(root, `dist/report-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  step(`tests: ${project}`, bin('vitest'), ['run', '--project', project, ...reporters]);
  if (!existsSync(report)) continue;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
}

console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(failed.length === 0 ? 0 : 1);
