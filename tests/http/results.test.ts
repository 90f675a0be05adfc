import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf, type Api, type Made, type Seated } from '../kit/api.ts';
import { jpeg, png, webp } from '../kit/pictures.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let api: Api;
let made: Made;
let seat: Seated;

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
  made = await api.makeSession({ village: 'X', ageGroup: '18-35' });
  seat = await api.join(made.joinCode, { sex: 'woman' });
  const body = { text: 'жол начар', column: '=1+1', count: 3 };
  await api.call('POST', `/api/sessions/${made.sessionId}/stickers`, { token: made.tokens.recorder, body });
});
afterAll(() => server.stop());

const get = (path: string, token: string = made.tokens.facilitator) =>
  api.call('GET', `/api/sessions/${made.sessionId}${path}`, { token });

describe('results', () => {
  it('hold every method, and the session itself', async () => {
    const results = await api.results(made.sessionId, made.tokens.recorder);
    expect(new Set(Object.keys(results))).toEqual(new Set(['session', 'map', 'venn', 'tokoch', 'gallery', 'causes']));
    expect(results['session']).toMatchObject({ village: 'X', ageGroup: '18-35', participants: 1, women: 1 });
    expect(results['gallery']).toMatchObject({ columns: [{ name: '=1+1', votes: 3, rank: 1 }], total: 3, unplaced: 0 });
  });

  it.each(['/results', '/tables/gallery', '/history/gallery'])('%s are for leaders only', async (path) => {
    expect((await get(path, seat.token)).status).toBe(403);
    expect((await get(path, made.tokens.projector)).status).toBe(403);
    expect((await get(path, 'nobody')).status).toBe(401);
  });
});

