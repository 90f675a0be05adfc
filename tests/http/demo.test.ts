import { afterAll, beforeAll, expect, it } from 'vitest';
import { playDemo } from '../demo/play.ts';
import { startServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('the demo plays DOMAIN.md §8 through the real API, and its gallery comes out as in the handbook', async () => {
  const lines: string[] = [];
  const { links, results } = await playDemo(server.url, server.hostKey, (line) => lines.push(line));
  const gallery = results['gallery'] as { columns: { votes: number; rank: number }[]; total: number; unplaced: number };
  expect(gallery.columns.map(({ votes }) => votes)).toEqual([12, 12, 10, 10, 9, 6, 6, 5, 5]);
  expect(gallery.columns.map(({ rank }) => rank)).toEqual([1, 1, 3, 3, 5, 6, 6, 8, 8]);
  expect(gallery).toMatchObject({ total: 75, unplaced: 0 });
  expect(links.join).toBe(`${server.url}/j/${links.joinCode}`);
  expect(lines).not.toHaveLength(0);
});
