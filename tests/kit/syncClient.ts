import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  MESSAGE,
  type Acknowledgement,
  type Heartbeat,
  type Progress,
  type VerdictMessage,
} from '../../shared/sync/wire.ts';
import { until } from './until.ts';

export interface SyncClientOptions {
  readonly token: string;
  /** Speaks our further message types; true unless said otherwise. */
  readonly ashar?: boolean;
  readonly doc?: Y.Doc;
  readonly generation?: number;
  /** What its program knows of this kind of document; not told unless given. */
  readonly schema?: number;
  /** Leaves out `client` from the address. */
  readonly anonymous?: boolean;
}

/** One presence entry as it came over the wire. */
export interface Shown {
  readonly client: number;
  readonly clock: number;
  readonly state: Record<string, unknown> | null;
}

/** A device on the wire: a document, its link, and everything the server said. It does not reconnect by itself. */
export class SyncClient {
  readonly doc: Y.Doc;
  readonly acknowledged: Acknowledgement[] = [];
  readonly verdicts: VerdictMessage[] = [];
  readonly progress: Progress[] = [];
  readonly heartbeats: Heartbeat[] = [];
  /** Presence as it came, newest last. */
  readonly shown: Shown[] = [];
  /** Every frame as it came. */
  readonly frames: Uint8Array[] = [];
  synced = false;
  closeCode: number | null = null;
  closeReason = '';
  /** Answers heartbeats; a dead device does not. */
  alive = true;
  socket: WebSocket;
  readonly #url: string;
  #presenceClock = 0;

  constructor(url: string, document: string, options: SyncClientOptions) {
    this.doc = options.doc ?? new Y.Doc();
    const query = new URLSearchParams({ token: options.token });
    if (options.anonymous !== true) query.set('client', String(this.doc.clientID));
    if (options.ashar !== false) query.set('ashar', '1');
    if (options.generation !== undefined) query.set('generation', String(options.generation));
    if (options.schema !== undefined) query.set('schema', String(options.schema));
    this.#url = `${url}/${document}?${query}`;
    this.socket = this.#open();
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(update);
    });
  }

  #open(): WebSocket {
    const socket = new WebSocket(this.#url, { perMessageDeflate: false });
    socket.binaryType = 'nodebuffer';
    this.closeCode = null;
    this.synced = false;
    socket.on('open', () => this.#send(MESSAGE.sync, (encoder) => syncProtocol.writeSyncStep1(encoder, this.doc)));
    socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      if (this.socket !== socket) return;
      this.closeCode = code;
      this.closeReason = reason.toString();
    });
    return socket;
  }

  /** Comes again after a lost link. */
  reconnect(): void {
    this.socket.terminate();
    this.socket = this.#open();
  }

  #hear(frame: Uint8Array): void {
    this.frames.push(frame);
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) return this.#sync(decoder);
    if (type === MESSAGE.awareness) return this.#presence(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
    const body: unknown = JSON.parse(decoding.readVarString(decoder));
    if (type === MESSAGE.acknowledgement) this.acknowledged.push(body as Acknowledgement);
    if (type === MESSAGE.verdict) this.verdicts.push(body as VerdictMessage);
    if (type === MESSAGE.progress) this.progress.push(body as Progress);
    if (type === MESSAGE.heartbeat) {
      this.heartbeats.push(body as Heartbeat);
      if (this.alive) this.sendBytes(Uint8Array.of(MESSAGE.heartbeat));
    }
  }

  #sync(decoder: decoding.Decoder): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    const kind = syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
    if (kind === syncProtocol.messageYjsSyncStep2) this.synced = true;
    if (encoding.length(encoder) > 1) this.sendBytes(encoding.toUint8Array(encoder));
  }

  #presence(decoder: decoding.Decoder): void {
    const count = decoding.readVarUint(decoder);
    for (let each = 0; each < count; each++)
      this.shown.push({
        client: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: JSON.parse(decoding.readVarString(decoder)) as Record<string, unknown> | null,
      });
  }

  #send(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.sendBytes(encoding.toUint8Array(encoder));
  }

  sendBytes(bytes: Uint8Array | string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  sendUpdate(update: Uint8Array): void {
    this.#send(MESSAGE.sync, (encoder) => syncProtocol.writeUpdate(encoder, update));
  }

  /** Announces presence, one's own unless another's client id is given. */
  show(state: unknown, client: number = this.doc.clientID): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ++this.#presenceClock);
    encoding.writeVarString(encoder, JSON.stringify(state));
    this.#send(MESSAGE.awareness, (outer) => encoding.writeVarUint8Array(outer, encoding.toUint8Array(encoder)));
  }

  /** The newest presence of a client as this device knows it; undefined before any came. */
  stateOf(client: number): Record<string, unknown> | null | undefined {
    return this.shown.filter((each) => each.client === client).pop()?.state;
  }

  /** How far this device's own work is known to be saved. */
  get savedClock(): number {
    return this.acknowledged.reduce(
      (most, { client, clock }) => (client === this.doc.clientID ? Math.max(most, clock) : most),
      0,
    );
  }

  get ownClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  whenSynced(): Promise<void> {
    return until(() => this.synced, 'the device is synced');
  }

  whenSaved(): Promise<void> {
    return until(() => this.synced && this.savedClock >= this.ownClock, 'the device hears that its work is saved');
  }

  whenClosed(): Promise<void> {
    return until(() => this.closeCode !== null, 'the socket is closed');
  }

  close(): void {
    this.socket.terminate();
  }
}

/** The state of a document that two copies must share: content and what was deleted. */
export function fingerprint(doc: Y.Doc): string {
  const snapshot = Y.snapshot(doc);
  const vector = [...snapshot.sv].sort(([a], [b]) => a - b);
  const deleted = [...snapshot.ds.clients]
    .map(([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len])] as const)
    .sort(([a], [b]) => a - b);
  // A root that somebody only looked at is there and empty.
  const roots = [...doc.share.keys()]
    .filter((root) => doc.getMap(root).size > 0)
    .sort()
    .map((root) => [root, ordered(doc.getMap(root).toJSON())]);
  return JSON.stringify({ roots, vector, deleted, pending: doc.store.pendingStructs !== null });
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}
