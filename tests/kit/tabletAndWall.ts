import { Tablet } from './tablet.ts';
import { addStamp } from '../../shared/methods/map/index.ts';
import { edit } from '../../shared/sync/doc.ts';
import { apiOf, type Made } from './api.ts';
import { cutProxy } from './cutProxy.ts';
import { seatActor } from './desk.ts';
import { startServer } from './server.ts';
import { SyncClient } from './syncClient.ts';
import { until } from './until.ts';

/** A session at its map step: the page of seat 1 behind a link that can be cut, and the wall, whose link is good. */
export interface TabletAndWall {
  readonly made: Made;
  readonly proxy: Awaited<ReturnType<typeof cutProxy>>;
  readonly wall: SyncClient;
  /** The page that is open at first. */
  readonly tablet: Tablet;
  /** Opens the page of the same seat again. */
  readonly openPage: () => Tablet;
  /** A command of the facilitator. */
  readonly command: (name: string, args?: unknown) => Promise<unknown>;
  /** Stops the server and starts it again on the same data; the pages come back by themselves, the wall does not. */
  readonly restart: () => Promise<void>;
  /** Closes all but the pages. */
  readonly close: () => Promise<void>;
}

export async function tabletAndWall(): Promise<TabletAndWall> {
  const server = await startServer();
  const proxy = await cutProxy(server.port);
  const api = apiOf(server.url, server.hostKey);
  const made = await api.makeSession({ seats: 4 });
  const command = (name: string, args: unknown = {}) =>
    api.command(made.sessionId, made.tokens.facilitator, { name, args });
  await command('step.go', { step: 's.map' });
  const { token } = await api.join(made.joinCode, { seat: '1' });
  const openPage = (): Tablet =>
    new Tablet({ port: proxy.port, session: made.sessionId, token, board: 'map', actor: seatActor('1') });
  const tablet = openPage();
  const wall = new SyncClient(`ws://127.0.0.1:${server.port}/sync`, `session/${made.sessionId}/map`, {
    token: made.tokens.projector,
  });
  await Promise.all([tablet.whenHere(), wall.whenSynced()]);
  return {
    made,
    proxy,
    wall,
    tablet,
    openPage,
    command,
    restart: server.restart,
    async close() {
      wall.close();
      await proxy.close();
      await server.stop();
    },
  };
}

/** A person places a well. */
export const placeWell = ({ doc }: Tablet, key: string): void =>
  edit(doc, 'tool', () => addStamp(doc, key, { kind: 'well', pos: [100, 100], layer: 'services' }));

export const isOffline = (tablet: Tablet): Promise<void> =>
  until(() => tablet.room.link() === 'offline', 'the tablet is without its link', 60_000);
