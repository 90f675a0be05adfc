import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import { CLOSE, MESSAGE } from '../../shared/sync/wire.ts';
import { takeIn, type Doc } from '../../shared/sync/doc.ts';
import { schemaOf } from '../../shared/sync/schemas.ts';
import { waitBefore } from './backoff.ts';
import { meanwhileIn } from './meanwhile.ts';
import { patience, timeFor } from './patience.ts';
import type { Patience } from './patience.ts';
import { restSender } from './restSender.ts';
import type { RestSender } from './restSender.ts';
import { hear, peekStateVector } from './wireReader.ts';
import type { Heard } from './wireReader.ts';

/** How long opening a socket may take, milliseconds. */
const OPENING = 10_000;

/** How the server closed a socket. */
export interface Closed {
  readonly code: number;
  readonly reason: string;
}

export interface LinkEvents extends Heard {
  /** The socket opened, or closed (`closed` null when we closed it ourselves). */
  readonly connected: (on: boolean, closed: Closed | null) => void;
  /** The first full exchange of this connection is done. */
  readonly synced: () => void;
  /** The server's state vector at connection. */
  readonly serverHas: (clocks: ReadonlyMap<number, number>) => void;
  /** How much of this device's work is not saved yet; told to the server with each heartbeat. */
  readonly unsaved: () => number;
  /** A message of what was written without the link went out, in answer to the server's state vector. */
  readonly sentPart: () => void;
  /** The last of them went out. */
  readonly sentRest: () => void;
}

export interface LinkPlace {
  readonly document: string;
  readonly token: string;
  readonly generation: number | null;
}

export interface Link {
  readonly provider: WebsocketProvider;
  /** Begins to connect. */
  readonly start: () => void;
  /** Whether what is written now goes out at once. */
  readonly isOpen: () => boolean;
  /** Tries at once, e.g. when the screen wakes or a step opens the board. */
  readonly wake: () => void;
  readonly setGeneration: (generation: number) => void;
  readonly close: () => void;
}

const paramsOf = (doc: Doc, place: LinkPlace): Record<string, string> => ({
  token: place.token,
  client: String(doc.clientID),
  ashar: '1',
  schema: String(schemaOf(place.document)),
  ...(place.generation === null ? {} : { generation: String(place.generation) }),
});

/** Where the sync server listens: this page's own host. */
const serverUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

/**
 * Sockets that keep single edits back until what was written without the link has gone out: what stands before an edit
 * must reach the server before it. Nothing is lost, because the answer to the server's state vector is made later and
 * holds all.
 */
const patientSocket = (isPatient: () => boolean): typeof WebSocket =>
  class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (isPatient() && data instanceof Uint8Array && data[0] === MESSAGE.sync && data[1] === messageYjsUpdate) return;
      super.send(data);
    }
  };

/** Takes the server's answer to what this device has: a whole board in one message. False for every other message. */
function takeAnswer(provider: WebsocketProvider, decoder: decoding.Decoder): boolean {
  const begin = decoder.pos;
  if (decoding.readVarUint(decoder) !== messageYjsSyncStep2) {
    decoder.pos = begin;
    return false;
  }
  takeIn(provider.doc, decoding.readVarUint8Array(decoder), provider);
  if (!provider.synced) provider.synced = true;
  return true;
}

/** Teaches the stock provider our four messages, and an answer of our own to what the server had when we came. */
function teach(provider: WebsocketProvider, rest: RestSender, events: LinkEvents): void {
  const stock = provider.messageHandlers[MESSAGE.sync];
  provider.messageHandlers[MESSAGE.sync] = (...heard) => {
    if (takeAnswer(provider, heard[1])) return;
    const clocks = peekStateVector(heard[1]);
    if (clocks === null) return stock?.(...heard);
    events.serverHas(clocks);
    rest.begin(clocks);
  };
  const answer = () => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.heartbeat);
    encoding.writeVarUint(encoder, events.unsaved());
    return encoding.toUint8Array(encoder);
  };
  for (const type of [MESSAGE.acknowledgement, MESSAGE.verdict, MESSAGE.progress, MESSAGE.heartbeat])
    provider.messageHandlers[type] = (_encoder, decoder) => {
      if (type === MESSAGE.heartbeat) provider.ws?.send(answer());
      hear(type, decoder, events);
    };
}

/**
 * Sends this device's own presence and nothing else: the stock provider sends what it hears of the others back to where
 * it came from, and 27 devices that each do so keep the server and every tablet busy with it.
 */
