import { afterEach, beforeEach, expect, it } from 'vitest';
import { MESSAGE } from '../../shared/sync/wire.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

let server: TestServer;
let api: Api;
let made: Made;
const open: SyncClient[] = [];

beforeEach(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
  made = await api.makeSession({ seats: 4 });
});
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await server.stop();
});

function come(token: string, board = ''): SyncClient {
  const url = `ws://127.0.0.1:${server.port}/sync`;
  const client = new SyncClient(url, `session/${made.sessionId}${board}`, { token });
  open.push(client);
  return client;
}

/** What a leader was last told of a seat's tablet. */
function toldOf(leader: SyncClient, seat: string): Readonly<Record<string, unknown>> | undefined {
  const last = leader.progress.filter(({ name }) => name === 'devices').pop();
  const devices: unknown = last?.data;
  return Array.isArray(devices) ? devices.find((each: { seat: unknown }) => each.seat === seat) : undefined;
}

it('a leader sees whose tablet has no link, since when, and how much it last said was not saved', async () => {
  const before = Date.now();
  const first = await api.join(made.joinCode, { seat: '1' });
  await api.join(made.joinCode, { seat: '2' });
  const leader = come(made.tokens.recorder);
  const tablet = come(first.token);
  await Promise.all([leader.whenSynced(), tablet.whenSynced()]);
  await until(() => toldOf(leader, '1')?.['online'] === true, 'the tablet is seen');
  // Seat 2 was taken, and its tablet never came.
  expect(toldOf(leader, '2')).toMatchObject({ owner: 'seat:2', online: false, connectedAt: null, goneAt: null });
  expect(toldOf(leader, '3')).toBeUndefined();

  tablet.alive = false;
  tablet.sendBytes(Uint8Array.of(MESSAGE.heartbeat, 7));
  await until(() => toldOf(leader, '1')?.['unsaved'] === 7, 'it says what is not saved');
  tablet.close();
  await until(() => toldOf(leader, '1')?.['online'] === false, 'its link is seen to be gone');
  const gone = toldOf(leader, '1');
  expect(gone).toMatchObject({ role: 'participant', unsaved: 7, roundTrip: null });
  expect(Number(gone?.['goneAt'])).toBeGreaterThanOrEqual(before);

  // Who comes later is told so, too, and it is one device again when it is back.
  const other = come(made.tokens.facilitator);
  await until(() => toldOf(other, '1')?.['goneAt'] === gone?.['goneAt'], 'the facilitator is told as she comes');
  await come(first.token).whenSynced();
  await until(() => toldOf(other, '1')?.['online'] === true, 'the tablet is back');
  expect(toldOf(other, '1')).toMatchObject({ goneAt: null, unsaved: 0 });
});
