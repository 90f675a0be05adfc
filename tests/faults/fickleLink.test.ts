import { afterEach, expect, it } from 'vitest';
import { Tablet } from '../kit/tablet.ts';
import { addStamp, moveThing, readMap } from '../../shared/methods/map/index.ts';
import { edit, removeRecord } from '../../shared/sync/doc.ts';
import { apiOf } from '../kit/api.ts';
import { seatActor } from '../kit/desk.ts';
import { fickleProxy } from '../kit/fickleProxy.ts';
import { seeded } from '../kit/random.ts';
import { startServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

const SEATS = 5;
const EDITS = 400;
/** Why a draft waits for its maker: its board was locked, or what it would change is not as it was. */
const WAITING: readonly string[] = ['board.locked', 'board.moved-on'];
/** Milliseconds in which an edit is in the device's copy: a page that is closed sooner never had it. */
const TO_COPY = 60;
type Pos = readonly [number, number];

const letGo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const each of letGo.splice(0).reverse()) await each();
});

/** A hall with tablets at the map, whose links break all the time. */
async function hall(random: () => number) {
  const server = await startServer();
  letGo.push(server.stop);
  const proxy = await fickleProxy(server.port, random);
  letGo.push(proxy.close);
  const api = apiOf(server.url, server.hostKey);
  const made = await api.makeSession({ seats: SEATS });
  const command = (name: string, args: unknown) => api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await command('step.go', { step: 's.map' });
  const tablets: Tablet[] = [];
  letGo.push(() => {
    for (const tablet of tablets) tablet.close();
  });
  const tokens: string[] = [];
  for (let seat = 1; seat <= SEATS; seat++) tokens.push((await api.join(made.joinCode, { seat: String(seat) })).token);
  /** Opens the page of a seat, or opens it anew. */
  const openPage = (seat: number): void => {
    tablets[seat - 1]?.close();
    const place = { port: proxy.port, session: made.sessionId, token: tokens[seat - 1] ?? '', board: 'map' };
    tablets[seat - 1] = new Tablet({ ...place, actor: seatActor(String(seat)) });
  };
  for (let seat = 1; seat <= SEATS; seat++) openPage(seat);
  await Promise.all(tablets.map((tablet) => tablet.whenHere()));
  const wallNow = async (): Promise<SyncClient> => {
    const url = `ws://127.0.0.1:${server.port}/sync`;
    const wall = new SyncClient(url, `session/${made.sessionId}/map`, { token: made.tokens.projector });
    letGo.push(() => wall.close());
    await wall.whenSynced();
    return wall;
  };
  return { server, proxy, command, tablets, openPage, wallNow };
}

/** Everything that somebody put down and did not take away himself, and where it was last. */
type Written = Map<string, Pos>;

function write(tablet: Tablet, seat: number, number: number, random: () => number, written: Written): void {
  if (tablet.live?.state !== 'live') return;
  const pos: Pos = [Math.floor(random() * 9_000), Math.floor(random() * 5_000)];
  const own = [...written.keys()].filter((key) => key.startsWith(`${seat}.`) && tablet.doc.getMap('objects').has(key));
  const which = own[Math.floor(random() * own.length)];
  const what = random();
  if (which !== undefined && what < 0.15) {
    edit(tablet.doc, 'tool', () => moveThing(tablet.doc, 'objects', which, pos));
    written.set(which, pos);
  } else if (which !== undefined && what < 0.25) {
    edit(tablet.doc, 'tool', () => removeRecord(tablet.doc, 'objects', which));
    written.delete(which);
  } else {
    const key = `${seat}.w${number}`;
    edit(tablet.doc, 'tool', () => addStamp(tablet.doc, key, { kind: 'well', pos, layer: 'services' }));
    written.set(key, pos);
  }
}

it.each([1, 13, 27])(
  'whatever breaks when, what a person wrote is on the board or kept as a draft (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const { server, proxy, command, tablets, openPage, wallNow } = await hall(random);
    const written: Written = new Map();
    let locked = false;
    for (let number = 0; number < EDITS; number++) {
      const seat = 1 + Math.floor(random() * SEATS);
      const tablet = tablets[seat - 1];
      if (tablet !== undefined && tablet.live !== null) write(tablet, seat, number, random, written);
      const event = random();
      if (event < 0.05) proxy.cutOne();
      else if (event < 0.13) proxy.deafenOne(20 + random() * 200);
      else if (event < 0.16) {
        locked = !locked;
        await command('board.lock', { board: 'map', on: locked });
      } else if (event < 0.165) await server.restart();
      else if (event < 0.19) {
        await new Promise((resolve) => setTimeout(resolve, TO_COPY));
        openPage(1 + Math.floor(random() * SEATS));
      }
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
    }
    await command('board.lock', { board: 'map', on: false });
    proxy.cutAll();
    await Promise.all(tablets.map((tablet) => tablet.whenSaved()));
    const wall = await wallNow();
    const equal = (tablet: Tablet): boolean => fingerprint(tablet.doc) === fingerprint(wall.doc);
    await until(
      () => tablets.every((tablet) => tablet.live?.state !== 'live' || equal(tablet)),
      'all are equal',
      60_000,
    );
    const kept = new Map(readMap(wall.doc).objects.map(({ id, pos }) => [id, pos] as const));
    const drafts = tablets.flatMap(({ room }) => room.drafts());
    const isDraft = (key: string): boolean => drafts.some((draft) => draft.key === key);
    const isAt = (key: string, [x, y]: Pos): boolean => kept.get(key)?.[0] === x && kept.get(key)?.[1] === y;
    expect([...written].filter(([key, pos]) => !isAt(key, pos) && !isDraft(key))).toEqual([]);
    // What was only caught up in another's refusal has gone in by itself.
    const codes = (tablet: Tablet): string[] => tablet.room.drafts().map(({ code }) => code);
    const mayWrite = tablets.filter(({ live }) => live?.state === 'live');
    await until(() => mayWrite.every((tablet) => !codes(tablet).includes('')), 'no draft waits without a reason');
    expect([...new Set(mayWrite.flatMap(codes))].filter((code) => !WAITING.includes(code))).toEqual([]);
  },
);
