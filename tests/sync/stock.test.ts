import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/sync/wire.ts';
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
  provider.on('closed', ({ code }) => closed.push(code));
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
});
