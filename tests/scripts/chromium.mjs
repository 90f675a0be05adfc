/** Finds Chromium, or installs Debian's: the browser tests run in what the village's tablets run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the browser to test with: the variable CHROMIUM, else one of the usual places, else null. */
export function chromiumPath() {
  const asked = process.env.CHROMIUM;
  if (asked !== undefined && asked !== '') return asked;
  return places.find((each) => existsSync(each)) ?? null;
}

/** Installs Debian's package; stops with a sentence where that is not possible. */
export function installChromium() {
  console.log('Installing Chromium (Debian package) for the browser tests …');
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...sudo, ...args];
    const done = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (done.status === 0) continue;
    console.error('Chromium could not be installed. Install it yourself, or set CHROMIUM to the path of a Chromium.');
    process.exit(1);
  }
}
