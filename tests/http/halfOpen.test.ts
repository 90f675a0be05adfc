import { connect, type Socket } from 'node:net';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { cutHalfOpen } from '../../server/http/halfOpen.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import { apiOf, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

let server: TestServer;
let made: Made;

beforeAll(async () => {
  server = await startServer();
  made = await apiOf(server.url, server.hostKey).makeSession({ seats: 30 });
});
afterAll(() => server.stop());

/** A connection made ahead of its need, as browsers make them. */
async function ahead(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Asks for `/healthz` on a connection that stands already; the status line, or what ended it. */
async function ask(socket: Socket, port: number, connection = 'keep-alive'): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    socket.once('data', (data: Buffer) => resolve(data.toString().split('\r\n', 1)[0] ?? ''));
    socket.once('close', () => resolve('closed'));
  });
  socket.write(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: ${connection}\r\n\r\n`);
  return answer;
}

const many = <Each>(count: number, make: (index: number) => Promise<Each>): Promise<Each[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('one address with a whole hall behind it', () => {
  it('keeps 60 connections of browsers that wait, beside 25 tablets, and serves each of them', async () => {
    const waiting = await many(60, () => ahead(server.port));
    const api = apiOf(server.url, server.hostKey);
    const url = `ws://127.0.0.1:${server.port}/sync`;
    const tablets = await many(25, async (index) => {
      const { token } = await api.join(made.joinCode, { seat: String(index + 1) });
      const tablet = new SyncClient(url, `session/${made.sessionId}`, { token });
      await tablet.whenSynced();
      return tablet;
    });
    // A beat of the server: every sweep and every limit on numbers has had its turn.
    await until(
      () => tablets.every(({ heartbeats }) => heartbeats.length > 1),
      'the hall has been sitting for a while',
    );
    expect(tablets.map(({ closeCode }) => closeCode)).toEqual(tablets.map(() => null));
    // Twice each: the second time they are idle connections that were used once.
    for (const round of ['first', 'second'])
      expect(new Set(await Promise.all(waiting.map((socket) => ask(socket, server.port)))), round).toEqual(
        new Set(['HTTP/1.1 200 OK']),
      );
    for (const socket of waiting) socket.destroy();
    for (const tablet of tablets) tablet.close();
  });

  it('hears of every bad token by its code, and holds no more than eight that do not say goodbye', async () => {
    await many(40, async () => {
      const socket = await ahead(server.port);
      const ended = once(socket, 'close');
      socket.write(
        `GET /sync/session/${made.sessionId}?token=none HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: Upgrade\r\n` +
          'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      );
      socket.resume();
      await ended;
    });
    const codes = await many(
      20,
      () =>
        new Promise<number>((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${server.port}/sync/session/${made.sessionId}?token=none`);
          socket.on('error', () => undefined);
          socket.on('close', resolve);
        }),
    );
    expect(new Set(codes)).toEqual(new Set([CLOSE.badToken]));
  });
});

describe('a connection that begins a request and does not end it', () => {
  it('is ended by the time limit for headers', async () => {
    const slow = await ahead(server.port);
    slow.resume();
    slow.write('GET / HTTP/1.1\r\nHost:');
    await once(slow, 'close');
  });
});

describe('a flood of silent connections', () => {
  it('costs the oldest of them, never one that has asked for something', async () => {
    const hub = createServer((_, response) => response.end('here'));
    cutHalfOpen(hub, 5);
    hub.listen(0, '127.0.0.1');
    await once(hub, 'listening');
    const address = hub.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const honest = await ahead(port);
    expect(await ask(honest, port)).toBe('HTTP/1.1 200 OK');
    const flood: Socket[] = [];
    for (let each = 0; each < 12; each++) flood.push(await ahead(port));
    await until(() => flood.filter(({ closed }) => closed).length === 7, 'seven of twelve are cut');
    expect(flood.map(({ closed }) => closed)).toEqual([...Array(7).fill(true), ...Array(5).fill(false)]);
    expect(await ask(honest, port)).toBe('HTTP/1.1 200 OK');
    for (const socket of [honest, ...flood]) socket.destroy();
    hub.closeAllConnections();
    await new Promise((resolve) => hub.close(resolve));
  });
});
