import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { CLOSE } from '../../shared/sync/wire.ts';

let server: TestServer;
let api: Api;
const ID = /^[a-z0-9]{26}$/;
const GONE = 'z'.repeat(26);

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
});
afterAll(() => server.stop());

const make = (body: object, token?: string) =>
  api.call('POST', '/api/sessions', { body, ...(token === undefined ? {} : { token }) });

describe('making a session', () => {
  it('gives exactly what the contract names', async () => {
    const { status, body } = await make(
      { kind: 'session', village: 'Кара-Суу', ageGroup: '18-35', date: '2014-11-19', place: 'клуб', seats: 15 },
      server.hostKey,
    );
    expect(status).toBe(201);
    const { sessionId, joinCode, tokens } = body as unknown as Made;
    expect(body).toEqual({
      sessionId: expect.stringMatching(ID),
      joinCode: expect.stringMatching(/^[0-9]{6}$/),
      tokens: {
        facilitator: expect.stringMatching(ID),
        recorder: expect.stringMatching(ID),
        projector: expect.stringMatching(ID),
      },
      urls: {
        facilitator: `${server.url}/s/${sessionId}#${tokens.facilitator}`,
        recorder: `${server.url}/s/${sessionId}#${tokens.recorder}`,
        projector: `${server.url}/p/${sessionId}#${tokens.projector}`,
        join: `${server.url}/j/${joinCode}`,
      },
    });
  });

  it('needs the kind alone', async () => {
    expect((await make({ kind: 'focus-group' }, server.hostKey)).status).toBe(201);
  });

  it.each([
    ['no kind', {}],
    ['an unknown kind', { kind: 'party' }],
    ['no object', []],
    ['a village too long', { kind: 'session', village: 'x'.repeat(121) }],
    ['no date', { kind: 'session', date: '19.11.2014' }],
    ['no seats', { kind: 'session', seats: 0 }],
    ['half a seat', { kind: 'session', seats: 1.5 }],
    ['too many seats', { kind: 'session', seats: 501 }],
    ['an age group of its own', { kind: 'session', ageGroup: '18-99' }],
    ['a language not spoken', { kind: 'session', language: 'de' }],
    ['a campaign that is no id', { kind: 'session', campaignId: '../x' }],
  ])('with %s is refused and says which member does not fit', async (_, body) => {
    const answer = await make(body, server.hostKey);
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.arguments' } });
    expect(answer.body['errors']).not.toHaveLength(0);
  });

  it('needs the host key or a campaign', async () => {
    const made = await api.makeSession();
    expect(await make({ kind: 'session' })).toMatchObject({ status: 401, body: { code: 'http.unauthorized' } });
    expect(await make({ kind: 'session' }, 'wrong')).toMatchObject({ status: 401 });
    expect(await make({ kind: 'session' }, made.tokens.facilitator)).toMatchObject({ status: 403 });
  });

  it('of a campaign or from sessions that are not there is refused', async () => {
    const lost = await make({ kind: 'session', campaignId: GONE }, server.hostKey);
    expect(lost).toMatchObject({ status: 404, body: { code: 'hub.unknown-campaign' } });
    const from = await make({ kind: 'focus-group', problemsFrom: [GONE] }, server.hostKey);
    expect(from).toMatchObject({ status: 404, body: { code: 'hub.unknown-session' } });
  });
});

describe('a campaign', () => {
  it('makes sessions of its own and no others', async () => {
    const campaign = await api.call('POST', '/api/campaigns', { token: server.hostKey, body: { name: 'Кара-Суу АА' } });
    expect(campaign).toMatchObject({ status: 201, body: { campaignId: expect.stringMatching(ID) } });
    const { campaignId, token, url } = campaign.body;
    expect(url).toBe(`${server.url}/c/${String(campaignId)}#${String(token)}`);
    expect((await make({ kind: 'session' }, String(token))).status).toBe(201);
    const other = await api.call('POST', '/api/campaigns', { token: server.hostKey, body: { name: 'B' } });
    expect((await make({ kind: 'session', campaignId: other.body['campaignId'] }, String(token))).status).toBe(403);
    const foreign = await api.makeSession();
    const from = { kind: 'focus-group', problemsFrom: [foreign.sessionId] };
    expect((await make(from, String(token))).status).toBe(403);
  });

  it('needs the host key and a name', async () => {
    expect((await api.call('POST', '/api/campaigns', { body: { name: 'A' } })).status).toBe(401);
    expect((await api.call('POST', '/api/campaigns', { token: server.hostKey, body: { name: ' ' } })).status).toBe(400);
  });
});

