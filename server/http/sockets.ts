import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { parseDocumentName } from '../../shared/sync/documentName.ts';
import { CLOSE, NEWER_DATA } from '../../shared/sync/wire.ts';
import type { LiveDocuments, Pass, Visitor } from '../sync/live.ts';
import { networkOf } from './caller.ts';
import { farewells } from './farewells.ts';
import type { Hosts } from './hosts.ts';

/** Web sockets of a hub: 25 tablets with several documents each, several sessions, and room. */
const SOCKETS = 2_000;
/** Largest message: the largest SyncStep2 and its frame. */
const MAX_PAYLOAD = 1024 * 1024 + 1024;

interface Parts {
  readonly hosts: Hosts;
  readonly passOf: (token: string) => Pass | null;
  readonly attach: LiveDocuments['attach'];
  /** Why the owner's data were left as they are, if they were: its tokens are not known, and not dead. */
  readonly leftClosed: (owner: string) => 'newer' | 'unreadable' | null;
}

export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly open: () => number;
}

/** What an upgrade asks for, or the close code that answers it. */
type Asked =
  | { readonly ok: true; readonly visitor: Visitor }
  | { readonly ok: false; readonly close: number; readonly reason?: string };

/**
 * `/sync/<document name>?token=…`. A foreign page gets HTTP 403; every other refusal comes after the upgrade as a close
 * code, because a browser tells its page nothing of a refused upgrade.
 */
export function openSockets({ hosts, attach, ...known }: Parts): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false });
  const sendAway = farewells();
  return {
    open: () => server.clients.size,
    upgrade(request, socket, head) {
      const host = request.headers.host ?? '';
      const { origin } = request.headers;
      if (!hosts.isOurs(host) || (origin !== undefined && !hosts.isOwnPage(origin, host)))
        return refuseUpgrade(socket, '403 Forbidden');
      const url = urlOf(request);
      if (url === null || !url.pathname.startsWith('/sync/')) return refuseUpgrade(socket, '404 Not Found');
      server.handleUpgrade(request, socket, head, (opened) => {
        const asked: Asked = server.clients.size > SOCKETS ? { ok: false, close: CLOSE.tooSlow } : askedIn(url, known);
        if (asked.ok) attach(opened, asked.visitor);
        else sendAway(opened, networkOf(request.socket.remoteAddress ?? ''), asked);
      });
    },
  };
}

function askedIn(url: URL, { passOf, leftClosed }: Pick<Parts, 'passOf' | 'leftClosed'>): Asked {
  const pass = passOf(url.searchParams.get('token') ?? '');
  const document = parseDocumentName(decoded(url.pathname.slice('/sync/'.length)));
  const left = document === null ? null : leftClosed(document.owner);
  if (left !== null)
    return { ok: false, close: CLOSE.closedForNow, reason: left === 'newer' ? NEWER_DATA : 'unreadable data' };
  if (pass === null) return { ok: false, close: CLOSE.badToken };
  if (document === null) return { ok: false, close: CLOSE.noSuchDocument };
  const mine = document.kind === 'campaign' ? pass.campaign : pass.session;
  if (mine !== document.owner) return { ok: false, close: CLOSE.neverAllowed };
  const client = wholeNumber(url, 'client', 0xffff_ffff);
  const generation = wholeNumber(url, 'generation', Number.MAX_SAFE_INTEGER);
  const schema = wholeNumber(url, 'schema', Number.MAX_SAFE_INTEGER);
  if (client === undefined || generation === undefined || schema === undefined)
    return { ok: false, close: CLOSE.unreadable };
  const ashar = url.searchParams.get('ashar') === '1';
  return { ok: true, visitor: { document, pass, client, generation, schema, ashar } };
}

/** A whole number of the query; null when it is absent, undefined when it is none. */
function wholeNumber(url: URL, name: string, most: number): number | null | undefined {
  const text = url.searchParams.get(name);
  if (text === null) return null;
  const number = Number(text);
  return /^[0-9]{1,16}$/.test(text) && number <= most ? number : undefined;
}

/** y-websocket writes the name as it is, other clients may encode its slashes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function urlOf(request: IncomingMessage): URL | null {
  const text = `http://hub${request.url ?? ''}`;
  return URL.canParse(text) ? new URL(text) : null;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
