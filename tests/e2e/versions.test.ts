import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { screenStrings } from '../../client/screens/strings/screenStrings.ts';
import { openLogStore } from '../../server/store/logStore.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Made } from '../kit/api.ts';
import { apiOf } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { startServer, tempDir } from '../kit/server.ts';
import { violationsOf } from './look.ts';
import { holdsSticker, joinFrom, saved, writeStickers } from './people.ts';

const LANGUAGES: readonly Language[] = ['ky', 'ru', 'en'];

let hall: Hall;
let dataDir: string;
/** In each of these the map was written by a newer program, in the last the session itself. */
const newer = new Map<string, Made>();

beforeAll(async () => {
  dataDir = await tempDir();
  const first = await startServer({ dataDir });
  const api = apiOf(first.url, first.hostKey);
  for (const language of LANGUAGES) newer.set(language, await api.makeSession({ village: 'Ж', language }));
  newer.set('whole', await api.makeSession({ village: 'Ж' }));
  for (const [name, made] of newer)
    if (name !== 'whole')
      await api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  await first.stop();
  const store = await openLogStore(dataDir);
  for (const [name, { sessionId: owner }] of newer) {
    const document = `@schema session/${owner}${name === 'whole' ? '' : '/map'}`;
    await store.append([{ owner, document, at: 1, by: 'server', bytes: Buffer.from('{"schema":9}') }]);
  }
  await store.close();
  hall = await openHall({ dataDir });
});
afterAll(async () => {
  await hall.close();
  await rm(dataDir, { recursive: true, force: true });
});

const madeFor = (name: string): Made => {
  const made = newer.get(name);
  if (made === undefined) throw new Error('a session');
  return made;
};

const alertOf = ({ page }: HallDevice) => page.getByRole('alert');

it.each(LANGUAGES)(
  'a board of a newer Ashar is said to be one, in %s, and nothing is wrong with the rest',
  async (language) => {
    const words = screenStrings[language].pocket;
    const { urls } = madeFor(language);
    const conductor = await hall.open('conductor', pathOf(urls.facilitator));
    await alertOf(conductor).getByText(words.newer, { exact: true }).waitFor();
    expect(await alertOf(conductor).textContent()).toBe(words.newer + words.newerMore);
    expect(await conductor.page.evaluate(() => document.documentElement.lang)).toBe(language);
    await conductor.context.close();
  },
);

it('a session of a newer Ashar is said to be one on every screen', async () => {
  const words = screenStrings.ky.pocket;
  const { urls } = madeFor('whole');
  for (const [size, url] of [
    ['conductor', urls.facilitator],
    ['projector', urls.projector],
  ] as const) {
    const device = await hall.open(size, pathOf(url));
    await alertOf(device).getByText(words.newerSession, { exact: true }).waitFor();
    await device.context.close();
  }
});

/** Makes the next page that a device opens one of another version: it tells another schema for some documents. */
async function makeOld({ context, page }: HallDevice, documents: string): Promise<void> {
  await page.evaluate((pattern) => localStorage.setItem('old-page', pattern), documents);
  await context.addInitScript(() => {
    const kept = localStorage.getItem('old-page');
    const Plain = window.WebSocket;
    const pattern = kept ?? '';
    if (kept !== null)
      window.WebSocket = class extends Plain {
        constructor(url: string | URL, protocols?: string | string[]) {
          const address = String(url);
          super(new RegExp(pattern).test(address) ? address.replace(/schema=\d+/, 'schema=9') : address, protocols);
        }
      };
  });
  await page.reload();
}

it.each(LANGUAGES)('a page of another version says so in %s', async (language) => {
  const words = screenStrings[language].pocket;
  const made = await hall.api.makeSession({ village: 'Ж', language });
  await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  const conductor = await hall.open('conductor', pathOf(made.urls.facilitator));
  await makeOld(conductor, '/map[?]');
  await alertOf(conductor).getByText(words.otherPage, { exact: true }).waitFor();
  expect(await alertOf(conductor).textContent()).toBe(words.otherPage + words.otherPageMore);
  await conductor.page.getByRole('button', { name: words.loadAgain, exact: true }).waitFor();
  expect(await violationsOf(conductor.page)).toEqual([]);
  await conductor.context.close();
});

it('a tablet with a page of another version goes on with all it had once the page is loaded again', async () => {
  const words = screenStrings.ky.pocket;
  const made = await hall.api.makeSession({ village: 'Ж', seats: 3 });
  const lead = (name: string, args: unknown) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await lead('step.go', { step: 's.gallery' });
  await lead('step.moment', { moment: 'write' });
  const tablet = await joinFrom(hall, 'tablet', made.joinCode, '1');
  await writeStickers(tablet, ['суу жок']);
  await saved(tablet);
  await makeOld(tablet, '.');
  await alertOf(tablet).getByText(words.otherPage, { exact: true }).waitFor();
  await tablet.page.evaluate(() => localStorage.removeItem('old-page'));
  await tablet.page.getByRole('button', { name: words.loadAgain, exact: true }).click();
  await holdsSticker(tablet, 1, 'суу жок');
  await saved(tablet);
  await writeStickers(tablet, ['жол жаман']);
  await saved(tablet);
});

it('a tablet that keeps work of a newer Ashar says so, and offers nothing to press', async () => {
  const words = screenStrings.ky.pocket;
  const made = await hall.api.makeSession({ village: 'Ж', seats: 3 });
  await hall.api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: 's.map' } });
  const tablet = await joinFrom(hall, 'tablet', made.joinCode, '1');
  const kept = { id: 'a', board: 'map', root: 'objects', key: '1.a', field: null, code: '', at: 1, schema: 99 };
  const [key, text] = [`ashar.draft.${made.sessionId}.1.a`, JSON.stringify({ ...kept, value: { later: true } })];
  await tablet.page.evaluate((pair) => localStorage.setItem(...pair), [key, text] as const);
  await tablet.page.reload();
  const card = alertOf(tablet).filter({ hasText: words.newerKept });
  await card.waitFor();
  expect(await card.textContent()).toBe(words.newerKept + words.newerMore);
  await saved(tablet);
  expect(await tablet.page.getByRole('button', { name: words.drafts(1) }).count()).toBe(0);
  expect(await tablet.page.evaluate((name) => localStorage.getItem(name), key)).toBe(text);
  expect(await violationsOf(tablet.page)).toEqual([]);
});
