import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { apiOf, type Api, type Made, type Seated } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { CLOSE } from '../../shared/sync/wire.ts';

let server: TestServer;
let api: Api;
let made: Made;
let seat: Seated;

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
  made = await api.makeSession({ seats: 4 });
  seat = await api.join(made.joinCode, { seat: '1' });
});
afterAll(() => server.stop());

/** Connects and says how it ended: HTTP status of a refused upgrade, close code, or the first message. */
function ending(
  target: string,
  options: { headers?: Record<string, string>; origin?: string } = {},
): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${target}`, { ...options, perMessageDeflate: false });
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => resolve(code));
    socket.on('message', () => {
      resolve('open');
      socket.terminate();
    });
  });
}

const session = () => `/sync/session/${made.sessionId}`;

describe('a socket', () => {
  it('opens for a good token, named by a stock client or spelt with %2F', async () => {
    expect(await ending(`${session()}?token=${seat.token}&client=7`)).toBe('open');
    expect(await ending(`/sync/session%2F${made.sessionId}%2Fpocket%2F1?token=${seat.token}`)).toBe('open');
    expect(await ending(`${session()}?token=${made.tokens.projector}`, { origin: server.url })).toBe('open');
  });

  it.each([
    ['no token', () => session(), CLOSE.badToken],
    ['an unknown token', () => `${session()}?token=${'a'.repeat(26)}`, CLOSE.badToken],
    ['the host key', () => `${session()}?token=${server.hostKey}`, CLOSE.badToken],
    ['a token of a megabyte', () => `${session()}?token=${'a'.repeat(8_000)}`, CLOSE.badToken],
    ['no document', () => `/sync/?token=${seat.token}`, CLOSE.noSuchDocument],
    ['a document of no kind', () => `${session()}/secrets?token=${seat.token}`, CLOSE.noSuchDocument],
    ['dots', () => `${session()}/..%2f..%2fetc?token=${seat.token}`, CLOSE.noSuchDocument],
    ['dots of another alphabet', () => `${session()}/．．%2f․․?token=${seat.token}`, CLOSE.noSuchDocument],
    ['a NUL', () => `${session()}/map%00?token=${seat.token}`, CLOSE.noSuchDocument],
    ['a line break', () => `${session()}/map%0a?token=${seat.token}`, CLOSE.noSuchDocument],
    ['a name of 10 KB', () => `${session()}/causes-${'a'.repeat(10_240)}?token=${seat.token}`, CLOSE.noSuchDocument],
    ['an id in capitals', () => `/sync/session/${'A'.repeat(26)}?token=${seat.token}`, CLOSE.noSuchDocument],
    ['an id of 27 letters', () => `/sync/session/${'a'.repeat(27)}?token=${seat.token}`, CLOSE.noSuchDocument],
    ['__proto__', () => `${session()}/__proto__?token=${seat.token}`, CLOSE.noSuchDocument],
    ['seat 0', () => `${session()}/pocket/0?token=${seat.token}`, CLOSE.noSuchDocument],
    ['broken percent signs', () => `/sync/%zz?token=${seat.token}`, CLOSE.noSuchDocument],
    ['another session', () => `/sync/session/${'a'.repeat(26)}?token=${seat.token}`, CLOSE.neverAllowed],
    ['a campaign', () => `/sync/campaign/${made.sessionId}?token=${seat.token}`, CLOSE.neverAllowed],
    ['a neighbour’s pocket', () => `${session()}/pocket/2?token=${seat.token}`, CLOSE.neverAllowed],
    ['a pocket, for a facilitator', () => `${session()}/pocket/1?token=${made.tokens.facilitator}`, CLOSE.neverAllowed],
    ['the register, for a seat', () => `${session()}/register?token=${seat.token}`, CLOSE.neverAllowed],
    ['the notes, for the wall', () => `${session()}/notes?token=${made.tokens.projector}`, CLOSE.neverAllowed],
    ['the real budget, for a seat', () => `${session()}/tokoch-real?token=${seat.token}`, CLOSE.closedForNow],
    ['a client that is no number', () => `${session()}?token=${seat.token}&client=abc`, CLOSE.unreadable],
    ['a client beyond 32 bits', () => `${session()}?token=${seat.token}&client=4294967296`, CLOSE.unreadable],
    ['a generation that is none', () => `${session()}?token=${seat.token}&generation=-1`, CLOSE.unreadable],
    ['a schema that is none', () => `${session()}?token=${seat.token}&schema=1.5`, CLOSE.unreadable],
    ['another schema', () => `${session()}?token=${seat.token}&schema=99`, CLOSE.closedForNow],
    ['another generation', () => `${session()}?token=${seat.token}&generation=99`, CLOSE.otherGeneration],
  ])('with %s is closed with a code', async (_, target, code) => {
    expect(await ending(target())).toBe(code);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'file://'])(
    'of a foreign page %s is refused before it opens',
    async (origin) => {
      expect(await ending(`${session()}?token=${seat.token}`, { origin })).toBe(403);
    },
  );

  it('under a name that is not ours is refused before it opens', async () => {
    const headers = { Host: 'evil.example' };
    expect(await ending(`${session()}?token=${seat.token}`, { headers })).toBe(403);
    expect(await ending(`${session()}?token=${seat.token}`, { headers, origin: 'http://evil.example' })).toBe(403);
  });

  it('elsewhere than under /sync is not there', async () => {
    expect(await ending(`/api/sessions?token=${seat.token}`)).toBe(404);
    expect(await ending('/')).toBe(404);
  });

  it('that sends more than any message may hold is closed', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${session()}?token=${seat.token}`);
    const code = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send(Buffer.alloc(1024 * 1024 + 1025)));
    expect(await code).toBe(CLOSE.tooLarge);
  });
});
