import type { MiddlewareHandler } from 'hono';
import { languageFor } from './caller.ts';
import type { Hosts } from './hosts.ts';
import { problem } from './problem.ts';

/** Refuses names that are not ours (re-bound DNS) and foreign pages; a missing Origin is fine, the token decides. */
export const onlyOurs =
  (hosts: Hosts): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('Host') ?? '';
    const origin = context.req.header('Origin');
    if (!hosts.isOurs(host)) return problem('http.unknown-host', languageFor(context));
    if (origin !== undefined && !hosts.isOwnPage(origin, host))
      return problem('http.foreign-origin', languageFor(context));
    return next();
  };

/** Old browsers do not count ws: as 'self', so the sockets are named. */
const policyFor = (host: string): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers that keep a page to itself: no foreign scripts, frames, referrers or guessed types. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', policyFor(context.req.header('Host') ?? 'localhost'));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};
