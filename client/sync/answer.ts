import { REFUSAL_CODES } from '../../shared/domain/refusal.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { isRecord, parseJson } from './plain.ts';

/** What a command or a call answers. A refusal is a value; its code has a sentence in the catalogue of refusals. */
export type Answer =
  | { readonly ok: true; readonly answer: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly code: RefusalCode;
      readonly status: number;
      readonly detail: Readonly<Record<string, unknown>>;
    };

/** How long the server may take before the device says that it heard nothing, milliseconds. */
const PATIENCE = 10_000;

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

const isCode = (value: unknown): value is RefusalCode => REFUSAL_CODES.some((each) => each === value);

const failed = (code: RefusalCode): Answer => ({ ok: false, code, status: 0, detail: {} });

async function read(response: Response): Promise<Answer> {
  const body = parseJson(await response.text());
  const detail = isRecord(body) ? body : {};
  if (response.ok) return { ok: true, answer: detail };
  const code = detail['code'];
  return { ok: false, code: isCode(code) ? code : 'link.problem', status: response.status, detail };
}

/** Calls the HTTP API of this page's server. Never throws: no link is the refusal `link.offline`. */
export async function call({ method, path, token, body }: Call): Promise<Answer> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const response = await fetch(path, {
      method,
      headers: {
        // Sentences come in the language of the page, not of the browser.
        'Accept-Language': document.documentElement.lang,
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: giveUp.signal,
      cache: 'no-store',
    });
    return await read(response);
  } catch {
    return failed('link.offline');
  } finally {
    clearTimeout(timer);
  }
}
