import { STATUS_CODES } from 'node:http';
import type { Language } from '../../shared/domain/language.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { HubCode } from '../hub/hubCode.ts';
import type { HttpCode } from './httpCode.ts';
import { sentenceOf } from './sentences/sentences.ts';

export type ProblemCode = HttpCode | HubCode | RefusalCode;

/** Statuses that are not 409, the answer to whatever clashes with how things stand. */
const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  'http.unauthorized': 401,
  'http.forbidden': 403,
  'http.not-found': 404,
  'http.malformed': 400,
  'http.arguments': 400,
  'http.too-large': 413,
  'http.foreign-origin': 403,
  'http.unknown-host': 421,
  'http.internal': 500,
  'http.not-saved': 503,
  'picture.too-large': 413,
  'picture.kind': 415,
  'picture.metadata': 415,
  'join.unknown-code': 404,
  'join.door-closed': 423,
  'join.too-many-tries': 429,
  'join.too-many-claims': 429,
  'join.seat-out': 403,
  'join.no-such-seat': 400,
  'join.unknown-claim': 404,
  'join.claim-refused': 403,
  'join.claim-expired': 410,
  'hub.unknown-session': 404,
  'hub.unknown-campaign': 404,
  'command.unknown': 404,
  'command.arguments': 400,
  'command.not-allowed': 403,
  'guard.paused': 503,
  'gallery.empty-text': 400,
  'gallery.text-too-long': 400,
  'session.bad-name': 400,
};

const statusOf = (code: ProblemCode): number => STATUS[code] ?? 409;

/** Further members of a problem, e.g. the claim of a taken seat. */
export interface ProblemMore {
  readonly claim?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Which members of the body do not fit, as `name: what is wrong`. */
  readonly errors?: readonly string[];
}

/** An error as RFC 9457 problem details; `detail` in the reader's language says what to do, `code` is stable. */
export function problem(code: ProblemCode, language: Language, more: ProblemMore = {}): Response {
  const status = statusOf(code);
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: sentenceOf(code, language),
    code,
    ...more,
  };
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
  };
  if (more.retryAfter !== undefined) headers['Retry-After'] = String(more.retryAfter);
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  return new Response(JSON.stringify(body), { status, headers });
}
