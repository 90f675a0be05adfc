import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { LEADERS, type Role } from '../../shared/domain/role.ts';
import type { Language } from '../../shared/domain/language.ts';
import { sameSecret } from '../hub/ids.ts';
import type { Pass } from '../sync/live.ts';
import { languageOf } from './language.ts';
import { problem, type ProblemCode } from './problem.ts';

/** Who calls: the one who runs the hub, or somebody with a token. */
type Caller = { readonly is: 'host' } | { readonly is: 'pass'; readonly pass: Pass };

/** Finds who calls by `Authorization: Bearer <key or token>`; null when there is none or it is not good. */
export type Callers = (authorization: string | undefined) => Caller | null;

export const callersOf =
  (hostKey: string, passOf: (token: string) => Pass | null): Callers =>
  (authorization) => {
    const token = /^Bearer +(\S{1,512})$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    if (sameSecret(token, hostKey)) return { is: 'host' };
    const pass = passOf(token);
    return pass === null ? null : { is: 'pass', pass };
  };

/** Either a value, or the answer that ends the request. */
export type Either<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly answer: Response };

export const languageFor = (context: Context): Language =>
  languageOf(context.req.query('lang'), context.req.header('Accept-Language'));

/** Lets only the holder of the host key through. */
export function needHost(context: Context, callers: Callers): Response | null {
  const caller = callers(context.req.header('Authorization'));
  if (caller?.is === 'host') return null;
  return problem(caller === null ? 'http.unauthorized' : 'http.forbidden', languageFor(context));
}

/** Lets through whoever has a token of the session named in the path, with one of the roles. */
export function needPass(context: Context, gate: Gate, roles: readonly Role[]): Either<Pass> {
  const no = (code: ProblemCode): Either<Pass> => ({ ok: false, answer: problem(code, languageFor(context)) });
  const session = context.req.param('id') ?? '';
  const caller = gate.callers(context.req.header('Authorization'));
  if (caller === null) return no('http.unauthorized');
  if (!gate.isSession(session)) return no('hub.unknown-session');
  if (caller.is === 'host' || caller.pass.session !== session) return no('http.forbidden');
  return roles.includes(caller.pass.actor.role) ? { ok: true, value: caller.pass } : no('http.forbidden');
}

/** What it takes to judge a call on a session. */
export interface Gate {
  readonly callers: Callers;
  readonly isSession: (id: string) => boolean;
}

export const ANYONE: readonly Role[] = [...LEADERS, 'projector', 'participant'];

/** The caller's network address, for the pace of wrong codes; IPv6 by its network, of which one device has many addresses. */
export function addressOf(context: Context): string {
  return networkOf(getConnInfo(context).remote.address ?? '');
}

export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}
