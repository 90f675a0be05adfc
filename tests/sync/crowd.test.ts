import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyFor } from '../../shared/domain/key.ts';
import { cutSlice, dragCut, readTokoch, type TokochResult } from '../../shared/methods/tokoch/index.ts';
import { addOrganisation, placeCircles, readVenn } from '../../shared/methods/venn/index.ts';
import { openDevice, type Device } from '../demo/seat.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { HOST_KEY, startServer, type TestServer } from '../kit/server.ts';
import { until } from '../kit/until.ts';

const PEOPLE = 25;
const EDITS = 8;

let server: TestServer;
let api: Api;
let made: Made;
let tokens: readonly string[];

const command = (name: string, args: unknown = {}) =>
  api.command(made.sessionId, made.tokens.facilitator, { name, args });
const open = (token: string, board: string): Promise<Device> =>
  openDevice(server.url, `session/${made.sessionId}/${board}`, token);

/** Small deterministic numbers, so that a failure comes again. */
const pick = (seat: number, edit: number, range: number): number => (seat * 7919 + edit * 104_729) % range;

beforeAll(async () => {
  process.setMaxListeners(PEOPLE * 4);
  server = await startServer();
  api = apiOf(server.url, HOST_KEY);
  made = await api.makeSession({ village: 'X', seats: PEOPLE });
  const joined = [];
  for (let seat = 1; seat <= PEOPLE; seat++) joined.push(await api.join(made.joinCode, { seat: String(seat) }));
  tokens = joined.map(({ token }) => token);
});

afterAll(async () => {
  await server.stop();
});

/** Waits until every device shows the same, closes them, and gives what they show. */
async function agreed<Content>(devices: readonly Device[], read: (device: Device) => Content): Promise<Content> {
  await Promise.all(devices.map((device) => device.whenSaved()));
  const shown = () => new Set(devices.map((device) => JSON.stringify(read(device))));
  await until(() => shown().size === 1, 'all devices show the same');
  const [first] = devices;
  if (first === undefined) throw new Error('There is no device.');
  const content = read(first);
  for (const device of devices) device.close();
  return content;
}

it(`[T3] ${PEOPLE} people cut one bread at once: all see the same bread, and it is whole`, async () => {
  await command('step.go', { step: 's.tokoch' });
  await command('tokoch.heads', { heads: ['а', 'б', 'в', 'г', 'д', 'е'].map((name) => ({ name })) });
  const devices = await Promise.all(tokens.map((token) => open(token, 'tokoch')));
  for (let edit = 0; edit < EDITS; edit++) {
    devices.forEach(({ doc }, seat) => {
      const { slices } = readTokoch(doc);
      const slice = slices[pick(seat, edit, slices.length)]?.id ?? '';
      if (edit % 2 === 0) dragCut(doc, 'believed', slice, pick(seat, edit, 21) - 10);
      else cutSlice(doc, 'believed', slice, pick(seat, edit, 60));
    });
    // The next round begins before all have heard of this one.
    await devices[edit % devices.length]?.whenSaved();
  }
  const crumbs = await agreed(devices, ({ doc }) => readTokoch(doc).breads.believed);
  expect(crumbs).toHaveLength(100);
  const { tokoch } = await api.results(made.sessionId, made.tokens.facilitator);
  const [believed] = (tokoch as TokochResult).breads;
  expect(believed?.slices.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
});

it(`[V5] ${PEOPLE} people move the same circles at once: each circle ends in one place for all`, async () => {
  await command('step.go', { step: 's.venn' });
  await command('step.moment', { moment: 'place' });
  const leader = await open(made.tokens.facilitator, 'venn-all');
  const ids = Array.from({ length: 6 }, (_, at) => keyFor('f', `o${at}`));
  for (const id of ids) addOrganisation(leader.doc, id, { name: id });
  await leader.whenSaved();
  leader.close();
  const devices = await Promise.all(tokens.map((token) => open(token, 'venn-all')));
  for (let edit = 0; edit < EDITS; edit++) {
    devices.forEach(({ doc }, seat) => {
      const id = ids[pick(seat, edit, ids.length)] ?? '';
      placeCircles(doc, [{ id, pos: [600 + pick(seat, edit, 8_800), 600 + pick(edit, seat, 3_800)] }]);
    });
    await devices[edit % devices.length]?.whenSaved();
  }
  const places = await agreed(devices, ({ doc }) => readVenn(doc).organisations.map(({ id, pos }) => ({ id, pos })));
  expect(places).toHaveLength(ids.length);
  expect(places.every(({ pos }) => pos !== null)).toBe(true);
});
