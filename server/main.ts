import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { openLog } from './log.ts';
import { readyMessage } from './ready.ts';
import { start, type Running } from './start.ts';
import { VERSION } from './version.ts';

/** How long a stop may take before it is cut short. Milliseconds. */
const STOP_WITHIN = 4_500;

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  if (config.hostKey !== null && config.hostKey.length < 16)
    log.warn('ASHAR_HOST_KEY is short; at least 16 characters are hard to guess');
  const here = path.dirname(fileURLToPath(import.meta.url));
  const running = await start({
    config,
    log,
    clientDir: path.join(here, '../client'),
    version: VERSION,
    clock: Date.now,
  });
  // Whoever reads that it is ready may stop it at once.
  stopOnSignals(running);
  process.stdout.write(`${readyMessage({ host: config.host, ...running })}\n`);
}

function stopOnSignals(running: Running): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Ashar could not write everything before it stopped: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
