import { afterAll, beforeAll, expect, it } from 'vitest';
import { addRow, readCauses } from '../../shared/methods/causes/index.ts';
import { apiOf, type Api } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';

let server: TestServer;
let api: Api;
beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
});
afterAll(() => server.stop());

it('[C9] who sits down on a seat that was brought to a table beforehand writes in that table at once', async () => {
  const { sessionId, joinCode, tokens } = await api.makeSession({ kind: 'focus-group' });
  const command = (name: string, args: unknown) => api.command(sessionId, tokens.facilitator, { name, args });
  await command('step.go', { step: 's.causes' });
  const { table } = await command('subgroups.set', { problem: 'таштанды', seats: ['4'] });
  const { token } = await api.join(joinCode, { seat: '4' });
  const url = `${server.url.replace('http', 'ws')}/sync`;
  const tablet = new SyncClient(url, `session/${sessionId}/causes-${String(table)}`, { token });
  await tablet.whenSynced();
  addRow(tablet.doc, '4.a', { column: 'causes', why: null, text: 'төлөбөйт' });
  await tablet.whenSaved();
  expect(readCauses(tablet.doc).causes.map(({ row }) => row.text)).toEqual(['төлөбөйт']);
  tablet.close();
});
