import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';
import { CLOSE } from '../../shared/sync/wire.ts';

let server: TestServer;
let api: Api;
let now = 0;

beforeAll(async () => {
  server = await startServer({ clock: () => Date.now() + now });
  api = apiOf(server.url, server.hostKey);
});
afterAll(() => server.stop());

const join = (body: unknown) => api.call('POST', '/api/join', { body });
const seats = (joinCode: string) => api.call('POST', '/api/join/seats', { body: { joinCode } });
const claim = (id: string) => api.call('GET', `/api/join/${id}`);
const leads = (made: Made, name: string, args: unknown = {}) =>
  api.command(made.sessionId, made.tokens.facilitator, { name, args });
const socket = (token: string, document: string) =>
  new SyncClient(`${server.url.replace('http', 'ws')}/sync`, document, { token });

describe('joining', () => {
  it('gives the first free seat, or the one asked for', async () => {
    const made = await api.makeSession({ seats: 3 });
    expect(await join({ joinCode: made.joinCode, seat: '2', sex: 'woman', ageGroup: '18-35' })).toMatchObject({
      status: 201,
      body: { sessionId: made.sessionId, seat: '2', token: expect.stringMatching(/^[a-z0-9]{26}$/) },
    });
    expect((await join({ joinCode: made.joinCode })).body['seat']).toBe('1');
    expect((await join({ joinCode: ` ${made.joinCode.slice(0, 3)} ${made.joinCode.slice(3)} ` })).body['seat']).toBe(
      '3',
    );
    const full = await join({ joinCode: made.joinCode });
    expect(full).toMatchObject({ status: 409, body: { code: 'join.no-free-seat' } });
    expect(await leads(made, 'seats.add')).toEqual({ seats: ['4'] });
    expect((await join({ joinCode: made.joinCode })).body['seat']).toBe('4');
  });

  it('shows which seats are taken, and the language', async () => {
    const made = await api.makeSession({ seats: 2, language: 'ru' });
    await api.join(made.joinCode, { seat: '2' });
    expect(await seats(made.joinCode)).toMatchObject({
      status: 200,
      body: {
        sessionId: made.sessionId,
        language: 'ru',
        seats: [
          { seat: '1', taken: false },
          { seat: '2', taken: true },
        ],
      },
    });
  });

  it('never seats two on one chair, however many ask at once', async () => {
    const made = await api.makeSession({ seats: 5 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => join({ joinCode: made.joinCode })));
    const given = answers.filter(({ status }) => status === 201).map(({ body }) => String(body['seat']));
    expect([...given].sort((a, b) => a.localeCompare(b))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('keeps the seat over a restart', async () => {
    const made = await api.makeSession({ seats: 2 });
    const { token } = await api.join(made.joinCode);
    await server.restart();
    const device = socket(token, `session/${made.sessionId}/pocket/1`);
    await device.whenSynced();
    device.close();
    expect((await seats(made.joinCode)).body['seats']).toContainEqual({ seat: '1', taken: true });
  });

  it.each([
    ['malformed JSON', '{"joinCode":', 400, 'http.malformed'],
    ['no JSON', 'hello', 400, 'http.malformed'],
    ['an empty body', '', 400, 'http.malformed'],
    ['no code', '{}', 400, 'http.arguments'],
    ['a code that is a number', '{"joinCode":123456}', 400, 'http.arguments'],
    ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0xfe, 0x22), 400, 'http.malformed'],
    ['a code of another session', '{"joinCode":"000000"}', 404, 'join.unknown-code'],
    ['a code of letters', '{"joinCode":"drop table"}', 404, 'join.unknown-code'],
  ])('with %s is refused', async (_, body, status, code) => {
    expect(await join(body)).toMatchObject({ status, body: { status, code, title: expect.any(String) } });
  });

  it.each([
    [{ seat: '0' }, 'http.arguments'],
    [{ seat: 1 }, 'http.arguments'],
    [{ seat: '1.5' }, 'http.arguments'],
    [{ seat: '../1' }, 'http.arguments'],
    [{ sex: 'x' }, 'http.arguments'],
    [{ ageGroup: '18' }, 'http.arguments'],
    [{ seat: '99' }, 'join.no-such-seat'],
  ])('with %j is refused', async (more, code) => {
    const made = await api.makeSession({ seats: 2 });
    expect(await join({ joinCode: made.joinCode, ...more })).toMatchObject({ status: 400, body: { code } });
  });

  it('speaks the language of the one who asks', async () => {
    const asked = (language: string) =>
      api.call('POST', '/api/join', { body: { joinCode: '000000' }, headers: { 'Accept-Language': language } });
    expect((await asked('ru')).body['detail']).toContain('Сессии с таким кодом нет');
    expect((await asked('en-GB')).body['detail']).toContain('There is no session');
    expect((await asked('xx')).body['detail']).toContain('Мындай коддуу сессия жок');
  });

  it('refuses a body beyond its size without reading it', async () => {
    expect(await join({ joinCode: 'x'.repeat(100_000) })).toMatchObject({
      status: 413,
      body: { code: 'http.too-large' },
    });
  });
});

describe('the door', () => {
  it('closes the code, and opens with another one', async () => {
    const made = await api.makeSession();
    await leads(made, 'door.close');
    expect(await join({ joinCode: made.joinCode })).toMatchObject({ status: 423, body: { code: 'join.door-closed' } });
    expect((await seats(made.joinCode)).status).toBe(423);
    await leads(made, 'door.open');
    const { body } = await api.call('GET', '/api/sessions', { token: server.hostKey });
    const listed = (body['sessions'] as { sessionId: string; urls: { join: string } }[]).find(
      ({ sessionId }) => sessionId === made.sessionId,
    );
    const code = listed?.urls.join.slice(-6) ?? '';
    expect(code).not.toBe(made.joinCode);
    expect((await join({ joinCode: code })).status).toBe(201);
    expect((await join({ joinCode: made.joinCode })).status).toBe(404);
  });
});

describe('a seat that is taken', () => {
  it('goes to the other device when a facilitator confirms, with all that is in it; the old link dies', async () => {
    const made = await api.makeSession();
    const old = await api.join(made.joinCode, { seat: '3', sex: 'woman' });
    const device = socket(old.token, `session/${made.sessionId}/pocket/3`);
    const lead = socket(made.tokens.facilitator, `session/${made.sessionId}`);
    await Promise.all([device.whenSynced(), lead.whenSynced()]);
    const asked = await join({ joinCode: made.joinCode, seat: '3' });
    expect(asked).toMatchObject({ status: 409, body: { code: 'join.seat-taken' } });
    const id = String(asked.body['claim']);
    const told = () =>
      lead.progress.filter(({ name }) => name === 'claim').some(({ data }) => JSON.stringify(data).includes(id));
    await until(told, 'the facilitator hears of the claim');
    expect(await claim(id)).toMatchObject({ status: 202 });
    await leads(made, 'seats.confirm', { claim: id });
    const answer = await claim(id);
    expect(answer).toMatchObject({ status: 201, body: { sessionId: made.sessionId, seat: '3' } });
    await device.whenClosed();
    expect(device.closeCode).toBe(CLOSE.badToken);
    const fresh = socket(String(answer.body['token']), `session/${made.sessionId}/pocket/3`);
    await fresh.whenSynced();
    for (const each of [device, lead, fresh]) each.close();
    const { session } = (await api.results(made.sessionId, made.tokens.facilitator)) as { session: object };
    expect(session).toMatchObject({ participants: 1, women: 1 });
  });

  it('stays when a facilitator refuses', async () => {
    const made = await api.makeSession();
    await api.join(made.joinCode, { seat: '1' });
    const id = String((await join({ joinCode: made.joinCode, seat: '1' })).body['claim']);
    await leads(made, 'seats.refuse', { claim: id });
    expect(await claim(id)).toMatchObject({ status: 403, body: { code: 'join.claim-refused' } });
    const late = await api.call('POST', `/api/sessions/${made.sessionId}/commands`, {
      token: made.tokens.facilitator,
      body: { name: 'seats.confirm', args: { claim: id } },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'session.no-such-claim' } });
  });

  it('is asked for in vain when nobody answers within two minutes', async () => {
    const made = await api.makeSession();
    await api.join(made.joinCode, { seat: '1' });
    const id = String((await join({ joinCode: made.joinCode, seat: '1' })).body['claim']);
    now += 121_000;
    expect(await claim(id)).toMatchObject({ status: 410, body: { code: 'join.claim-expired' } });
  });

  it('cannot be asked for without end', async () => {
    const made = await api.makeSession();
    await api.join(made.joinCode, { seat: '1' });
    const statuses: number[] = [];
    for (let each = 0; each < 4; each++) statuses.push((await join({ joinCode: made.joinCode, seat: '1' })).status);
    expect(statuses).toEqual([409, 409, 409, 429]);
  });

  it('is decided on by its own session only', async () => {
    const [made, other] = [await api.makeSession(), await api.makeSession()];
    await api.join(made.joinCode, { seat: '1' });
    const id = String((await join({ joinCode: made.joinCode, seat: '1' })).body['claim']);
    const foreign = await api.call('POST', `/api/sessions/${other.sessionId}/commands`, {
      token: other.tokens.facilitator,
      body: { name: 'seats.confirm', args: { claim: id } },
    });
    expect(foreign.body['code']).toBe('session.no-such-claim');
    expect((await claim(id)).status).toBe(202);
  });

  it('that nobody asked for is not known', async () => {
    for (const id of ['x', 'z'.repeat(26), '%00'])
      expect(await claim(id)).toMatchObject({ status: 404, body: { code: 'join.unknown-claim' } });
  });
});

