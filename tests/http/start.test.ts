import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiOf } from '../kit/api.ts';
import { freePort } from '../kit/freePort.ts';
import { HOST_KEY, runServer, tempDir, type Child } from '../kit/server.ts';

let dir: string;
const children: Child[] = [];

beforeEach(async () => {
  dir = await tempDir();
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended;
  }
  await rm(dir, { recursive: true, force: true });
});

async function run(env: Record<string, string> = {}, fileBlocks?: number): Promise<Child> {
  const child = await runServer(
    {
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATA_DIR: path.join(dir, 'data'),
      LOG_LEVEL: 'info',
      ...env,
    },
    fileBlocks,
  );
  children.push(child);
  return child;
}

describe('starting', () => {
  it('prints where Ashar is and the host’s own link, which works', async () => {
    const child = await run();
    const url = await child.ready;
    const key = /\/#(\S+)/.exec(child.output().stdout)?.[1] ?? '';
    const made = await apiOf(url, key).makeSession({ village: 'Y' });
    expect(made.urls.facilitator.startsWith(url)).toBe(true);
  });

  it('makes its host key once and keeps it, readable by its owner alone', async () => {
    const first = await run();
    await first.ready;
    const key = /\/#(\S+)/.exec(first.output().stdout)?.[1];
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await run();
    await second.ready;
    expect(/\/#(\S+)/.exec(second.output().stdout)?.[1]).toBe(key);
  });

  it('shows a code to scan, and every address, when other devices can reach it', async () => {
    const child = await run({ HOST: '0.0.0.0' });
    await child.ready;
    const { stdout } = child.output();
    expect(stdout).toContain('http://localhost:');
    expect(stdout).toMatch(/[▀▄█]{3}/);
  });

  it('on a port in use says so and what to do, and ends with 1', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const child = await run({ PORT: port });
    expect(await child.ended).toBe(1);
    expect(child.output().stderr).toMatch(new RegExp(`Port ${port} is in use.*PORT=\\d+ npm start`));
    other.close();
  });

  it.each([
    [
      'DATA_DIR that is a file',
      async () => {
        await writeFile(path.join(dir, 'file'), 'x');
        return { DATA_DIR: path.join(dir, 'file') };
      },
      /DATA_DIR ".*file" cannot be used: it is a file, not a folder. Set DATA_DIR to a folder/,
    ],
    [
      'DATA_DIR below a file',
      async () => {
        await writeFile(path.join(dir, 'file'), 'x');
        return { DATA_DIR: path.join(dir, 'file/data') };
      },
      /it is a file, not a folder/,
    ],
    ['PORT that is none', async () => ({ PORT: 'http' }), /PORT is "http". Set it to a whole number/],
    ['HOST that is not here', async () => ({ HOST: '192.0.2.77' }), /HOST "192.0.2.77" is no address of this computer/],
    ['a host key with spaces', async () => ({ ASHAR_HOST_KEY: 'a b c d e f g h' }), /ASHAR_HOST_KEY/],
  ])('with a %s says what to set, in one line without a stack, and ends with 1', async (_, env, message) => {
    const child = await run(await env());
    expect(await child.ended).toBe(1);
    expect(child.output().stderr).toMatch(message);
    expect(child.output().stderr).not.toMatch(/\n\s+at /);
  });
});

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('on %s writes everything and ends with 0', async (signal) => {
    const child = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const url = await child.ready;
    const made = await apiOf(url, HOST_KEY).makeSession({ village: 'Z' });
    child.process.kill(signal);
    expect(await child.ended).toBe(0);
    const again = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const answer = await apiOf(await again.ready, HOST_KEY).results(made.sessionId, made.tokens.facilitator);
    expect(answer['session']).toMatchObject({ village: 'Z' });
  });
});

describe('stopping with people in the room', () => {
  it('does not wait for a device that no longer answers', async () => {
    const child = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const url = await child.ready;
    const made = await apiOf(url, HOST_KEY).makeSession();
    const path = `/sync/session/${made.sessionId}?token=${made.tokens.projector}`;
    const { host, port } = new URL(url);
    // A tablet that fell asleep: it asked for a socket and has not read or said anything since.
    const asleep = net.connect(Number(port), '127.0.0.1');
    asleep.on('error', () => undefined);
    asleep.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await new Promise((resolve) => asleep.once('readable', resolve));
    child.process.kill('SIGTERM');
    // A stop that takes too long is cut short and ends with 1.
    expect(await child.ended).toBe(0);
    asleep.destroy();
  });
});

