import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Tablet } from '../kit/tablet.ts';
import { bindText, type TextField } from '../../client/sync/bindText.ts';
import { addRow, cellOf } from '../../shared/methods/causes/doc.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { cutProxy } from '../kit/cutProxy.ts';
import { facilitator } from '../kit/desk.ts';
import { seeded } from '../kit/random.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

const LETTERS = 30_000;
/** Letters of a row after which the writer goes on in the next: a row takes 500. */
const FULL = 450;

let server: TestServer;
let proxy: Awaited<ReturnType<typeof cutProxy>>;
let api: Api;

beforeAll(async () => {
  // A tablet that keeps no copy of its own: the database that stands in for a browser's takes milliseconds a letter.
  Reflect.deleteProperty(globalThis, 'indexedDB');
  server = await startServer();
  proxy = await cutProxy(server.port);
  api = apiOf(server.url, server.hostKey);
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const deviceOf = (made: Made, board: string, token: string): SyncClient =>
  new SyncClient(`ws://127.0.0.1:${server.port}/sync`, `session/${made.sessionId}/${board}`, { token });

const command = (made: Made, name: string, args: unknown) =>
  api.command(made.sessionId, made.tokens.facilitator, { name, args });

/** A session at its table of causes. */
async function atTable(): Promise<{ readonly made: Made; readonly board: string }> {
  const made = await api.makeSession({ seats: 30 });
  const set = await command(made, 'subgroups.set', { problem: 'Суу жок', seats: ['1'] });
  const board = `causes-${String(set['table'])}`;
  const { step } = await command(made, 'step.add', { kind: 'causes', board, minutes: 30 });
  await command(made, 'step.go', { step });
  return { made, board };
}

const rowIn = (doc: Y.Doc, key: string): Y.Text => {
  const text = cellOf(doc, 'causes', key);
  if (!(text instanceof Y.Text)) throw new Error('The row is not there.');
  return text;
};

/** A field under a person's fingers, with the caret behind what is typed. */
class Field implements TextField {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  #onInput = (): void => undefined;
  addEventListener(type: string, listener: () => void): void {
    if (type === 'input') this.#onInput = listener;
  }
  removeEventListener(): void {
    this.#onInput = () => undefined;
  }
  setSelectionRange(start: number, end: number): void {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
  enter(value: string): void {
    this.value = value;
    this.setSelectionRange(value.length, value.length);
    this.#onInput();
  }
}

/** Types into one new row after another; one time in eight the last letter is taken back. Returns what the rows say. */
function typeLetters(doc: Y.Doc, random: () => number): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (let typed = 0; typed < LETTERS;) {
    const key = `f.row${rows.size}`;
    addRow(doc, key, { column: 'causes', why: null, text: '' });
    const field = new Field();
    const letGo = bindText(rowIn(doc, key), field, { max: 500, onTooLong: () => undefined });
    while (field.value.length < FULL && typed < LETTERS) {
      if (random() < 1 / 8) field.enter(field.value.slice(0, -1));
      else field.enter(field.value + 'абвгдеёжз'.charAt(typed++ % 9));
    }
    letGo();
    rows.set(key, field.value);
  }
  return rows;
}

it('30,000 letters typed with corrections on a tablet without a link are taken when it is back, and at the next link', async () => {
  const { made, board } = await atTable();
  const place = { port: proxy.port, session: made.sessionId, token: made.tokens.facilitator, board };
  const tablet = new Tablet({ ...place, actor: facilitator });
  const other = deviceOf(made, board, made.tokens.recorder);
  await Promise.all([tablet.whenHere(), other.whenSynced()]);
  const { doc } = tablet;
  const cut = async (): Promise<void> => {
    proxy.cut();
    await until(() => tablet.room.link() !== 'saved', 'the link is gone');
  };
  await cut();
  const rows = typeLetters(doc, seeded(3));
  expect(Y.snapshot(doc).ds.clients.get(doc.clientID)?.length).toBeGreaterThan(2_000);
  expect(tablet.unsaved).toBeGreaterThan(LETTERS);
  proxy.mend();
  await tablet.whenSaved();
  // Nothing is new, and the whole delete set travels again.
  await cut();
  proxy.mend();
  await tablet.whenSaved();
  expect(tablet.doc, 'the same life of the document').toBe(doc);
  expect(tablet.room.drafts()).toEqual([]);
  await until(() => fingerprint(other.doc) === fingerprint(doc), 'the other has it all', 60_000);
  for (const [key, said] of rows) expect(rowIn(other.doc, key).toJSON()).toBe(said);
  tablet.close();
  other.close();
});

it('25 people type in one table at once: every letter arrives, nobody is refused, all see the same', async () => {
  const { made, board } = await atTable();
  const devices = Array.from({ length: 25 }, (_, index) =>
    deviceOf(made, board, index === 0 ? made.tokens.recorder : made.tokens.facilitator),
  );
  await Promise.all(devices.map((device) => device.whenSynced()));
  const key = (index: number): string => `${index === 0 ? 'r' : 'f'}.row${index}`;
  devices.forEach(({ doc }, index) => addRow(doc, key(index), { column: 'causes', why: null, text: '' }));
  await until(() => devices.every(({ doc }) => doc.getMap('causes').size === devices.length), 'all see all rows');
  // Each writes 60 letters in the own row and in the neighbour's, the next one when the last is on the disk.
  const type = async (device: SyncClient, index: number): Promise<void> => {
    for (let letter = 0; letter < 60; letter++) {
      rowIn(device.doc, key(index)).insert(0, 'ө');
      rowIn(device.doc, key((index + 1) % devices.length)).insert(0, 'ү');
      await device.whenSaved();
    }
  };
  await Promise.all(devices.map(type));
  await until(() => new Set(devices.map(({ doc }) => fingerprint(doc))).size === 1, 'all are equal', 60_000);
  expect(devices.flatMap(({ verdicts }) => verdicts)).toEqual([]);
  for (const [index, { doc }] of devices.entries()) {
    const text = rowIn(doc, key(index)).toJSON();
    expect([text.split('ө').length - 1, text.split('ү').length - 1]).toEqual([60, 60]);
  }
  for (const device of devices) device.close();
});
