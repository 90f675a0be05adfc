import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/sync/wire.ts';
import { writeSticker } from '../../shared/methods/gallery/doc.ts';
import { addStamp } from '../../shared/methods/map/doc.ts';
import { addMerge, addVillage } from '../../shared/campaign/doc.ts';
import { edit } from '../../shared/sync/doc.ts';
import { fingerprint } from '../kit/syncClient.ts';
import { boardName } from '../kit/syncServer.ts';
import { onStage, type SyncStage } from '../kit/syncStage.ts';
import { until } from '../kit/until.ts';

/** An unmodified y-websocket provider, as a user's script would open it. */
function stock(stage: SyncStage, token: string, board = 'map') {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(stage.server.url, boardName(board), doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: { token },
    disableBc: true,
  });
  const closed: number[] = [];
  provider.on('connection-close', (event) => {
    if (event !== null && event.code >= 4400) closed.push(event.code);
  });
  return { doc, provider, closed };
}

const using = (
  run: (stage: SyncStage, open: (token: string, board?: string) => ReturnType<typeof stock>) => Promise<void>,
  parts: SyncStage['parts'] = {},
) =>
  onStage(async (stage) => {
    const opened: ReturnType<typeof stock>[] = [];
    try {
      await run(stage, (token, board) => {
        const one = stock(stage, token, board);
        opened.push(one);
        return one;
      });
    } finally {
      for (const { provider } of opened) provider.destroy();
    }
  }, parts);

type Write = (doc: Y.Doc) => void;
interface Case {
  readonly token: string;
  readonly board: string;
  readonly write?: Write;
}

const stamp =
  (key: string): Write =>
  (doc) =>
    edit(doc, 'tool', () => addStamp(doc, key, { kind: 'well', pos: [10, 10], layer: 'services' }));
const sticker =
  (id: string): Write =>
  (doc) =>
    writeSticker(doc, id, 'суу жок');

const village =
  (key: string): Write =>
  (doc) =>
    addVillage(doc, key, { name: 'Кара-Суу', order: 'a' });
const merge: Write = (doc) =>
  addMerge(doc, 'w.m', { parts: ['s1/a', 's2/b'], name: 'Ичүүчү суу', reason: 'бир эле көйгөй', at: 1 });

/** Each role with something that it may do; the wall only reads. */
const WITHIN: readonly Case[] = [
  { token: 'facilitator', board: 'map', write: stamp('f.a') },
  { token: 'recorder', board: 'map', write: stamp('r.a') },
  { token: 'seat:1', board: 'map', write: stamp('1.a') },
  { token: 'seat:1', board: 'pocket/1', write: sticker('1.s') },
  { token: 'seat:1', board: '' },
  { token: 'projector', board: 'map' },
  { token: 'working-group', board: 'campaign', write: village('w.v') },
  { token: 'working-group', board: 'campaign', write: merge },
];

const { neverAllowed, closedForNow, noSuchDocument } = CLOSE;
const OUTSIDE: readonly (Case & { readonly about: string; readonly code: number })[] = [
  { token: 'facilitator', board: 'map', about: 'signs as another', code: neverAllowed, write: stamp('1.a') },
  { token: 'recorder', board: 'map', about: 'signs as another', code: neverAllowed, write: stamp('f.a') },
  { token: 'seat:1', board: 'map', about: 'signs as another', code: neverAllowed, write: stamp('2.a') },
  { token: 'projector', board: 'map', about: 'writes', code: neverAllowed, write: stamp('w.a') },
  { token: 'facilitator', board: 'pocket/1', about: 'opens a pocket', code: neverAllowed },
  { token: 'seat:2', board: 'pocket/1', about: 'opens the pocket of another', code: neverAllowed },
  { token: 'seat:1', board: 'register', about: 'opens the register', code: neverAllowed },
  { token: 'projector', board: 'register', about: 'opens the register', code: neverAllowed },
  { token: 'seat:1', board: 'tokoch-real', about: 'opens the real bread too early', code: closedForNow },
  { token: 'working-group', board: 'campaign', about: 'signs as another', code: neverAllowed, write: village('f.v') },
  {
    token: 'working-group',
    board: 'campaign',
    about: 'takes a session in by itself',
    code: neverAllowed,
    write: (doc) => doc.getMap('sessions').set('b'.repeat(26), { village: 'Кара-Суу', at: 1 }),
  },
  { token: 'working-group', board: 'map', about: 'opens a board of a session', code: neverAllowed },
  { token: 'working-group', board: 'register', about: 'opens the register', code: neverAllowed },
  { token: 'facilitator', board: 'campaign', about: 'opens the campaign', code: neverAllowed },
  { token: 'seat:1', board: 'campaign', about: 'opens the campaign', code: neverAllowed },
  { token: 'seat:1', board: 'nowhere', about: 'opens what is not', code: noSuchDocument },
  {
    token: 'seat:1',
    board: '',
    about: 'writes into the session',
    code: neverAllowed,
    write: (doc) => doc.getMap('facts').set('title', 'mine'),
  },
];

