import * as Y from 'yjs';
import { seeded } from './random.ts';
import { fingerprint, type SyncClient } from './syncClient.ts';
import { boardName } from './syncServer.ts';
import { SyncStage } from './syncStage.ts';
import { until } from './until.ts';

const STEPS = 60;

/** One edit of a board as people make them: put, move, write letters, remove. */
function edit(doc: Y.Doc, seat: number, random: () => number): void {
  const objects = doc.getMap<Y.Map<unknown>>('objects');
  const keys = [...objects.keys()];
  const key = keys[Math.floor(random() * keys.length)];
  const pick = random();
  if (key === undefined || pick < 0.35) {
    const record = new Y.Map<unknown>([
      ['pos', [0, 0]],
      ['text', new Y.Text('')],
    ]);
    objects.set(`${seat}.${Math.floor(random() * 1e9).toString(36)}`, record);
  } else if (pick < 0.6) objects.get(key)?.set('pos', [Math.floor(random() * 100), 0]);
  else if (pick < 0.85) {
    const text = objects.get(key)?.get('text');
    if (!(text instanceof Y.Text)) return;
    if (text.length > 3 && random() < 0.3) text.delete(0, 2);
    else text.insert(Math.floor(random() * (text.length + 1)), 'ашар');
  } else objects.delete(key);
}

/**
 * A history of edits, lost links, devices that work on without one, and stops of the server.
 * @throws when the devices, the server and the disk do not end equal
 */
export async function history(seed: number): Promise<void> {
  const random = seeded(seed);
  const stage = await SyncStage.open();
  try {
    const devices = await stage.seats(2 + Math.floor(random() * 4));
    for (let step = 0; step < STEPS; step++) await happens(stage, devices, random);
    for (const device of devices) if (device.closeCode !== null || device.socket.readyState > 1) device.reconnect();
    await Promise.all(devices.map((device) => device.whenSynced()));
    const server = () => stage.server.live.read(boardName('map'), fingerprint);
    const equal = async (): Promise<boolean> => {
      const wanted = await server();
      return devices.every((device) => fingerprint(device.doc) === wanted);
    };
    let same = false;
    await until(() => {
      void equal().then((answer) => {
        same ||= answer;
      });
      return same;
    }, `all are equal, seed ${seed}`);
    if (stage.server.troubles.length > 0) throw new Error(`The server had troubles, seed ${seed}.`);
    const before = await server();
    await stage.restart();
    if ((await server()) !== before) throw new Error(`The disk differs from the server, seed ${seed}.`);
    if (before.includes('"pending":true')) throw new Error(`The document has a hole, seed ${seed}.`);
  } finally {
    await stage.end();
  }
}

async function happens(stage: SyncStage, devices: readonly SyncClient[], random: () => number): Promise<void> {
  const which = Math.floor(random() * devices.length);
  const device = devices[which];
  if (device === undefined) return;
  const pick = random();
  if (pick < 0.75) edit(device.doc, which + 1, random);
  else if (pick < 0.85) device.close();
  else if (pick < 0.95) device.reconnect();
  else if (pick < 0.97) await stage.restart();
  if (random() < 0.3) await new Promise((resolve) => setImmediate(resolve));
}
