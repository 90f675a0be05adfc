/** What start, test, demo and bench share: install what is missing, build what is stale, and say so in words. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);

/** Stops with a sentence when Node is too old for the lockfile. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Ashar needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and start again.`);
  process.exit(1);
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed. Its own message above says why.`);
    process.exit(done.status ?? 1);
  }
}

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};

/** Runs `npm ci` when node_modules was not made from this lockfile. */
export function install() {
  const stamp = at('node_modules', '.ashar-lock');
  const wanted = hashOf([at('package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages of package-lock.json …');
  // Development packages too: the client is built here, and tests run from the same folder.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((each) => {
      const full = path.join(folder, each.name);
      return each.isDirectory() ? filesUnder(full) : [full];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Builds client and server into dist/ when their sources are not those of the last build. */
export function build() {
  const sources = ['client', 'server', 'shared'].flatMap((folder) => filesUnder(at(folder)));
  const wanted = hashOf([...sources, at('vite.config.ts'), at('package-lock.json')]);
  const stamp = at('dist', '.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building …');
  run(process.execPath, [at('server', 'scripts', 'build.mjs')]);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}