describe('a person put out', () => {
  it('is out at once and cannot come back to that seat until let in', async () => {
    const made = await api.makeSession();
    const { token } = await api.join(made.joinCode, { seat: '1' });
    const device = socket(token, `session/${made.sessionId}`);
    await device.whenSynced();
    await leads(made, 'seats.out', { seat: '1' });
    await device.whenClosed();
    expect(device.closeCode).toBe(CLOSE.badToken);
    device.close();
    expect(await join({ joinCode: made.joinCode, seat: '1' })).toMatchObject({
      status: 403,
      body: { code: 'join.seat-out' },
    });
    await leads(made, 'seats.out', { seat: '1', on: false });
    expect((await join({ joinCode: made.joinCode, seat: '1' })).status).toBe(201);
  });
});

// Last: it makes this address wait.
describe('guessing', () => {
  it('is slowed down after 30 wrong codes, and says for how long', async () => {
    now += 300_000;
    for (let each = 0; each < 30; each++) expect((await seats('000000')).status).toBe(404);
    const slowed = await join({ joinCode: '000000' });
    expect(slowed).toMatchObject({
      status: 429,
      body: { code: 'join.too-many-tries', retryAfter: expect.any(Number) },
    });
    expect(Number(slowed.headers.get('Retry-After'))).toBeGreaterThan(0);
    const made = await api.makeSession();
    now += 3_000;
    expect((await join({ joinCode: made.joinCode })).status).toBe(201);
  });
});