describe('a damaged log', () => {
  it('is opened as far as it is whole; the rest is put aside, and the start says of which session', async () => {
    const first = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const made = await apiOf(await first.ready, HOST_KEY).makeSession({ village: 'Д' });
    first.process.kill('SIGTERM');
    await first.ended;
    const data = path.join(dir, 'data');
    const log = (await readdir(data)).find((name) => name.startsWith(made.sessionId)) ?? '';
    await appendFile(path.join(data, log), Buffer.alloc(100, 7));
    const second = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const url = await second.ready;
    expect(second.output().stdout).toContain(`The log of session ${made.sessionId} was damaged`);
    const { session } = await apiOf(url, HOST_KEY).results(made.sessionId, made.tokens.facilitator);
    expect(session).toMatchObject({ village: 'Д' });
    expect((await readdir(data)).filter((name) => name.startsWith(`${log}.`))).toHaveLength(1);
  });

  it('that is no log keeps no other session shut', async () => {
    const first = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const made = await apiOf(await first.ready, HOST_KEY).makeSession();
    first.process.kill('SIGTERM');
    await first.ended;
    await mkdir(path.join(dir, 'data', `${'a'.repeat(26)}.boards`));
    const second = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const url = await second.ready;
    expect(second.output().stdout).toContain(`Session ${'a'.repeat(26)} was left closed`);
    expect((await apiOf(url, HOST_KEY).results(made.sessionId, made.tokens.facilitator))['session']).toBeDefined();
  });
});

describe('a disk that takes no more', () => {
  it('is told to whoever asks, in words that say what to do, and what was saved stays', async () => {
    const limited = await run({ ASHAR_HOST_KEY: HOST_KEY }, 48);
    const api = apiOf(await limited.ready, HOST_KEY);
    const made = await api.makeSession({ village: 'Т' });
    const call = (title: string) =>
      api.call('POST', `/api/sessions/${made.sessionId}/commands?lang=en`, {
        token: made.tokens.facilitator,
        body: { name: 'session.title', args: { title } },
      });
    const saved: string[] = [];
    let answer = await call('0');
    for (let each = 1; answer.status === 200 && each < 2_000; each++) {
      saved.push(String(each - 1));
      answer = await call(String(each));
    }
    expect(answer).toMatchObject({ status: 503, body: { code: 'http.not-saved' } });
    expect(answer.body['detail']).toContain('Free some space');
    expect((await api.call('GET', '/healthz')).status).toBe(200);
    limited.process.kill('SIGTERM');
    await limited.ended;
    const free = await run({ ASHAR_HOST_KEY: HOST_KEY });
    const after = await apiOf(await free.ready, HOST_KEY).results(made.sessionId, made.tokens.facilitator);
    expect(Number((after['session'] as { title: string }).title)).toBeGreaterThanOrEqual(saved.length - 1);
  });
});

describe('the log of the program', () => {
  it('holds no address, no token, no code and no text of the people', async () => {
    const child = await run({ ASHAR_HOST_KEY: HOST_KEY, LOG_LEVEL: 'trace' });
    const url = await child.ready;
    const api = apiOf(url, HOST_KEY);
    const made = await api.makeSession({ village: 'Купуя' });
    const seat = await api.join(made.joinCode);
    await api.call('POST', '/api/join', { body: { joinCode: '000000' } });
    const sticker = { text: 'жашыруун', column: 'К' };
    await api.call('POST', `/api/sessions/${made.sessionId}/stickers`, { token: made.tokens.recorder, body: sticker });
    await api.call('GET', `/api/sessions/${made.sessionId}/results?token=${seat.token}`);
    child.process.kill('SIGTERM');
    await child.ended;
    const { stderr } = child.output();
    for (const secret of [
      seat.token,
      ...Object.values(made.tokens),
      made.joinCode,
      HOST_KEY,
      'Купуя',
      'жашыруун',
      '/api/',
    ])
      expect(stderr).not.toContain(secret);
    const logs = await readdir(path.join(dir, 'data'));
    for (const log of logs.filter((name) => name.startsWith(made.sessionId)))
      expect(await readFile(path.join(dir, 'data', log), 'latin1')).not.toContain(seat.token);
  });
});
