import type { Context } from 'hono';
import { isLoopback, lanAddresses } from './hosts.ts';

/** Where pages stand, as the one who asked can reach them. */
export interface Urls {
  /** `http://host:port` of the request itself. */
  readonly base: string;
  /** The same for other devices in the room: asked over loopback, the first address in the network. */
  readonly forOthers: string;
}

/** @param reachable whether the server listens to other devices at all */
export function urlsFor(context: Context, reachable: boolean): Urls {
  const { protocol } = new URL(context.req.url);
  const host = context.req.header('Host') ?? 'localhost';
  const base = `${protocol}//${host}`;
  const lan = reachable && isLoopback(host) ? lanAddresses()[0] : undefined;
  if (lan === undefined) return { base, forOthers: base };
  const port = /:(\d+)$/.exec(host)?.[1];
  const name = lan.includes(':') ? `[${lan}]` : lan;
  return { base, forOthers: `${protocol}//${name}${port === undefined ? '' : `:${port}`}` };
}

/** The pages of a session; tokens stand behind `#`, which no browser sends. */
export const sessionUrls = (
  { base, forOthers }: Urls,
  id: string,
  tokens: Readonly<Record<'facilitator' | 'recorder' | 'projector', string | null>>,
  code: string | null,
) => ({
  facilitator: page(base, 's', id, tokens.facilitator),
  recorder: page(base, 's', id, tokens.recorder),
  projector: page(base, 'p', id, tokens.projector),
  join: `${forOthers}/j/${code ?? ''}`,
});

const page = (base: string, screen: 's' | 'p', id: string, token: string | null): string =>
  `${base}/${screen}/${id}#${token ?? ''}`;
