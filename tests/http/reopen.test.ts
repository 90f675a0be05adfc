import { afterEach, expect, it, vi } from 'vitest';
import { reopenRecent } from '../../server/reopen.ts';
import { openMemoryStore } from '../../server/store/memoryStore.ts';
import { apiOf } from '../kit/api.ts';
import { startServer } from '../kit/server.ts';
import { entryOf, OWNER } from '../kit/storeContract.ts';

const NOW = 1_416_355_200_000;
const MINUTE = 60_000;

afterEach(() => vi.useRealTimers());

/** A store with these records, and what was opened of it, in order. */
async function placeWith(records: readonly (readonly [document: string, minutesAgo: number])[]) {
  const store = openMemoryStore();
  for (const [document, ago] of records) await store.append([entryOf('', { document, at: NOW - ago * MINUTE })]);
  const opened: string[] = [];
  return { store, opened, clock: () => NOW };
}

const board = (name: string): string => `session/${OWNER}/${name}`;

it('opens what was written within the hour, the newest first, and documents alone', async () => {
  const { store, opened, clock } = await placeWith([
    [board('map'), 3],
    [board('gallery'), 1],
    [board('notes'), 61],
    ['@hub', 0],
  ]);
  await reopenRecent({ store, clock, live: { read: (name) => Promise.reject(new Error(`${opened.push(name)}`)) } });
  expect(opened).toEqual([board('gallery'), board('map')]);
});

it('goes on behind a document that cannot be opened', async () => {
  const { store, opened, clock } = await placeWith([
    [board('map'), 2],
    [board('gallery'), 1],
  ]);
  const read = async (name: string): Promise<never> => {
    opened.push(name);
    throw new Error('written by a newer program');
  };
  await reopenRecent({ store, clock, live: { read } });
  expect(opened).toEqual([board('gallery'), board('map')]);
});

it('keeps a start waiting for a second at most', async () => {
  vi.useFakeTimers();
  const { store, opened, clock } = await placeWith([
    [board('map'), 2],
    [board('gallery'), 1],
  ]);
  let go: () => void = () => undefined;
  const read = (name: string): Promise<never> => {
    opened.push(name);
    return new Promise((_, reject) => (go = () => reject(new Error('too late'))));
  };
  const ready = reopenRecent({ store, clock, live: { read } });
  await vi.advanceTimersByTimeAsync(1_000);
  await ready;
  go();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(opened).toEqual([board('gallery')]);
});

it('has the boards of before a restart in memory when it is ready again', async () => {
  const server = await startServer();
  try {
    await apiOf(server.url, server.hostKey).makeSession({ seats: 2 });
    await server.restart();
    const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${server.hostKey}` } });
    expect(await metrics.text()).toMatch(/^ashar_documents [1-9]/m);
  } finally {
    await server.stop();
  }
});

it('a store that cannot tell what was written keeps no start from being ready', async () => {
  const recent = () => Promise.reject(new Error('the folder cannot be listed'));
  const read = () => Promise.reject(new Error('nothing is known to be opened'));
  await expect(reopenRecent({ store: { recent }, clock: () => NOW, live: { read } })).resolves.toBeUndefined();
});