function sendOwnPresence({ awareness, _awarenessUpdateHandler: send }: WebsocketProvider): void {
  awareness.off('update', send);
  awareness.on('update', (changes: Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>) => {
    const own = Object.values(changes).some((clients) => clients.includes(awareness.clientID));
    if (own) send({ added: [awareness.clientID], updated: [], removed: [] }, null);
  });
}

/** Gives a large message the time that it takes on a slow link; the stock provider counts silence itself, too. */
function awaitLarge(provider: WebsocketProvider, waiting: Patience, bytes: number): void {
  provider.wsLastMessageReceived = Date.now() + timeFor(bytes);
  waiting.announced(bytes, provider.wsLastMessageReceived, performance.now());
}

/** What the server says goes on to `events`, and is heeded here, too. */
const heeding = (
  events: LinkEvents,
  provider: WebsocketProvider,
  { rest, waiting }: { readonly rest: RestSender; readonly waiting: Patience },
): LinkEvents => ({
  ...events,
  heartbeat(message) {
    events.heartbeat(message);
    if (message.coming !== undefined && message.coming > 0) awaitLarge(provider, waiting, message.coming);
  },
  acknowledged(message) {
    events.acknowledged(message);
    rest.acknowledged(message.messages ?? 0);
  },
});

/** Watches for sockets that say they are open and are not, and for screens that wake. Returns what lets go. */
function watch(provider: WebsocketProvider, waiting: Patience, wake: () => void): () => void {
  waiting.begin(performance.now());
  let openingSince = 0;
  const look = () => {
    const now = performance.now();
    waiting.look(provider.wsLastMessageReceived, now);
    if (!provider.wsconnected) waiting.begin(now);
    openingSince = provider.wsconnecting ? openingSince || now : 0;
    const stuck = openingSince > 0 && now - openingSince > OPENING;
    if (!stuck && !waiting.isOver(now)) return;
    openingSince = 0;
    waiting.begin(now);
    provider.disconnect();
    provider.connect();
  };
  const timer = setInterval(look, 1_000);
  const awake = () => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('pageshow', awake);
  window.addEventListener('online', awake);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', awake);
    window.removeEventListener('pageshow', awake);
    window.removeEventListener('online', awake);
  };
}

function answerFrame(update: Uint8Array) {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, messageYjsSyncStep2);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

const restThrough = (
  socket: () => WebSocket | null,
  doc: Doc,
  { document, ...events }: LinkEvents & Pick<LinkPlace, 'document'>,
): RestSender =>
  restSender(doc, {
    meanwhile: () => meanwhileIn(document),
    send(update) {
      socket()?.send(answerFrame(update));
      events.sentPart();
    },
    done: events.sentRest,
  });

/** Binds a document to the server and never gives up, but for the close codes that say so (44xx). */
export function openLink(doc: Doc, place: LinkPlace, events: LinkEvents): Link {
  const provider = new WebsocketProvider(serverUrl(), place.document, doc, {
    connect: false,
    disableBc: true,
    params: paramsOf(doc, place),
    WebSocketPolyfill: patientSocket(() => !rest.isDone()),
  });
  sendOwnPresence(provider);
  let tries = 0;
  let wasOpen = false;
  const waiting = patience();
  const rest = restThrough(() => provider.ws, doc, { ...events, document: place.document });
  teach(provider, rest, heeding(events, provider, { rest, waiting }));
  provider.on('connection-close', (event) => {
    // The provider waits min(2^n × 100, maxBackoffTime): with n out of the way the wait is ours, full jitter.
    provider.wsUnsuccessfulReconnects = 20;
    provider.maxBackoffTime = waitBefore(tries, Math.random(), wasOpen);
    tries += 1;
    events.connected(false, event);
  });
  provider.on('status', ({ status }) => {
    rest.stop();
    if (status !== 'connected') return;
    wasOpen = true;
    events.connected(true, null);
  });
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    tries = 0;
    events.synced();
  });
  const wake = () => {
    if (provider.wsconnected || provider.wsconnecting || !provider.shouldConnect) return;
    tries = 0;
    provider.connect();
  };
  let letGo = () => {};
  return {
    provider,
    start() {
      letGo = watch(provider, waiting, wake);
      provider.connect();
    },
    isOpen: () => rest.isDone() && provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN,
    wake,
    setGeneration: (generation) => {
      provider.params = paramsOf(doc, { ...place, generation });
    },
    close() {
      letGo();
      provider.destroy();
      // The provider leaves alone what it made: a timer that holds the document for as long as the page stands.
      provider.awareness.destroy();
    },
  };
}

/** Close codes after which a document is not for this token, for good. */
export const isFinal = (code: number): boolean =>
  code === CLOSE.badToken || code === CLOSE.neverAllowed || code === CLOSE.noSuchDocument;
