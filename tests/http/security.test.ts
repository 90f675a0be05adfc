import http from 'node:http';
import net from 'node:net';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, tempDir, type TestServer } from '../kit/server.ts';
import { until } from '../kit/until.ts';

let server: TestServer;
let api: Api;
let made: Made;
let clientDir: string;
const SCRIPT = 'export const hello = 1;\n'.repeat(100);

beforeAll(async () => {
  clientDir = await tempDir();
  await mkdir(path.join(clientDir, 'assets'));
  await writeFile(path.join(clientDir, 'index.html'), '<!doctype html><title>Ashar</title>');
  await writeFile(path.join(clientDir, 'assets/main-AbCd1234.js'), SCRIPT);
  await writeFile(path.join(clientDir, 'assets/main-AbCd1234.js.gz'), gzipSync(SCRIPT));
  await writeFile(path.join(clientDir, 'secret.key'), 'not a page');
  server = await startServer({ hosts: ['ashar.local'], clientDir });
  api = apiOf(server.url, server.hostKey);
  made = await api.makeSession();
});
afterAll(async () => {
  await server.stop();
  await rm(clientDir, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
}

/** A request with headers of one's own, which fetch would not send; the path goes as it is. */
function ask(target: string, { method = 'GET', headers = {} }: Asked = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, method, headers },
      (response) => {
        let text = '';
        response.on('data', (data: Buffer) => (text += data.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    request.on('error', reject);
    request.end();
  });
}

describe('a foreign page', () => {
  it.each(['http://evil.example', 'null', 'http://127.0.0.1', 'https://ashar.local.evil.example', 'HTTP://x'])(
    'of origin %s may read and write nothing, whatever it knows',
    async (Origin) => {
      for (const [method, target] of [
        ['GET', '/healthz'],
        ['GET', `/api/sessions/${made.sessionId}/results`],
        ['POST', '/api/join'],
        ['DELETE', `/api/sessions/${made.sessionId}`],
        ['OPTIONS', '/api/join'],
      ] as const) {
        const answer = await ask(target, { method, headers: { Origin, Authorization: `Bearer ${server.hostKey}` } });
        expect(answer.status).toBe(403);
        expect(JSON.parse(answer.text)).toMatchObject({ code: 'http.foreign-origin' });
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
    },
  );

  it('is told from our own, under every name of ours', async () => {
    expect((await ask('/healthz', { headers: { Origin: server.url } })).status).toBe(200);
    const named = { Host: `ashar.local:${server.port}`, Origin: `http://ashar.local:${server.port}` };
    expect((await ask('/healthz', { headers: named })).status).toBe(200);
    expect((await ask('/healthz')).status).toBe(200);
  });
});

describe('a name that is not ours', () => {
  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example'])(
    '%s gets nothing, not even a page',
    async (Host) => {
      for (const target of ['/', '/healthz', '/api/sessions']) {
        const answer = await ask(target, { headers: { Host } });
        expect(answer.status).toBe(421);
        expect(JSON.parse(answer.text)).toMatchObject({ code: 'http.unknown-host' });
      }
    },
  );
});

describe('every answer', () => {
  it.each(['/', '/healthz', '/nowhere', '/api/nowhere', '/assets/main-AbCd1234.js'])(
    'of %s keeps to itself',
    async (target) => {
      const { headers } = await ask(target);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
    },
  );
});

describe('pages', () => {
  it.each(['/', '/j/123456', `/s/${'a'.repeat(26)}`, `/p/${'a'.repeat(26)}`, `/c/${'a'.repeat(26)}`])(
    'of the screen %s are the one page, looked at anew each time',
    async (target) => {
      const answer = await ask(target);
      expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=0, must-revalidate' } });
      expect(answer.text).toContain('<title>Ashar</title>');
      const etag = answer.headers.etag ?? '';
      expect((await ask(target, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    },
  );

  it('have scripts that come zipped and stay for good', async () => {
    const zipped = await ask('/assets/main-AbCd1234.js', { headers: { 'Accept-Encoding': 'gzip, deflate' } });
    expect(zipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect((await ask('/assets/main-AbCd1234.js')).text).toBe(SCRIPT);
    expect((await ask('/assets/main-AbCd1234.js', { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    '/secret.key',
    '/../package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/',
    '/%00',
    '/%ff',
    '//evil.example/',
    '/index.html/x',
    '/s',
    '/api',
    '/api/sessions/x/documents/a7',
    '/sync/session',
  ])('do not lead to %s', async (target) => {
    const answer = await ask(target);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'http.not-found', status: 404 });
  });
});

describe('without a link', () => {
  it('nothing of a session is told', async () => {
    const { sessionId } = made;
    for (const target of [
      '/api/sessions',
      `/api/sessions/${sessionId}/results`,
      `/api/sessions/${sessionId}/tables/gallery`,
      `/api/sessions/${sessionId}/history/gallery`,
      `/api/sessions/${sessionId}/pictures/${'a'.repeat(26)}`,
      '/metrics',
      '/api/campaigns',
    ])
      for (const Authorization of [
        undefined,
        '',
        'Bearer',
        'Bearer ',
        'Bearer x',
        `Basic ${server.hostKey}`,
        server.hostKey,
      ])
        expect((await ask(target, { headers: Authorization === undefined ? {} : { Authorization } })).status).toBe(401);
  });

  it('an address may hold silent connections, but not many', async () => {
    const sockets = Array.from({ length: 40 }, () => net.connect(server.port, '127.0.0.1'));
    const closed = new Set<net.Socket>();
    for (const socket of sockets) {
      socket.resume();
      socket.on('error', () => undefined);
      socket.on('close', () => closed.add(socket));
    }
    await until(() => closed.size >= 32, 'the silent ones are cut off');
    expect((await ask('/healthz')).status).toBe(200);
    await until(() => closed.size === 40, 'the rest runs into its time limit');
  });
});