describe('a stock y-websocket provider', () => {
  it(
    'syncs, writes and is told',
    using(async (stage, open) => {
      const [one, two] = [open('seat:1'), open('seat:2')];
      await until(() => one.provider.synced && two.provider.synced, 'both are synced');
      one.doc.getMap('marks').set('1.a', 'well');
      two.doc.getMap('words').set('2.a', new Y.Text('суу'));
      await until(
        () => two.doc.getMap('marks').has('1.a') && one.doc.getMap('words').has('2.a'),
        'each sees the other',
      );
      const ours = stage.device('seat:3');
      await ours.whenSynced();
      expect(fingerprint(ours.doc)).toBe(fingerprint(one.doc));
    }),
  );

  it(
    'is shown the presence of others, and its own again after a lost link',
    using(async (stage, open) => {
      const [one, two] = [open('seat:1'), open('seat:2')];
      await until(() => one.provider.synced && two.provider.synced, 'both are synced');
      one.provider.awareness.setLocalStateField('stroke', 'a');
      const seen = () => two.provider.awareness.getStates().get(one.doc.clientID);
      await until(() => seen()?.['stroke'] === 'a', 'the other sees the stroke');
      expect(seen()?.['user']).toEqual({ role: 'participant', seat: '1' });
      one.provider.disconnect();
      await until(() => seen() === undefined, 'it is gone with the link');
      one.provider.connect();
      await until(() => seen()?.['stroke'] === 'a', 'it is back with the link');
      expect(stage.server.live.figures().sockets).toBe(2);
    }),
  );

  it(
    'comes back by itself after the server stopped, with what it wrote meanwhile',
    using(async (stage, open) => {
      const one = open('seat:1');
      await until(() => one.provider.synced, 'it is synced');
      const restarted = stage.restart();
      await until(() => !one.provider.wsconnected, 'the link is lost');
      one.doc.getMap('marks').set('1.a', 'offline');
      await restarted;
      await until(() => one.provider.synced, 'it is synced again');
      const ours = stage.device('seat:3');
      await until(() => ours.doc.getMap('marks').get('1.a') === 'offline', 'its offline work arrived');
    }),
  );

  it(
    'loses nothing that it writes in the moment in which its link comes back',
    using(
      async (stage, open) => {
        const one = open('seat:1');
        await until(() => one.provider.synced, 'it is synced');
        one.provider.disconnect();
        stamp('1.a')(one.doc);
        one.provider.on('status', ({ status }) => {
          // In front of what is still to be sent as the answer to the server's state vector.
          if (status === 'connected') stamp('1.b')(one.doc);
        });
        one.provider.connect();
        const ours = stage.device('seat:3');
        await until(
          () => ours.doc.getMap('objects').has('1.a') && ours.doc.getMap('objects').has('1.b'),
          'both arrived',
        );
        expect([one.closed, one.provider.wsconnected]).toEqual([[], true]);
        expect(fingerprint(ours.doc)).toBe(fingerprint(one.doc));
      },
      { guarded: true },
    ),
  );

  it(
    'is closed for good when it writes where it may only read',
    using(
      async (_stage, open) => {
        const wall = open('projector');
        await until(() => wall.provider.synced, 'it is synced');
        wall.doc.getMap('objects').set('p.a', new Y.Map([['kind', 'well']]));
        await until(() => wall.closed.length > 0, 'it is closed');
        expect(wall.closed).toEqual([CLOSE.neverAllowed]);
        expect(wall.provider.shouldConnect).toBe(false);
      },
      { guarded: true },
    ),
  );

  it(
    'gets the documented codes for a bad token and for no such document',
    using(async (stage, open) => {
      const nobody = open('nobody');
      const nowhere = open('seat:1', 'nowhere');
      await until(() => nobody.closed.length > 0 && nowhere.closed.length > 0, 'both are closed');
      expect([nobody.closed[0], nowhere.closed[0]]).toEqual([CLOSE.badToken, CLOSE.noSuchDocument]);
      stage.server.hub.known = false;
      const gone = open('seat:1', 'gallery');
      await until(() => gone.closed.length > 0, 'it is closed');
      expect(gone.closed[0]).toBe(CLOSE.noSuchDocument);
    }),
  );

  it.each(WITHIN)('works as $token on $board within its rights', ({ token, board, write }) =>
    using(
      async (stage, open) => {
        const one = open(token, board);
        const other = stage.device(token, { board });
        await until(() => one.provider.synced && other.synced, 'both are synced');
        write?.(one.doc);
        await until(() => fingerprint(other.doc) === fingerprint(one.doc), 'the other has the same');
        if (write !== undefined) expect(other.doc.store.clients.size).toBeGreaterThan(0);
        expect([one.closed, one.provider.wsconnected]).toEqual([[], true]);
      },
      { guarded: true },
    )(),
  );

  it.each(OUTSIDE)(
    'as $token on $board outside of its rights ($about) is closed with $code',
    ({ token, board, code, write }) =>
      using(
        async (stage, open) => {
          const one = open(token, board);
          if (write !== undefined) {
            await until(() => one.provider.synced, 'it is synced');
            write(one.doc);
          }
          await until(() => one.closed.length > 0, 'it is closed', 10_000);
          expect(one.closed[0]).toBe(code);
          expect(one.provider.shouldConnect).toBe(code >= 4500);
          const { breaches } = stage.server.live.figures();
          expect(breaches).toBe(0);
        },
        { guarded: true },
      )(),
  );
});
