import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import type { Actor, Role } from '../../shared/domain/role.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import { parseDocumentName } from '../../shared/sync/documentName.ts';
import type { SessionView } from '../../shared/sync/room.ts';
import { CLOSE, type Progress } from '../../shared/sync/wire.ts';
import type { Store } from '../../server/store/store.ts';
import { Applying } from '../../server/sync/guard/applying.ts';
import type { Guard, GuardOptions } from '../../server/sync/guard/guard.ts';
import type { Pace } from '../../server/sync/limits.ts';
import type { Hub, Pass } from '../../server/sync/live.ts';
import type { SchemaBook } from '../../server/sync/schema.ts';
import { createLiveDocuments } from '../../server/sync/index.ts';
import type { MakeGuard } from '../../server/sync/rooms.ts';
import { OWNER } from './storeContract.ts';

export const SESSION = OWNER;
/** A document of the stage: a board of its session, or its campaign, which has the same id. */
export const boardName = (board: string): string =>
  board === 'campaign' ? `campaign/${SESSION}` : board === '' ? `session/${SESSION}` : `session/${SESSION}/${board}`;

const OPEN: StepNow = { open: true, locked: false, frozen: false, moment: null, settings: {} };

/** A guard that takes everything: for tests of what comes after the guard. */
function openGuard(doc: Y.Doc, { onTaken, bindings }: GuardOptions): Guard {
  const applying = new Applying(doc);
  const bind = (client: number, owner: string): boolean => {
    const known = bindings.get(client);
    if (known === undefined) bindings.set(client, owner);
    return known === undefined || known === owner;
  };
  return {
    bind,
    take: (update, { owner }) => {
      const ids = Y.decodeUpdate(update).structs.map(({ id }) => id);
      for (const { client } of ids) bind(client, owner);
      const { starts, deleted } = applying.apply(update, ids);
      if (starts.length > 0 || deleted.clients.size > 0) onTaken?.({ record: update, starts, deleted });
      return { at: 'taken', late: [] };
    },
  };
}

/** A hub for tests: a token is `<role>` or `seat:<number>`, that of the working group opens the campaign, and the session's facts are plain fields to set. */
export class TestHub implements Hub {
  step: StepNow = OPEN;
  revealed = new Set<string>();
  finished = new Set<string>();
  known = true;
  readonly #listeners = new Set<(tokenId: string) => void>();
  readonly #actors = new Map<string, Actor>();

  passOf = (token: string): Pass | null => {
    const found = /^(?:(facilitator|recorder|projector|working-group)|seat:([0-9]+)(?::(woman|man))?)$/.exec(token);
    if (found === null) return null;
    const [, role, seat, sex] = found;
    const actor: Actor = this.#actors.get(token) ?? {
      role: (role ?? 'participant') as Role,
      seat: seat ?? null,
      sex: sex === 'woman' || sex === 'man' ? sex : null,
      tables: [],
    };
    this.#actors.set(token, actor);
    const owner = seat === undefined ? (role ?? '') : `seat:${seat}`;
    const [session, campaign] = role === 'working-group' ? [null, SESSION] : [SESSION, null];
    return { session, campaign, actor, owner, tokenId: token };
  };

  onRevoked = (listener: (tokenId: string) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  greet = async (): Promise<readonly Progress[]> => [{ name: 'seats', data: [] }];

  revoke(tokenId: string): void {
    for (const listener of this.#listeners) listener(tokenId);
  }

  viewOf = async (session: string): Promise<SessionView | null> => {
    if (!this.known || session !== SESSION) return null;
    const step = this.step;
    return {
      id: session,
      kind: 'session',
      activeStep: 'map',
      revealed: this.revealed,
      finished: this.finished,
      frozen: new Set(),
      locked: new Set(),
      seats: [],
      places: new Set(),
      stepOf: () => step,
    };
  };
}

export interface TestServerParts {
  readonly store: Store;
  readonly hub?: TestHub;
  readonly pace?: Partial<Pace>;
  /** Takes everything unless `guarded`. */
  readonly guarded?: boolean;
  /** A guard with a fault. */
  readonly makeGuard?: MakeGuard;
  readonly port?: number;
  readonly clock?: () => number;
  readonly schemas?: SchemaBook;
}

/** The sync server on a real port of this machine, with nothing else around it. */
export async function startSyncServer(parts: TestServerParts) {
  const hub = parts.hub ?? new TestHub();
  const troubles: { readonly message: string; readonly facts: object }[] = [];
  const note = (facts: object, message: string): void => void troubles.push({ facts, message });
  const live = createLiveDocuments({
    store: parts.store,
    hub,
    clock: parts.clock ?? Date.now,
    log: { warn: note, error: note },
    ...(parts.pace === undefined ? {} : { pace: parts.pace }),
    ...(parts.schemas === undefined ? {} : { schemas: parts.schemas }),
    ...(parts.guarded === true ? {} : { makeGuard: parts.makeGuard ?? openGuard }),
  });
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, maxPayload: 1024 * 1024 + 1024, perMessageDeflate: false });
  sockets.on('connection', (socket, request) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const document = parseDocumentName(decodeURIComponent(url.pathname).slice('/sync/'.length));
    const pass = hub.passOf(url.searchParams.get('token') ?? '');
    if (pass === null) return socket.close(CLOSE.badToken);
    if (document === null) return socket.close(CLOSE.noSuchDocument);
    const numberOf = (name: string): number | null =>
      url.searchParams.has(name) ? Number(url.searchParams.get(name)) : null;
    live.attach(socket, {
      document,
      pass,
      client: numberOf('client'),
      generation: numberOf('generation'),
      schema: numberOf('schema'),
      ashar: url.searchParams.get('ashar') === '1',
    });
  });
  await new Promise<void>((resolve) => http.listen(parts.port ?? 0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    live,
    hub,
    port,
    troubles,
    url: `ws://127.0.0.1:${port}/sync`,
    close: async (): Promise<void> => {
      await live.close();
      await new Promise((resolve) => http.close(resolve));
      sockets.close();
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof startSyncServer>>;
