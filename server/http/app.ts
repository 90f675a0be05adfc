import { Hono } from 'hono';
import type { Desk } from '../hub/hub.ts';
import { NotSaved, unlessFailing } from '../hub/patience.ts';
import type { RunCommand } from '../hub/runner.ts';
import type { Log } from '../log.ts';
import type { Unopened } from '../hub/ledger.ts';
import type { Store } from '../store/store.ts';
import type { LiveDocuments } from '../sync/live.ts';
import { boardsOf } from './boards.ts';
import { callersOf, languageFor, type Gate } from './caller.ts';
import { campaignRoutes } from './campaigns.ts';
import { commandRoutes } from './commands.ts';
import type { Hosts } from './hosts.ts';
import { joinRoutes } from './join.ts';
import { leftClosed } from './leftClosed.ts';
import { metricRoutes } from './metrics.ts';
import { pageRoutes, type PageFiles } from './pages.ts';
import { pictureRoutes } from './pictures.ts';
import type { PictureFiles } from './pictureFiles.ts';
import { problem } from './problem.ts';
import { resultRoutes } from './results.ts';
import { onlyOurs, strictHeaders } from './security.ts';
import { sessionRoutes } from './sessions.ts';
import { urlsFor } from './urls.ts';
import { NewerSchemaError } from '../sync/index.ts';

/** How long a request waits for a failing disk before it says so. Milliseconds. */
const ANSWER_WITHIN = 8_000;

export interface AppParts {
  readonly desk: Desk;
  readonly live: LiveDocuments;
  readonly store: Store;
  readonly run: RunCommand;
  readonly hosts: Hosts;
  readonly hostKey: string;
  readonly pages: PageFiles;
  readonly pictures: PictureFiles;
  readonly clock: () => number;
  readonly version: string;
  /** Whether the server listens to other devices. */
  readonly reachable: boolean;
  readonly openSockets: () => number;
  /** Sessions whose data this program leaves as they are. */
  readonly unopened: readonly Unopened[];
  readonly log: Log;
}

/** All routes of the outer contract (ARCHITECTURE.md §5) that this version has; anything else is a 404 problem. */
export function createApp(parts: AppParts): Hono {
  const { desk, live, log, pictures } = parts;
  const callers = callersOf(parts.hostKey, desk.ledger.passOf);
  const gate: Gate = { callers, isSession: (id) => desk.ledger.of(id)?.session != null };
  const boards = boardsOf(desk.directory, live);
  const app = new Hono();
  app.use(strictHeaders);
  app.use(onlyOurs(parts.hosts));
  // `address`: where other devices reach this page; `commit`: how fast this laptop's disk saves, milliseconds.
  app.get('/healthz', (context) =>
    context.json({
      status: 'ok',
      version: parts.version,
      address: urlsFor(context, parts.reachable).forOthers,
      commit: parts.store.latency(),
    }),
  );
  app.use('/api/*', (_, next) => unlessFailing(live, ANSWER_WITHIN, next()));
  app.use('/api/sessions/:id/*', leftClosed(parts.unopened));
  app.route('/metrics', metricRoutes({ ...parts, callers }));
  app.route('/api/campaigns', campaignRoutes(desk, callers));
  app.route('/api/sessions', sessionRoutes({ ...parts, boards, callers, removePictures: pictures.remove }));
  app.route('/api/sessions', commandRoutes(gate, parts.run));
  app.route('/api/sessions', pictureRoutes(gate, pictures));
  app.route(
    '/api/sessions',
    resultRoutes({
      gate,
      live,
      directory: desk.directory,
      boards,
      ownedOf: desk.ledger.of,
    }),
  );
  app.route('/api/join', joinRoutes(desk.joining));
  app.all('/api/*', (context) => problem('http.not-found', languageFor(context)));
  app.route('/', pageRoutes(parts.pages));
  app.notFound((context) => problem('http.not-found', languageFor(context)));
  app.onError((error, context) => {
    if (error instanceof NewerSchemaError) return problem('hub.newer-session', languageFor(context));
    const notSaved = isStoreError(error);
    // The route's pattern, never the address itself: it may hold an id or a code.
    log.error({ error: error.stack, method: context.req.method, notSaved }, 'a request failed');
    return problem(notSaved ? 'http.not-saved' : 'http.internal', languageFor(context));
  });
  return app;
}

/** Disk full, read-only, failing: what the operator can mend. */
const isStoreError = (error: Error): boolean =>
  error instanceof NotSaved ||
  ('code' in error &&
    typeof error.code === 'string' &&
    /^(ENOSPC|EDQUOT|EFBIG|EROFS|EIO|EMFILE|ENFILE|EACCES)$/.test(error.code));
