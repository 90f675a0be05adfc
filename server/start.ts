import { mkdir, readdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Config } from './config.ts';
import { openHub } from './hub/hub.ts';
import { openLedger, type Unopened } from './hub/ledger.ts';
import { secretFile } from './hub/secretFile.ts';
import { createApp } from './http/app.ts';
import { cutHalfOpen } from './http/halfOpen.ts';
import { hostsOf } from './http/hosts.ts';
import { readPages } from './http/pages.ts';
import { pictureFiles } from './http/pictureFiles.ts';
import { openSockets, type Sockets } from './http/sockets.ts';
import type { Log } from './log.ts';
import { isReachable } from './ready.ts';
import { reopenRecent } from './reopen.ts';
import type { FileIo } from './store/fileIo.ts';
import { openLogStore } from './store/logStore.ts';
import type { Damage } from './store/store.ts';
import { createLiveDocuments } from './sync/index.ts';
import { runnerOf } from './hub/runner.ts';

/** A running hub. */
export interface Running {
  readonly port: number;
  readonly hostKey: string;
  readonly damages: readonly Damage[];
  readonly unopened: readonly Unopened[];
  /** Takes nothing new, writes what is pending, closes every socket. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  /** Folder of the built client. */
  readonly clientDir: string;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The disk; a test lets it fail. */
  readonly io?: FileIo;
}

/** Opens the data, starts to listen, and hands back what stops it. Throws an error that says what to do. */
export async function start({ config, log, clientDir, version, clock, io }: StartOptions): Promise<Running> {
  await makeDataDir(config.dataDir);
  const store = await openLogStore(config.dataDir, io);
  const hostKey = config.hostKey ?? (await secretFile(config.dataDir, 'host-key'));
  const secret = await secretFile(config.dataDir, 'link-secret');
  const ledger = await openLedger(store, clock);
  if (ledger.unread > 0) log.warn({ unread: ledger.unread }, 'entries that this version does not know were left out');
  const { live, desk } = openHub({ ledger, store, clock, secret }, (hub) =>
    createLiveDocuments({ store, hub, clock, log }),
  );
  const hosts = hostsOf(config.host === '' ? config.hosts : [...config.hosts, config.host.toLowerCase()], clock);
  const sockets = openSockets({
    hosts,
    passOf: ledger.passOf,
    attach: live.attach,
    leftClosed(owner) {
      const left = ledger.unopened.find((each) => each.owner === owner);
      if (left === undefined) return null;
      return left.newer ? 'newer' : 'unreadable';
    },
  });
  const app = createApp({
    desk,
    live,
    store,
    run: runnerOf({ desk, live, clock }),
    hosts,
    hostKey,
    pages: await readPages(clientDir),
    pictures: pictureFiles(config.dataDir),
    clock,
    version,
    reachable: isReachable(config.host),
    openSockets: sockets.open,
    unopened: ledger.unopened,
    log,
  });
  const server = webServer(app, sockets);
  await reopenRecent({ store, live, clock });
  const port = await listen(server, config);
  return {
    port,
    hostKey,
    damages: store.damages(),
    unopened: ledger.unopened,
    async stop() {
      desk.close();
      const closed = new Promise((resolve) => server.close(resolve));
      await live.close();
      server.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}

function webServer(app: ReturnType<typeof createApp>, sockets: Sockets): Server {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000, connectionsCheckingInterval: 500 },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.on('upgrade', sockets.upgrade);
  cutHalfOpen(server);
  return server;
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    if ((await stat(dataDir)).isDirectory()) await readdir(dataDir);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = reason === 'EEXIST' || reason === 'ENOTDIR' ? 'it is a file, not a folder' : reason;
    throw new Error(
      `DATA_DIR "${dataDir}" cannot be used: ${why}. Set DATA_DIR to a folder that Ashar may write in, or leave it out for ./data.`,
      { cause: error },
    );
  }
}

async function listen(server: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(sayWhy(error, port, host), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  return address === null || typeof address === 'string' ? port : address.port;
}

function sayWhy({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another Ashar. Close that program, or choose another port, for example: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `Port ${port} may not be used. Set PORT to a number from 1024 to 65535, for example 8080.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST "${host}" is no address of this computer. Set HOST to one of its addresses, or leave it out for all of them.`;
  return `Ashar cannot listen on ${host} port ${port}: ${message}`;
}
