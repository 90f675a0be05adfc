import net from 'node:net';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyFor } from '../../shared/domain/key.ts';
import { addStamp, moveThing, readMap } from '../../shared/methods/map/index.ts';
import { CLOSE, MESSAGE } from '../../shared/sync/wire.ts';
import { apiOf, type Made, type Seated } from '../kit/api.ts';
import { HOST_KEY, startServer, type TestServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';
import { type CorpusCase, readCorpus, unpack, type UpdateCase, type WireCase } from './corpus/file.ts';

/** People who work while one tablet is hostile. */
const HONEST = 24;
const ATTACKER = '25';
/** Ends that a server may choose for a client it has had enough of. */
const PASSING: readonly number[] = [CLOSE.tooLarge, CLOSE.tooSlow, CLOSE.unreadable, CLOSE.neverAllowed];

let server: TestServer;
let made: Made;
let attacker: Seated;
const tablets: SyncClient[] = [];
const edits = { made: 0 };

const socketUrl = (): string => `${server.url.replace('http', 'ws')}/sync`;

beforeAll(async () => {
  process.setMaxListeners(HONEST * 4);
  server = await startServer();
  const api = apiOf(server.url, HOST_KEY);
  made = await api.makeSession({ seats: HONEST + 1 });
  await api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  for (let seat = 1; seat <= HONEST; seat++) {
    const { token } = await api.join(made.joinCode, { seat: String(seat), sex: 'woman' });
    tablets.push(new SyncClient(socketUrl(), `session/${made.sessionId}/map`, { token }));
  }
  attacker = await api.join(made.joinCode, { seat: ATTACKER, sex: 'man' });
  await Promise.all(tablets.map((tablet) => tablet.whenSynced()));
  tablets.forEach(({ doc }, index) =>
    addStamp(doc, keyFor(String(index + 1), 'home'), { kind: 'house', pos: [500, 500], layer: 'services' }),
  );
  await Promise.all(tablets.map((tablet) => tablet.whenSaved()));
});

afterAll(async () => {
  for (const tablet of tablets) tablet.close();
  await server.stop();
});

/** Some of the honest work on; done when it is saved, and another has seen it. */
async function work(): Promise<void> {
  const busy = [0, 8, 16].map((shift) => (edits.made + shift) % HONEST);
  edits.made++;
  const place = (edits.made * 13) % 5_000;
  const keyOf = (tablet: number) => keyFor(String(tablet + 1), 'home');
  const at = (tablet: number): SyncClient => tablets[tablet] ?? raise();
  for (const tablet of busy) moveThing(at(tablet).doc, 'objects', keyOf(tablet), [place, place]);
  const key = keyOf(busy[0] ?? 0);
  await Promise.all(busy.map((tablet) => at(tablet).whenSaved()));
  const seen = () => readMap(at((edits.made + 3) % HONEST).doc).objects;
  await until(() => seen().some(({ id, pos }) => id === key && pos[0] === place), 'another tablet sees the edit');
}

const raise = (): never => {
  throw new Error('there is no tablet');
};

interface Hostile {
  readonly socket: WebSocket;
  readonly closed: () => number | null;
}

async function connect(sender: CorpusCase['sender'], document: string): Promise<Hostile> {
  const tokens: Readonly<Record<CorpusCase['sender'], string>> = {
    'seat:1': attacker.token,
    'seat:2': attacker.token,
    facilitator: made.tokens.facilitator,
    projector: made.tokens.projector,
    none: '',
  };
  const url = `${socketUrl()}/session/${made.sessionId}/${document}?token=${tokens[sender]}&ashar=1`;
  const socket = new WebSocket(url, { perMessageDeflate: false });
  let code: number | null = null;
  socket.on('error', () => undefined);
  socket.on('close', (each) => (code = each));
  await until(() => socket.readyState === WebSocket.OPEN || code !== null, 'the hostile socket is open or sent away');
  return { socket, closed: () => code };
}

function framed({ source, update }: UpdateCase): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, source === 'sync' ? 1 : 2);
    encoding.writeVarUint8Array(encoder, unpack(update));
  });
}

