/** What a caller got: status and body, JSON read when it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Made {
  readonly sessionId: string;
  readonly joinCode: string;
  readonly tokens: { readonly facilitator: string; readonly recorder: string; readonly projector: string };
  readonly urls: Readonly<Record<'facilitator' | 'recorder' | 'projector' | 'join', string>>;
}

export interface Seated {
  readonly sessionId: string;
  readonly seat: string;
  readonly token: string;
}

/** The outer contract, called like a script of a user would. */
export function apiOf(url: string, hostKey: string) {
  const call = async (method: string, path: string, { token, body, headers }: Call = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined || body instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Uint8Array.from(body) : asText(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('Content-Type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : {}, text };
  };
  const done = async <Body>(answer: Promise<Answer>): Promise<Body> => {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`HTTP ${status}: ${text}`);
    return body as Body;
  };
  return {
    call,
    makeSession: (body: object = {}) =>
      done<Made>(call('POST', '/api/sessions', { token: hostKey, body: { kind: 'session', ...body } })),
    join: (joinCode: string, more: object = {}) =>
      done<Seated>(call('POST', '/api/join', { body: { joinCode, ...more } })),
    command: (session: string, token: string, body: { name: string; args?: unknown; expect?: string }) =>
      done<Record<string, unknown>>(call('POST', `/api/sessions/${session}/commands`, { token, body })),
    results: (session: string, token: string) =>
      done<Record<string, unknown>>(call('GET', `/api/sessions/${session}/results`, { token })),
  };
}

export type Api = ReturnType<typeof apiOf>;

const asText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));
