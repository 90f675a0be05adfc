import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyFor } from '../../shared/domain/key.ts';
import { addOrganisation, placeCircles, readVenn, vennResult } from '../../shared/methods/venn/index.ts';
import { openDevice } from '../demo/seat.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

const PEOPLE = 25;

let server: TestServer;
let api: Api;
let made: Made;
let devices: SyncClient[];

const command = (name: string, args: unknown = {}) =>
  api.command(made.sessionId, made.tokens.facilitator, { name, args });
const open = (token: string, board: string): SyncClient => {
  const url = `${server.url.replace('http', 'ws')}/sync`;
  const device = new SyncClient(url, `session/${made.sessionId}/${board}`, { token });
  devices.push(device);
  return device;
};
const seat = async (sex?: 'woman' | 'man') => (await api.join(made.joinCode, sex === undefined ? {} : { sex })).token;

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
});
afterAll(() => server.stop());
beforeEach(async () => {
  devices = [];
  made = await api.makeSession({ village: 'X', seats: PEOPLE });
  await command('step.go', { step: 's.venn' });
});
afterEach(() => {
  for (const device of devices) device.close();
});

it(`[V5] ${PEOPLE} people drag at once: a circle has one holder at a time, and ends in one place for all`, async () => {
  await command('step.moment', { moment: 'place' });
  const ids = Array.from({ length: 6 }, (_, at) => keyFor('f', `o${at}`));
  const leader = await openDevice(server.url, `session/${made.sessionId}/venn-all`, made.tokens.facilitator);
  for (const id of ids) addOrganisation(leader.doc, id, { name: id });
  await leader.whenSaved();
  leader.close();
  const people: SyncClient[] = [];
  for (let at = 0; at < PEOPLE; at++) people.push(open(await seat(), 'venn-all'));
  await Promise.all(people.map((each) => each.whenSynced()));
  const witness = open(made.tokens.projector, 'venn-all');
  await witness.whenSynced();

  /** Who holds what as the wall hears it, one entry after another; a second holder of a circle is noted. */
  const second: string[] = [];
  const holding = new Map<number, string>();
  const watch = () => {
    for (const { client, state } of witness.shown.splice(0)) {
      const hold = state?.['hold'];
      holding.delete(client);
      if (typeof hold !== 'string') continue;
      if ([...holding.values()].includes(hold)) second.push(hold);
      holding.set(client, hold);
    }
  };
  for (let round = 0; round < 4; round++) {
    for (let move = 0; move < 3; move++)
      people.forEach((each, at) =>
        each.show({ hold: ids[(at + round) % ids.length], drag: [500 + at * 300 + move * 40, 600 + round * 700] }),
      );
    people.forEach((each, at) => {
      const id = ids[(at + round) % ids.length] ?? '';
      placeCircles(each.doc, [{ id, pos: [500 + at * 300, 600 + round * 900 + at] }]);
      each.show({ hold: null, drag: null });
    });
    await people[round]?.whenSaved();
    watch();
  }
  await Promise.all(people.map((each) => each.whenSaved()));
  const shown = () => new Set([...people, witness].map(({ doc }) => JSON.stringify(readVenn(doc).organisations)));
  await until(() => shown().size === 1, 'all devices show the same');
  await until(() => {
    watch();
    return holding.size === 0;
  }, 'every circle is let go');
  expect(second).toEqual([]);
  expect(people.flatMap(({ verdicts }) => verdicts)).toEqual([]);
  const { organisations, relations } = vennResult('all', readVenn(witness.doc));
  expect(organisations).toHaveLength(ids.length);
  expect(relations).toHaveLength((ids.length * (ids.length - 1)) / 2);
});

