import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogStore } from '../../server/store/logStore.ts';
import type { Store } from '../../server/store/store.ts';
import { SyncClient, type SyncClientOptions } from './syncClient.ts';
import { boardName, startSyncServer, type TestServer, type TestServerParts } from './syncServer.ts';

/** A sync server on a log in a folder of its own, with the devices that came to it. */
export class SyncStage {
  readonly dir: string;
  store: Store;
  server: TestServer;
  readonly devices: SyncClient[] = [];
  readonly #parts: Omit<TestServerParts, 'store'> & { readonly wrap?: (store: Store) => Store };

  private constructor(dir: string, store: Store, server: TestServer, parts: SyncStage['parts']) {
    this.dir = dir;
    this.store = store;
    this.server = server;
    this.#parts = parts;
  }

  get parts(): Omit<TestServerParts, 'store'> & { readonly wrap?: (store: Store) => Store } {
    return this.#parts;
  }

  static async open(parts: SyncStage['parts'] = {}): Promise<SyncStage> {
    const dir = await mkdtemp(join(tmpdir(), 'ashar-sync-'));
    const store = await openLogStore(dir);
    const server = await startSyncServer({ ...parts, store: parts.wrap?.(store) ?? store });
    return new SyncStage(dir, store, server, parts);
  }

  /** A device on a board, `map` unless another is named. */
  device(token: string, options: Partial<SyncClientOptions> & { readonly board?: string } = {}): SyncClient {
    const { board = 'map', ...more } = options;
    const client = new SyncClient(this.server.url, boardName(board), { token, ...more });
    this.devices.push(client);
    return client;
  }

  /** Devices of so many seats, all synced. */
  async seats(count: number, options: Partial<SyncClientOptions> = {}): Promise<SyncClient[]> {
    const devices = Array.from({ length: count }, (_, index) => this.device(`seat:${index + 1}`, options));
    await Promise.all(devices.map((device) => device.whenSynced()));
    return devices;
  }

  /** Stops the server and starts it again on the same files and the same port. */
  async restart(): Promise<void> {
    const { port } = this.server;
    await this.server.close();
    await this.store.close();
    this.store = await openLogStore(this.dir);
    this.server = await startSyncServer({ ...this.#parts, store: this.#parts.wrap?.(this.store) ?? this.store, port });
  }

  async end(): Promise<void> {
    for (const device of this.devices) device.close();
    await this.server.close();
    await this.store.close();
    await rm(this.dir, { recursive: true, force: true });
  }
}

/** Runs a test on a stage of its own. */
export const onStage =
  (run: (stage: SyncStage) => Promise<void>, parts: SyncStage['parts'] = {}) =>
  async (): Promise<void> => {
    const stage = await SyncStage.open(parts);
    try {
      await run(stage);
    } finally {
      await stage.end();
    }
  };