describe('the list of sessions', () => {
  it('is for the host alone, and shows the links again though no token is kept', async () => {
    const made = await api.makeSession({ village: 'Ак-Терек', date: '2026-05-01' });
    expect((await api.call('GET', '/api/sessions')).status).toBe(401);
    expect((await api.call('GET', '/api/sessions', { token: made.tokens.facilitator })).status).toBe(403);
    await server.restart();
    const { body } = await api.call('GET', '/api/sessions', { token: server.hostKey });
    const listed = (body['sessions'] as { sessionId: string }[]).find((each) => each.sessionId === made.sessionId);
    expect(listed).toMatchObject({ village: 'Ак-Терек', date: '2026-05-01', title: 'Ак-Терек', urls: made.urls });
  });

  it('follows what a facilitator calls the session', async () => {
    const made = await api.makeSession({ village: 'A' });
    const args = { title: 'Биринчи', village: 'Б' };
    await api.command(made.sessionId, made.tokens.facilitator, { name: 'session.title', args });
    const { body } = await api.call('GET', '/api/sessions', { token: server.hostKey });
    expect(body['sessions']).toContainEqual(
      expect.objectContaining({ sessionId: made.sessionId, title: 'Биринчи', village: 'Б' }),
    );
  });
});

describe('deleting', () => {
  it('a session removes its files, its links and its sockets, and says what remains', async () => {
    const made = await api.makeSession();
    const socket = new SyncClient(`${server.url.replace('http', 'ws')}/sync`, `session/${made.sessionId}`, {
      token: made.tokens.facilitator,
    });
    await socket.whenSynced();
    expect((await api.call('DELETE', `/api/sessions/${made.sessionId}`)).status).toBe(401);
    const answer = await api.call('DELETE', `/api/sessions/${made.sessionId}?lang=en`, { token: server.hostKey });
    expect(answer).toMatchObject({ status: 200, body: { remains: expect.arrayContaining([expect.any(String)]) } });
    await socket.whenClosed();
    expect((await readdir(server.dataDir)).join(' ')).not.toContain(made.sessionId);
    const after = await api.call('GET', `/api/sessions/${made.sessionId}/results`, { token: made.tokens.facilitator });
    expect(after.status).toBe(401);
    expect((await api.call('POST', '/api/join', { body: { joinCode: made.joinCode } })).status).toBe(404);
    const again = await api.call('DELETE', `/api/sessions/${made.sessionId}`, { token: server.hostKey });
    expect(again).toMatchObject({ status: 404, body: { code: 'hub.unknown-session' } });
  });

  it('the register leaves the boards open, and no device brings the names back', async () => {
    const made = await api.makeSession();
    const open = (board: string, generation?: number) =>
      new SyncClient(`${server.url.replace('http', 'ws')}/sync`, `session/${made.sessionId}/${board}`, {
        token: made.tokens.recorder,
        ...(generation === undefined ? {} : { generation }),
      });
    const [register, notes] = [open('register', 1), open('notes', 1)];
    await Promise.all([register.whenSynced(), notes.whenSynced()]);
    const answer = await api.call('DELETE', `/api/sessions/${made.sessionId}/register?lang=ru`, {
      token: server.hostKey,
    });
    expect(answer.status).toBe(200);
    expect(answer.body['remains']).toContain('Доски, их история и результаты остаются.');
    await register.whenClosed();
    expect(register.closeCode).toBe(CLOSE.otherGeneration);
    expect(notes.closeCode).toBeNull();
    register.reconnect();
    await register.whenClosed();
    expect(register.closeCode).toBe(CLOSE.otherGeneration);
    await server.restart();
    const fresh = open('register', 2);
    await fresh.whenSynced();
    for (const each of [register, notes, fresh]) each.close();
  });
});