describe('tables', () => {
  it('are CSV that a spreadsheet reads and cannot run', async () => {
    const answer = await get('/tables/gallery?lang=ru');
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="gallery.csv"');
    expect(answer.text.split('\r\n')[1]).toMatch(/^1,'=1\+1,3,0,/);
    const heading = async (lang: string) => (await get(`/tables/gallery?lang=${lang}`)).text.split('\r\n')[0];
    expect(new Set(await Promise.all(['ky', 'ru', 'en'].map(heading))).size).toBe(3);
  });

  it('are workbooks when asked for', async () => {
    const answer = await get('/tables/gallery?format=xlsx');
    expect(answer.headers.get('Content-Type')).toContain('spreadsheetml.sheet');
    expect(answer.text.startsWith('PK')).toBe(true);
  });

  it('that are not there, or in another format, are refused', async () => {
    expect(await get('/tables/nothing')).toMatchObject({ status: 404, body: { code: 'http.not-found' } });
    expect(await get('/tables/gallery?format=exe')).toMatchObject({ status: 400, body: { code: 'http.arguments' } });
  });
});

describe('history', () => {
  it('tells when who wrote, and what stood then', async () => {
    const { body } = await get('/history/gallery');
    const moments = body['moments'] as { at: number; by: string }[];
    expect(moments).toEqual([{ at: expect.any(Number), by: 'recorder' }]);
    const then = await get(`/history/gallery?at=${moments[0]?.at}`);
    expect(JSON.stringify(then.body)).toContain('жол начар');
    const before = await get(`/history/gallery?at=${(moments[0]?.at ?? 0) - 1}`);
    expect(JSON.stringify(before.body)).not.toContain('жол начар');
  });

  it('goes back to a moment and forward again; what was read aloud stays', async () => {
    const run = (args: unknown) => api.command(made.sessionId, made.tokens.facilitator, { name: 'board.back', args });
    const gallery = async () => (await api.results(made.sessionId, made.tokens.facilitator))['gallery'];
    const before = await gallery();
    const { body } = await get('/history/gallery');
    const [at = NaN] = (body['moments'] as { at: number }[]).map((each) => each.at);
    await run({ board: 'gallery', at: at - 1 });
    expect(await gallery()).toMatchObject({ columns: [], total: 3, unplaced: 3 });
    await run({ board: 'gallery', at });
    expect(await gallery()).toEqual(before);
  });

  it('goes back for leaders only, on boards only, and not on one that is frozen', async () => {
    const run = async (args: unknown, token = made.tokens.facilitator, name = 'board.back') =>
      (await api.call('POST', `/api/sessions/${made.sessionId}/commands`, { token, body: { name, args } })).body[
        'code'
      ];
    expect(await run({ board: 'map', at: 0 }, seat.token)).toBe('command.not-allowed');
    for (const board of ['', 'pocket/1', 'register', 'notes', '../map', 'elsewhere'])
      expect(await run({ board, at: 0 })).toBe('command.arguments');
    expect(await run({ board: 'map' })).toBe('command.arguments');
    expect(await run({ board: 'map', seat: '1', minutes: 0 }, made.tokens.facilitator, 'seats.undo')).toBe(
      'command.arguments',
    );
    await api.command(made.sessionId, made.tokens.facilitator, { name: 'board.freeze', args: { board: 'map' } });
    expect(await run({ board: 'map', at: 0 })).toBe('board.frozen');
  });

  it('of a pocket is nobody’s', async () => {
    expect(await get('/history/pocket%2F1')).toMatchObject({ status: 403 });
  });

  it.each(['nothing', '..%2f..%2fetc', '%00', 'x'.repeat(5_000)])('of %s is not found', async (board) => {
    expect((await get(`/history/${board}`)).status).toBe(404);
  });

  it('at no time is refused', async () => {
    for (const at of ['', 'yesterday', 'NaN']) expect((await get(`/history/gallery?at=${at}`)).status).toBe(400);
  });
});

describe('pictures', () => {
  const send = (body: Uint8Array, token: string = made.tokens.facilitator) =>
    api.call('POST', `/api/sessions/${made.sessionId}/pictures`, { token, body });

  it('are kept by their content and shown to all of the session, over a restart', async () => {
    const [first, again] = [await send(jpeg(400, 300)), await send(jpeg(400, 300), made.tokens.recorder)];
    expect(first).toMatchObject({ status: 201, body: { pictureId: expect.stringMatching(/^[a-z0-9]{26}$/) } });
    expect(again.body).toEqual(first.body);
    await server.restart();
    const seen = await get(`/pictures/${String(first.body['pictureId'])}`, seat.token);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('Content-Type')).toBe('image/jpeg');
    expect(seen.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each([
    ['too many pixels', png(20_000, 20_000), 413, 'picture.too-large'],
    ['too many bytes', Buffer.concat([png(10, 10), Buffer.alloc(1024 * 1024)]), 413, 'picture.too-large'],
    ['no picture', Buffer.from('<svg onload="alert(1)"/>'), 415, 'picture.kind'],
    ['nothing', Buffer.alloc(0), 415, 'picture.kind'],
    ['hidden data', webp(10, 10, ['EXIF', Buffer.from('GPS!')]), 415, 'picture.metadata'],
  ])('with %s are refused', async (_, bytes, status, code) => {
    expect(await send(bytes)).toMatchObject({ status, body: { code } });
  });

  it('are sent by leaders only, and shown to nobody outside', async () => {
    const pictureId = String((await send(png(10, 10))).body['pictureId']);
    expect((await send(png(11, 10), seat.token)).status).toBe(403);
    const other = await api.makeSession();
    expect((await get(`/pictures/${pictureId}`, other.tokens.facilitator)).status).toBe(403);
    expect((await get(`/pictures/${pictureId}`, 'nobody')).status).toBe(401);
    const theirs = await api.call('GET', `/api/sessions/${other.sessionId}/pictures/${pictureId}`, {
      token: other.tokens.facilitator,
    });
    expect(theirs.status).toBe(404);
  });

  it.each(['..%2f..%2fhost-key', '%2e%2e%2fhost-key', 'f'.repeat(26), 'half-0'])('%s is none', async (id) => {
    expect((await get(`/pictures/${id}`)).status).toBe(404);
  });

  it('go with their session', async () => {
    const doomed = await api.makeSession();
    const body = png(12, 12);
    const path = `/api/sessions/${doomed.sessionId}/pictures`;
    expect((await api.call('POST', path, { token: doomed.tokens.facilitator, body })).status).toBe(201);
    await api.call('DELETE', `/api/sessions/${doomed.sessionId}`, { token: server.hostKey });
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(`${server.dataDir}/pictures`)).not.toContain(doomed.sessionId);
  });
});

describe('metrics', () => {
  it('are Prometheus text for the host, and name nobody', async () => {
    const answer = await api.call('GET', '/metrics', { token: server.hostKey });
    expect(answer.text).toMatch(/^ashar_sessions \d+$/m);
    expect(answer.text).not.toContain(made.sessionId);
    expect((await api.call('GET', '/metrics')).status).toBe(401);
    expect((await api.call('GET', '/metrics', { token: made.tokens.facilitator })).status).toBe(403);
  });
});
