import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addRow,
  binRow,
  cellOf,
  followMoment,
  hangBelow,
  openColumn,
  readCauses,
  type TableResult,
} from '../../shared/methods/causes/index.ts';
import { apiOf, type Made, type Seated } from '../kit/api.ts';
import { HOST_KEY, startServer, type TestServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

const PROBLEMS = ['айыл таштандыга толду', 'балдар мектепке даяр эмес', 'ички жолдор начар'] as const;
const PER_TABLE = 8;
const LETTERS = 12;

let server: TestServer;
let made: Made;
let seats: Seated[];
/** Ids of the three tables, in the order of their problems. */
const tableIds: string[] = [];
const devices: SyncClient[] = [];
const api = () => apiOf(server.url, HOST_KEY);
const command = (name: string, args: unknown = {}) =>
  api().command(made.sessionId, made.tokens.facilitator, { name, args });
const membersOf = (index: number): Seated[] => seats.slice(index * PER_TABLE, (index + 1) * PER_TABLE);

async function open(token: string, table: string): Promise<SyncClient> {
  const url = `${server.url.replace('http', 'ws')}/sync`;
  const device = new SyncClient(url, `session/${made.sessionId}/causes-${table}`, { token });
  devices.push(device);
  await device.whenSynced();
  return device;
}

/** A table as the results give it. */
async function resultOf(index: number): Promise<TableResult | undefined> {
  const results = await api().results(made.sessionId, made.tokens.facilitator);
  const { tables } = results['causes'] as { tables: TableResult[] };
  return tables.find((each) => each.problem === PROBLEMS[index]);
}

beforeAll(async () => {
  server = await startServer();
  made = await api().makeSession({ kind: 'focus-group', seats: 25 });
  seats = [];
  for (let seat = 0; seat < PROBLEMS.length * PER_TABLE + 1; seat++) seats.push(await api().join(made.joinCode));
  for (const [index, problem] of PROBLEMS.entries()) {
    const made = await command('subgroups.set', { problem, seats: membersOf(index).map((each) => each.seat) });
    tableIds.push(String(made['table']));
  }
  await command('step.go', { step: 's.causes' });
});
afterAll(async () => {
  for (const device of devices) device.close();
  await server.stop();
});

it('[C9, C12] three subgroups of eight tablets write at once, rows and one cell together, and no letter is lost', async () => {
  const groups = await Promise.all(
    tableIds.map((table, index) => Promise.all(membersOf(index).map(({ token }) => open(token, table)))),
  );
  const seatAt = (group: number, at: number): string => membersOf(group)[at]?.seat ?? '';
  groups.forEach((group, index) =>
    group.forEach(({ doc }, at) => {
      const seat = seatAt(index, at);
      addRow(doc, `${seat}.a`, { column: 'causes', why: null, text: `${seat}:` });
      addRow(doc, `${seat}.b`, { column: 'causes', why: `${seat}.a`, text: `${seat} төмөн` });
    }),
  );
  for (const device of groups.flat()) await device.whenSaved();
  for (const group of groups)
    await until(
      () => group.every(({ doc }) => readCauses(doc).causes.length === 2 * PER_TABLE),
      'every tablet has every row of its table',
    );
  for (let letter = 0; letter < LETTERS; letter++) {
    groups.forEach((group, index) =>
      group.forEach(({ doc }, at) => {
        const cell = cellOf(doc, 'causes', `${seatAt(index, 0)}.a`);
        cell?.insert(cell.length, String(at));
      }),
    );
    // One turn of the loop, so that the letters of the eight meet each other on their way.
    await new Promise(setImmediate);
  }
  for (const device of groups.flat()) await device.whenSaved();
  for (const [index, group] of groups.entries()) {
    await until(() => new Set(group.map(({ doc }) => fingerprint(doc))).size === 1, `table ${index + 1} is one`);
    const result = await resultOf(index);
    expect(result?.causes.length).toBe(PER_TABLE);
    expect(result?.causes.every((each) => each.whys.length === 1)).toBe(true);
    const first = seatAt(index, 0);
    const shared = result?.causes.find((each) => each.text.startsWith(`${first}:`))?.text.slice(first.length + 1) ?? '';
    for (let at = 0; at < PER_TABLE; at++) expect(shared.split(String(at)).length - 1).toBe(LETTERS);
    expect(group.flatMap((each) => each.verdicts)).toEqual([]);
  }
});

it('[C9] a seat of another table may look and is refused when it writes', async () => {
  const [stranger] = membersOf(0);
  const device = await open(stranger?.token ?? '', tableIds[1] ?? '');
  expect(readCauses(device.doc).causes.length).toBe(2 * PER_TABLE);
  addRow(device.doc, `${stranger?.seat}.c`, { column: 'causes', why: null, text: 'бөтөн' });
  await until(() => device.verdicts.length > 0 || device.closeCode !== null, 'the server refuses');
  expect(device.verdicts).toMatchObject([{ code: 'board.read-only' }]);
  expect(JSON.stringify(await resultOf(1))).not.toContain('бөтөн');
});

it('a seat that is put in the place of a dead tablet goes on with what stands there', async () => {
  const fresh = seats[PROBLEMS.length * PER_TABLE];
  const [dead, ...others] = membersOf(2);
  const table = tableIds[2] ?? '';
  if (fresh === undefined || dead === undefined) throw new Error('nobody to take over');
  const before = await open(fresh.token, table);
  addRow(before.doc, `${fresh.seat}.early`, { column: 'causes', why: null, text: 'эрте' });
  await until(() => before.verdicts.length > 0, 'the newcomer is refused while it is no member');
  await command('subgroups.set', { table, seats: [...others.map((each) => each.seat), fresh.seat] });
  const device = await open(fresh.token, table);
  addRow(device.doc, `${fresh.seat}.d`, { column: 'causes', why: `${dead.seat}.a`, text: 'улантуу' });
  binRow(device.doc, 'causes', `${dead.seat}.b`, true);
  await device.whenSaved();
  const whole = await resultOf(2);
  const continued = whole?.causes.find((each) => each.text.startsWith(`${dead.seat}:`));
  expect(continued?.whys.map((each) => each.text)).toEqual(['улантуу']);
  expect(JSON.stringify(whole)).not.toContain('эрте');
});

it('[C3] a row hung below itself by two tablets at once stands at the top level on every tablet, and nothing is lost', async () => {
  const [first, second, third] = membersOf(1);
  const table = tableIds[1] ?? '';
  if (first === undefined || second === undefined || third === undefined) throw new Error('a subgroup has eight seats');
  const [one, two, looking] = await Promise.all([first, second, third].map(({ token }) => open(token, table)));
  if (one === undefined || two === undefined || looking === undefined) throw new Error('three tablets were opened');
  const before = readCauses(looking.doc).causes.length;
  // Both write before either hears of the other; then one hangs a row below itself outright.
  hangBelow(one.doc, `${first.seat}.a`, `${second.seat}.a`);
  hangBelow(two.doc, `${second.seat}.a`, `${first.seat}.a`);
  hangBelow(two.doc, `${second.seat}.b`, `${second.seat}.b`);
  for (const device of [one, two]) await device.whenSaved();
  const shapeOf = ({ doc }: SyncClient) => readCauses(doc).causes.map(({ row, depth }) => [row.id, depth]);
  await until(
    () => new Set([one, two, looking].map(({ doc }) => fingerprint(doc))).size === 1,
    'all three tablets have the same table',
  );
  const shape = new Map(shapeOf(looking).map(([id, depth]) => [id, depth]));
  expect(shapeOf(one)).toEqual(shapeOf(two));
  expect(shapeOf(looking)).toEqual(shapeOf(one));
  expect(shape.size).toBe(before);
  expect(new Set([shape.get(`${first.seat}.a`), shape.get(`${second.seat}.a`)])).toEqual(new Set([0, 1]));
  expect(shape.get(`${second.seat}.b`)).toBe(0);
  expect([one, two].flatMap((each) => each.verdicts)).toEqual([]);
});

it('[C10] a column shut again after an early opening says nothing of its own, and so follows the moment', async () => {
  const facilitator = await open(made.tokens.facilitator, tableIds[1] ?? '');
  const member = await open(membersOf(1)[0]?.token ?? '', tableIds[1] ?? '');
  openColumn(facilitator.doc, 'consequences');
  await until(() => readCauses(member.doc).columns.consequences === true, 'the column is open at the member');
  followMoment(facilitator.doc, 'consequences');
  await facilitator.whenSaved();
  await until(() => readCauses(member.doc).columns.consequences === undefined, 'the member has no word of it left');
});