describe('[V11] women and men apart, on the wire', () => {
  const SECRET = 'аялдар-кеңеши-жибек';
  const CLOSED = 4503;
  let woman: string;
  let man: string;
  let undeclared: string;

  const hears = (device: SyncClient, words: string): boolean =>
    Buffer.concat(device.frames).includes(Buffer.from(words));
  const turnedAway = async (token: string, board: string): Promise<void> => {
    const device = open(token, board);
    await until(() => device.closeCode !== null, `${board} turned the device away`);
    expect([board, device.closeCode, hears(device, SECRET)]).toEqual([board, CLOSED, false]);
  };

  beforeEach(async () => {
    woman = await seat('woman');
    man = await seat('man');
    undeclared = await seat();
    const settings = { step: 's.venn', settings: { apart: true }, moments: ['list', 'size', 'place', 'compare'] };
    await command('step.settings', settings);
    const device = await openDevice(server.url, `session/${made.sessionId}/venn-women`, woman);
    addOrganisation(device.doc, keyFor('1', 'aaaa'), { name: SECRET, pos: [5_000, 2_500] });
    await device.whenSaved();
    device.close();
  });

  it('the women’s diagram reaches no man’s tablet, no undeclared seat and no wall before both are finished', async () => {
    const bystanders = [man, undeclared, made.tokens.projector].flatMap((token) =>
      ['venn-all', 'map', 'gallery'].map((board) => open(token, board)),
    );
    await Promise.all(bystanders.map((each) => each.whenSynced()));
    for (const token of [man, undeclared, made.tokens.projector]) await turnedAway(token, 'venn-women');
    for (const token of [woman, undeclared, made.tokens.projector]) await turnedAway(token, 'venn-men');
    await command('venn.finish', { variant: 'women' });
    await command('step.moment', { moment: 'compare' });
    for (const token of [man, undeclared, made.tokens.projector]) await turnedAway(token, 'venn-women');
    expect(bystanders.filter((each) => hears(each, SECRET))).toEqual([]);
    await command('venn.finish', { variant: 'men' });
    for (const token of [man, undeclared, made.tokens.projector]) {
      const device = open(token, 'venn-women');
      await device.whenSynced();
      expect(readVenn(device.doc).organisations.map(({ name }) => name)).toEqual([SECRET]);
    }
  });

  it('a group that takes its diagram up again closes both to the other group at once', async () => {
    for (const variant of ['women', 'men']) await command('venn.finish', { variant });
    const reader = open(man, 'venn-women');
    await reader.whenSynced();
    await command('venn.finish', { variant: 'women', on: false });
    await until(() => reader.closeCode !== null, 'the open link is cut');
    expect(reader.closeCode).toBe(CLOSED);
    await turnedAway(man, 'venn-women');
  });
});

it('[V5] every change of a relation is in the history with its time and the seat that made it', async () => {
  await command('step.moment', { moment: 'place' });
  const tokens = [await seat(), await seat()];
  const [one, other] = [keyFor('f', 'school'), keyFor('f', 'clinic')];
  const leader = await openDevice(server.url, `session/${made.sessionId}/venn-all`, made.tokens.facilitator);
  addOrganisation(leader.doc, one, { name: 'Мектеп', size: 'M', pos: [2_000, 2_500] });
  addOrganisation(leader.doc, other, { name: 'ФАП', size: 'M', pos: [8_000, 2_500] });
  await leader.whenSaved();
  leader.close();
  for (const [at, x] of [6_708, 7_400].entries()) {
    const device = await openDevice(server.url, `session/${made.sessionId}/venn-all`, tokens[at] ?? '');
    placeCircles(device.doc, [{ id: one, pos: [x, 2_500] }]);
    await device.whenSaved();
    device.close();
  }
  const history = `/api/sessions/${made.sessionId}/history/venn-all`;
  const get = async (path: string) => (await api.call('GET', path, { token: made.tokens.recorder })).body;
  const moments = (await get(history))['moments'] as { at: number; by: string }[];
  const moves = moments.filter(({ by }) => by.startsWith('seat:'));
  expect(moves.map(({ by }) => by)).toEqual(['seat:1', 'seat:2']);
  const placesAt = async (at: number) => {
    const { content } = (await get(`${history}?at=${at}`)) as {
      content: { organisations: Record<string, { pos: [number, number] }> };
    };
    return [content.organisations[one]?.pos[0], content.organisations[other]?.pos[0]];
  };
  expect(await Promise.all(moves.map(({ at }) => placesAt(at)))).toEqual([
    [6_708, 8_000],
    [7_400, 8_000],
  ]);
});