/** Sends a case, lets the honest ones work on, and gives how the server ended the socket, or null. */
async function attack(each: CorpusCase): Promise<number | null> {
  const { socket, closed } = await connect(each.sender, each.kind === 'wire' ? each.document : 'map');
  const frames = each.kind === 'wire' ? each.frames : [{ bytes: [], times: 1, frame: framed(each) }];
  for (const frame of frames) {
    const bytes = 'frame' in frame ? frame.frame : unpack(frame.bytes);
    for (let times = frame.times ?? 1; times > 0 && socket.readyState === WebSocket.OPEN; times--)
      socket.send('text' in frame ? Buffer.from(bytes).toString('utf8') : bytes);
  }
  await work();
  const expected = each.kind === 'wire' ? each.close : null;
  if (expected !== null) await until(() => closed() !== null, `${each.name} is ended`);
  const code = closed();
  socket.terminate();
  return code;
}

it(`the hostile corpus, one case after the other, while ${HONEST} people work on`, async () => {
  const corpus = readCorpus();
  const ends: Record<string, number | null> = {};
  for (const each of corpus) ends[each.name] = await attack(each);
  for (const each of corpus.filter((one): one is WireCase => one.kind === 'wire')) {
    const code = ends[each.name] ?? null;
    if (each.close === null) expect([null, ...PASSING], each.name).toContain(code);
    else expect(each.close, each.name).toContain(code);
  }
  for (const each of corpus.filter((one): one is UpdateCase => one.kind === 'update'))
    expect([null, ...PASSING], each.name).toContain(ends[each.name] ?? null);

  expect(tablets.map(({ closeCode }) => closeCode).filter((code) => code !== null)).toEqual([]);
  expect(tablets.flatMap(({ verdicts }) => verdicts)).toEqual([]);
  await Promise.all(tablets.map((tablet) => tablet.whenSaved()));
  await until(() => new Set(tablets.map(({ doc }) => fingerprint(doc))).size === 1, 'all tablets are equal');
  const [first] = tablets;
  expect(readMap(first?.doc ?? raise()).objects).toHaveLength(HONEST);
}, 600_000);

it('a hostile frame of many pieces without end, a flood of pings and a long farewell hurt nobody', async () => {
  const { socket, closed } = await connect('seat:1', 'map');
  for (let piece = 0; piece < 5_000; piece++) socket.send(Uint8Array.of(piece % 256), { fin: false });
  await work();
  for (let ping = 0; ping < 2_000; ping++) if (socket.readyState === WebSocket.OPEN) socket.ping();
  await work();
  if (socket.readyState === WebSocket.OPEN) socket.close(4_999, 'x'.repeat(123));
  await until(() => closed() !== null, 'the hostile socket has ended');
  await work();
});

/** A farewell as no library writes it: the reason alone is longer than a control frame may be. */
function longFarewell(length: number): Buffer {
  const payload = Buffer.concat([Buffer.from([0x0f, 0xa0]), Buffer.alloc(length, 'x')]);
  const size = Buffer.from([payload.length >> 8, payload.length & 255]);
  // Masked with zeros, which changes nothing.
  return Buffer.concat([Buffer.from([0x88, 0x80 | 126]), size, Buffer.alloc(4), payload]);
}

it('a farewell with a reason of 10 KB ends its own link and no other', async () => {
  const path = `/sync/session/${made.sessionId}/map?token=${attacker.token}&ashar=1`;
  const line = net.connect(server.port, '127.0.0.1');
  const heard: Buffer[] = [];
  let ended = false;
  line.on('data', (data: Buffer) => heard.push(data));
  line.on('error', () => undefined);
  line.on('close', () => (ended = true));
  const headers = ['Host: 127.0.0.1:' + server.port, 'Connection: Upgrade', 'Upgrade: websocket'];
  const keys = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
  line.write([`GET ${path} HTTP/1.1`, ...headers, ...keys, '', ''].join('\r\n'));
  await until(() => Buffer.concat(heard).includes('\r\n\r\n'), 'the socket is open');
  expect(Buffer.concat(heard).toString('latin1')).toMatch(/^HTTP\/1.1 101 /);
  line.write(longFarewell(10_240));
  await until(() => ended, 'the server has ended it');
  await work();
});

it('nothing of it is left after a restart', async () => {
  await server.restart();
  for (const tablet of tablets) tablet.reconnect();
  await Promise.all(tablets.map((tablet) => tablet.whenSynced()));
  await work();
  const [first] = tablets;
  expect(readMap(first?.doc ?? raise()).objects).toHaveLength(HONEST);
  expect([...(first?.doc.share.keys() ?? [])].filter((root) => ['notes', 'other', 'root0'].includes(root))).toEqual([]);
});
