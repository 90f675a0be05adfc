import type { MiddlewareHandler } from 'hono';
import type { Unopened } from '../hub/ledger.ts';
import { languageFor } from './caller.ts';
import { problem } from './problem.ts';

/** Says of a session whose data were left as they are why it does not open; all others go on. Its keys cannot be checked. */
export function leftClosed(unopened: readonly Unopened[]): MiddlewareHandler {
  const byOwner = new Map(unopened.map((each) => [each.owner, each]));
  return async (context, next) => {
    const left = byOwner.get(context.req.param('id') ?? '');
    if (left === undefined) return next();
    return problem(left.newer ? 'hub.newer-session' : 'hub.unreadable-session', languageFor(context));
  };
}
