import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let api: Api;

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
});
afterAll(() => server.stop());

/** A session in which the recorder typed paper stickers: votes by problem. */
async function sessionWith(votes: Readonly<Record<string, number>>): Promise<Made> {
  const made = await api.makeSession({ kind: 'session' });
  for (const [column, count] of Object.entries(votes)) {
    const body = { text: column, column, count };
    await api.call('POST', `/api/sessions/${made.sessionId}/stickers`, { token: made.tokens.recorder, body });
  }
  return made;
}

it('a focus group begins with the first five of each session it comes from, each problem once (DOMAIN.md §2)', async () => {
  const young = await sessionWith({ жол: 12, клуб: 11, суу: 10, мектеп: 9, сугат: 8, жарык: 2 });
  const old = await sessionWith({ суу: 20, ФАП: 7 });
  const focus = await api.makeSession({ kind: 'focus-group', problemsFrom: [young.sessionId, old.sessionId] });
  const results = await api.results(focus.sessionId, focus.tokens.facilitator);
  const { tables } = results['causes'] as { tables: { problem: string }[] };
  expect(tables.map(({ problem }) => problem)).toEqual(['жол', 'клуб', 'суу', 'мектеп', 'сугат', 'ФАП']);
  await server.restart();
  const again = await api.results(focus.sessionId, focus.tokens.facilitator);
  expect(again['causes']).toEqual(results['causes']);
});

it('a focus group from a session without stickers begins without tables', async () => {
  const empty = await api.makeSession({ kind: 'session' });
  const focus = await api.makeSession({ kind: 'focus-group', problemsFrom: [empty.sessionId] });
  const results = await api.results(focus.sessionId, focus.tokens.facilitator);
  expect(results['causes']).toEqual({ tables: [] });
});
