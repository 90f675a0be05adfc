import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as Y from 'yjs';
import type { Acknowledgement } from '../../shared/sync/wire.ts';
import { openLogStore } from '../../server/store/logStore.ts';
import { SyncClient, fingerprint } from './syncClient.ts';
import { boardName, SESSION } from './syncServer.ts';
import { until } from './until.ts';

/** A process that waits to be told to open the store. */
function waiting(program: string): ChildProcess {
  return spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function opened(child: ChildProcess, dir: string, port: number): Promise<number> {
  if (child.stdin === null || child.stdout === null) throw new Error('A child without pipes.');
  child.stdin.write(`${dir}\t${port}\n`);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return Number(line);
}

export interface KillReport {
  readonly rounds: number;
  /** Edits that were acknowledged. */
  readonly acknowledged: number;
}

/** What is on the disk of the map after the process is gone. */
async function onDisk(dir: string): Promise<Y.Doc> {
  const store = await openLogStore(dir);
  const doc = new Y.Doc();
  for (const entry of await store.load(SESSION, boardName('map'))) Y.applyUpdate(doc, entry.bytes);
  await store.close();
  return doc;
}

/** What a device has, and what of its own it was told is saved. */
export interface Witness {
  readonly doc: Y.Doc;
  readonly acknowledged: readonly Acknowledgement[];
}

/** Everything acknowledged, and everything that anybody saw of another, is on the disk; else a sentence about what is not. */
export function missingFrom(disk: Y.Doc, devices: readonly Witness[]): string | null {
  if (disk.store.pendingStructs !== null) return 'the log has a hole';
  const has = (client: number): number => Y.getState(disk.store, client);
  for (const device of devices) {
    for (const { client, clock } of device.acknowledged)
      if (has(client) < clock) return `${clock - has(client)} acknowledged structs of ${client} are lost`;
    for (const client of device.doc.store.clients.keys()) {
      const seen = Y.getState(device.doc.store, client);
      if (client !== device.doc.clientID && has(client) < seen)
        return `${seen - has(client)} structs of ${client} that another saw are lost`;
    }
  }
  return null;
}

/**
 * Kills a process with store and live documents in the midst of writing, again and again, on one and the same log.
 * @throws when anything acknowledged or seen is lost, or the devices end unequal
 */
export async function killAgainAndAgain(parts: {
  readonly program: string;
  readonly dir: string;
  readonly rounds: number;
  readonly random: () => number;
}): Promise<KillReport> {
  const { program, dir, rounds, random } = parts;
  let next = waiting(program);
  let child = next;
  let port = await opened(child, dir, 0);
  const url = `ws://127.0.0.1:${port}/sync`;
  const devices = [1, 2, 3].map((seat) => new SyncClient(url, boardName('map'), { token: `seat:${seat}` }));
  try {
    for (let round = 0; round < rounds; round++) {
      next = waiting(program);
      await Promise.all(devices.map((device) => device.whenSynced()));
      await writeFor(devices, 5 + random() * 30, random);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const missing = missingFrom(await onDisk(dir), devices);
      if (missing !== null) throw new Error(`Round ${round}: ${missing}.`);
      child = next;
      port = await opened(child, dir, port);
      for (const device of devices) device.reconnect();
    }
    await Promise.all(devices.map((device) => device.whenSaved()));
    await until(() => new Set(devices.map(({ doc }) => fingerprint(doc))).size === 1, 'all devices are equal');
    const disk = fingerprint(await onDisk(dir));
    if (devices[0] === undefined || fingerprint(devices[0].doc) !== disk)
      throw new Error('The disk differs from the devices.');
    return { rounds, acknowledged: devices.reduce((sum, device) => sum + device.savedClock, 0) };
  } finally {
    for (const device of devices) device.close();
    for (const each of [child, next]) each.kill('SIGKILL');
  }
}

/** Devices write, one edit every few milliseconds, some of them removals. */
async function writeFor(devices: readonly SyncClient[], milliseconds: number, random: () => number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    for (const device of [...devices, ...devices]) {
      const marks = device.doc.getMap('marks');
      const key = `${device.doc.clientID}.${Math.floor(random() * 200)}`;
      if (random() < 0.2) marks.delete(key);
      else marks.set(key, Math.floor(random() * 1e6));
    }
    await new Promise((resolve) => setTimeout(resolve, random() * 3));
  }
}
