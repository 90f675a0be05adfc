import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyFor } from '../../shared/domain/key.ts';
import { writeSticker } from '../../shared/methods/gallery/index.ts';
import { apiOf, type Api, type Made, type Seated } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

let server: TestServer;
let api: Api;
let made: Made;
let seat: Seated;

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
});
afterAll(() => server.stop());
beforeEach(async () => {
  made = await api.makeSession({ seats: 15 });
  seat = await api.join(made.joinCode, { seat: '1' });
});

const send = (body: unknown, token: string = made.tokens.facilitator, session = made.sessionId) =>
  api.call('POST', `/api/sessions/${session}/commands`, { token, body });
const open = (token: string, board = '') =>
  new SyncClient(`${server.url.replace('http', 'ws')}/sync`, `session/${made.sessionId}${board && `/${board}`}`, {
    token,
  });

describe('a command', () => {
  it('moves the session on every screen before it is answered', async () => {
    const tablet = open(seat.token);
    await tablet.whenSynced();
    const { status, body } = await send({ name: 'step.next' });
    expect(status).toBe(200);
    await until(() => tablet.doc.getMap('facts').get('activeStep') === body['activeStep'], 'the tablet follows');
    tablet.close();
  });

  it('sent twice at once for the step both saw moves one step', async () => {
    const press = () => send({ name: 'step.next', expect: 's.welcome' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect(answers.find(({ status }) => status === 409)?.body['code']).toBe('command.moved-on');
    expect(answers.find(({ status }) => status === 200)?.body['activeStep']).toBe('s.goals');
  });

  it.each([
    ['an unknown name', { name: 'step.jump' }, 404, 'command.unknown'],
    ['a name of Object', { name: 'constructor' }, 404, 'command.unknown'],
    ['no name', {}, 400, 'http.arguments'],
    ['arguments of another shape', { name: 'step.go', args: { step: 7 } }, 400, 'command.arguments'],
    ['a step that is not there', { name: 'step.go', args: { step: 's.none' } }, 409, 'session.no-such-step'],
    ['malformed JSON', '{"name"', 400, 'http.malformed'],
  ])('with %s does nothing and says so', async (_, body, status, code) => {
    expect(await send(body)).toMatchObject({ status, body: { code } });
  });

  it('of the leaders is refused to a seat and to the wall', async () => {
    for (const token of [seat.token, made.tokens.projector])
      expect(await send({ name: 'step.next' }, token)).toMatchObject({
        status: 403,
        body: { code: 'command.not-allowed' },
      });
    expect(await send({ name: 'seats.out', args: { seat: '1' } }, seat.token)).toMatchObject({ status: 403 });
  });

  it('needs a link of this very session', async () => {
    const other = await api.makeSession();
    const nowhere = 'z'.repeat(26);
    expect(
      await api.call('POST', `/api/sessions/${made.sessionId}/commands`, { body: { name: 'step.next' } }),
    ).toMatchObject({
      status: 401,
    });
    expect(await send({ name: 'step.next' }, other.tokens.facilitator)).toMatchObject({ status: 403 });
    expect(await send({ name: 'step.next' }, server.hostKey)).toMatchObject({ status: 403 });
    expect(await send({ name: 'step.next' }, made.tokens.facilitator, nowhere)).toMatchObject({
      status: 404,
      body: { code: 'hub.unknown-session' },
    });
  });

  it('of a seat reaches the leaders and nobody else', async () => {
    const [lead, neighbour] = [open(made.tokens.facilitator), open((await api.join(made.joinCode)).token)];
    await Promise.all([lead.whenSynced(), neighbour.whenSynced()]);
    expect(await send({ name: 'seat.call', args: { for: 'scribe' } }, seat.token)).toMatchObject({ status: 200 });
    await until(() => lead.progress.some(({ name }) => name === 'seat.call'), 'the facilitator hears the call');
    expect(neighbour.progress.map(({ name }) => name)).not.toContain('seat.call');
    for (const each of [lead, neighbour]) each.close();
  });

  it('lets a seat say woman or man, which only leaders see', async () => {
    const [lead, self, neighbour] = [
      open(made.tokens.recorder),
      open(seat.token),
      open((await api.join(made.joinCode)).token),
    ];
    await Promise.all([lead, self, neighbour].map((each) => each.whenSynced()));
    expect(await send({ name: 'seat.sex', args: { sex: 'woman', ageGroup: '56+' } }, seat.token)).toMatchObject({
      status: 200,
      body: { sex: 'woman', ageGroup: '56+' },
    });
    const said = (device: SyncClient) => JSON.stringify(device.progress).includes('"woman"');
    await until(() => said(lead) && said(self), 'leader and seat itself are told');
    expect(said(neighbour)).toBe(false);
    for (const each of [lead, self, neighbour]) each.close();
  });
});

describe('links', () => {
  it('are renewed: the old one dies at once, the new one is on home', async () => {
    const wall = open(made.tokens.projector);
    await wall.whenSynced();
    const { body } = await send({ name: 'links.renew', args: { role: 'projector' } });
    await wall.whenClosed();
    expect(body['token']).not.toBe(made.tokens.projector);
    const fresh = open(String(body['token']));
    await fresh.whenSynced();
    for (const each of [wall, fresh]) each.close();
    const home = await api.call('GET', '/api/sessions', { token: server.hostKey });
    expect(home.text).toContain(String(body['token']));
    const again = await send({ name: 'links.renew', args: { role: 'projector' } });
    expect([made.tokens.projector, body['token']]).not.toContain(again.body['token']);
  });
});

describe('pockets', () => {
  it('are told to leaders by count and to the wall as one sum, never by content', async () => {
    const [lead, wall, pocket] = [
      open(made.tokens.facilitator),
      open(made.tokens.projector),
      open(seat.token, 'pocket/1'),
    ];
    await Promise.all([lead, wall, pocket].map((each) => each.whenSynced()));
    await send({ name: 'step.go', args: { step: 's.gallery' } });
    await send({ name: 'step.moment', args: { moment: 'write' } });
    for (const each of ['a', 'b']) writeSticker(pocket.doc, keyFor('1', each), `жашыруун ${each}`);
    await pocket.whenSaved();
    const last = (device: SyncClient) => device.progress.filter(({ name }) => name === 'pockets').pop()?.data;
    await until(() => JSON.stringify(last(lead)) === '{"seats":[{"seat":"1","filled":2}],"filled":2}', 'two are told');
    await until(() => JSON.stringify(last(wall)) === '{"filled":2}', 'the wall knows the sum');
    for (const each of [lead, wall]) expect(JSON.stringify(each.progress)).not.toContain('жашыруун');
    for (const each of [lead, wall, pocket]) each.close();
  });
});

describe('the scribe', () => {
  const stickers = (body: unknown, token = made.tokens.recorder) =>
    api.call('POST', `/api/sessions/${made.sessionId}/stickers`, { token, body });

  it('types paper stickers with a count, into a column that is made by its name', async () => {
    const answer = await stickers({ text: 'жол начар', column: 'Жолдор', count: 4 });
    expect(answer).toMatchObject({ status: 201, body: { ids: [expect.any(String)] } });
    await stickers({ text: 'жол чаң', column: 'Жолдор' });
    const { gallery } = await api.results(made.sessionId, made.tokens.facilitator);
    expect(gallery).toMatchObject({
      columns: [{ name: 'Жолдор', votes: 5, people: 0, rank: 1 }],
      total: 5,
      unplaced: 0,
    });
  });

  it('writes for a seat, whose five then are full', async () => {
    for (let each = 1; each <= 5; each++)
      expect((await stickers({ text: `суу ${each}`, seat: '2', column: 'Суу' })).status).toBe(201);
    expect(await stickers({ text: 'суу 6', seat: '2' })).toMatchObject({
      status: 409,
      body: { code: 'gallery.pocket-empty' },
    });
  });

  it.each([
    ['an empty text', { text: '  ' }, 'gallery.empty-text'],
    ['141 characters', { text: 'ж'.repeat(141) }, 'gallery.text-too-long'],
    ['far too many', { text: 'ж'.repeat(5_000) }, 'http.arguments'],
    ['a count of nothing', { text: 'жол', count: 0 }, 'http.arguments'],
    ['a seat that is none', { text: 'жол', seat: 'x' }, 'http.arguments'],
  ])('is told of %s', async (_, body, code) => {
    expect(await stickers(body)).toMatchObject({ status: 400, body: { code } });
  });

  it('is nobody but facilitator and recorder', async () => {
    expect((await stickers({ text: 'жол' }, seat.token)).status).toBe(403);
    expect((await stickers({ text: 'жол' }, made.tokens.projector)).status).toBe(403);
  });
});
