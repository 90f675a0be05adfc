import * as Y from 'yjs';
import { lossyProxy, type Weather } from './lossyProxy.ts';
import { fingerprint, SyncClient } from './syncClient.ts';
import { boardName } from './syncServer.ts';
import { SyncStage } from './syncStage.ts';
import { until } from './until.ts';

export interface BadLinkReport {
  readonly edits: number;
  readonly reconnects: number;
  readonly stalls: number;
  readonly resets: number;
  readonly silences: number;
  /** Milliseconds from the link being good again to all documents being equal and saved. */
  readonly convergedIn: number;
}

/** How long a device waits for a word before it takes the link for dead, milliseconds (the server beats more often here). */
const PATIENCE = 2_500;

/** Comes again by itself, as our own devices do: after a closed socket, and after silence. Returns what lets go. */
function keepsComing(device: SyncClient, onReconnect: () => void): () => void {
  let heard = 0;
  let heardAt = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (device.frames.length !== heard) {
      heard = device.frames.length;
      heardAt = now;
    }
    if (device.closeCode === null && now - heardAt < PATIENCE) return;
    heardAt = now;
    onReconnect();
    device.reconnect();
  }, 100);
  return () => clearInterval(timer);
}

/**
 * Devices that write for a while over a bad link, which then becomes good.
 * @throws when an edit is refused or lost, or the documents do not become equal
 */
export async function onBadLink(parts: {
  readonly devices: number;
  readonly milliseconds: number;
  readonly weather: Weather;
  readonly random: () => number;
}): Promise<BadLinkReport> {
  const { random } = parts;
  const stage = await SyncStage.open({ pace: { beat: 500 } });
  const proxy = await lossyProxy(stage.server.port, parts.weather, random);
  let reconnects = 0;
  const url = `ws://127.0.0.1:${proxy.port}/sync`;
  const devices = Array.from(
    { length: parts.devices },
    (_, index) => new SyncClient(url, boardName('map'), { token: `seat:${index + 1}` }),
  );
  const letGo = devices.map((device) => keepsComing(device, () => reconnects++));
  try {
    const edits = await writeAll(devices, parts.milliseconds, random);
    proxy.clear();
    const good = performance.now();
    await until(
      () => devices.every((device) => device.synced && device.savedClock >= device.ownClock),
      'all is saved',
      60_000,
    );
    await until(() => new Set(devices.map(({ doc }) => fingerprint(doc))).size === 1, 'all are equal', 60_000);
    const convergedIn = performance.now() - good;
    await check(stage, devices, edits);
    return { edits, reconnects, ...proxy.counts, convergedIn };
  } finally {
    for (const each of letGo) each();
    for (const device of devices) device.close();
    await proxy.close();
    await stage.end();
  }
}

async function writeAll(devices: readonly SyncClient[], milliseconds: number, random: () => number): Promise<number> {
  let edits = 0;
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const device = devices[Math.floor(random() * devices.length)];
    device?.doc.getMap('marks').set(`${device.doc.clientID}.${edits}`, edits);
    edits++;
    await new Promise((resolve) => setTimeout(resolve, random() * 25));
  }
  return edits;
}

async function check(stage: SyncStage, devices: readonly SyncClient[], edits: number): Promise<void> {
  const [kept, print] = await stage.server.live.read(
    boardName('map'),
    (doc: Y.Doc) => [doc.getMap('marks').size, fingerprint(doc)] as const,
  );
  if (kept !== edits) throw new Error(`${edits - kept} of ${edits} edits are lost.`);
  if (devices[0] === undefined || fingerprint(devices[0].doc) !== print)
    throw new Error('The server differs from the devices.');
  if (devices.some((device) => device.verdicts.length > 0)) throw new Error('An honest edit was refused.');
}
