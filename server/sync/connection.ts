import type { RawData, WebSocket } from 'ws';
import { CLOSE, MESSAGE, type Progress } from '../../shared/sync/wire.ts';
import { jsonFrame, presenceFrame } from './frame.ts';
import { CLOSE_GRACE, INBOX, PRESENCE_RATE, STATE_VECTOR_BYTES, SYNC_RATE, UPDATE_RATE, type Pace } from './limits.ts';
import type { Visitor } from './live.ts';
import type { LiveDocument } from './liveDocument.ts';
import { isPatient, readMessage, readStateVector, type ClientMessage } from './message.ts';
import { Newest } from './newest.ts';
import { Outlet } from './outlet.ts';
import type { Peer } from './peer.ts';
import { readPresence, type Announced } from './presence.ts';
import { TokenBucket } from './tokenBucket.ts';

/** Said to stock clients so that they do not take a quiet board for a dead link. */
const NOTHING_NEW = presenceFrame([]);

/** Bytes of the answer to a ping without content: two, and four of a mask. */
const PONG_BYTES = 6;

const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data;

const now = (): number => performance.now();

/**
 * One device on one document. Messages are handled one at a time and in order; while the document takes none, or the
 * device sends faster than it may, the socket is paused, so what waits stays on the device and not in memory.
 */
export class Connection implements Peer {
  readonly visitor: Visitor;
  readonly connectedAt: number;
  access: 'read' | 'write' = 'read';
  synced = false;
  muted = false;
  client: number | null;
  heard = 0;
  hasAnswered = false;
  /** Milliseconds of the last ping, null before the first answer. */
  roundTrip: number | null = null;
  /** Edits that by its own word are not saved yet, as of its last heartbeat. */
  unsaved = 0;
  readonly #socket: WebSocket;
  readonly #outlet: Outlet;
  readonly #onGone: (connection: Connection) => void;
  #document: LiveDocument | null = null;
  #inbox: Uint8Array[] = [];
  #progress: Buffer[] = [];
  #paused = false;
  #closing = false;
  #throttled = false;
  readonly #updates = new TokenBucket(UPDATE_RATE, now());
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #announcements = new Newest<Announced>({
    rate: PRESENCE_RATE,
    deliver: (announced) => this.#document?.takePresence(this, announced),
    later: (wait, run) => this.#later(wait, run),
  });
  readonly #exchanges = new Newest<Uint8Array>({
    rate: SYNC_RATE,
    deliver: (vector) => this.#document?.answerSync(this, vector),
    later: (wait, run) => this.#later(wait, run),
  });
  #heardAt = now();
  /** Answers to pings so far. */
  #pongs = 0;
  /** Bytes that had come at the last beat, but for the answers to pings. */
  #received = 0;
  #pingedAt: number | null = null;

  constructor(socket: WebSocket, visitor: Visitor, at: number, onGone: (connection: Connection) => void) {
    this.#socket = socket;
    this.#outlet = new Outlet(socket);
    this.visitor = visitor;
    this.client = visitor.client;
    this.connectedAt = at;
    this.#onGone = onGone;
    socket.on('message', (data, isBinary) => this.#arrive(bytesOf(data), isBinary));
    socket.on('pong', () => this.#ponged());
    socket.on('error', () => this.#giveUp());
    socket.on('close', () => this.#gone());
    this.#pause();
  }

  get isOpen(): boolean {
    return !this.#closing && this.#socket.readyState === this.#socket.OPEN;
  }

  get document(): LiveDocument | null {
    return this.#document;
  }

  get backlog(): number {
    return this.#outlet.backlog;
  }

  /** The document is loaded and the device may have it. */
  enter(document: LiveDocument, access: 'read' | 'write'): void {
    this.#document = document;
    this.access = access;
    document.join(this);
    const { client } = this.visitor;
    if (client !== null && !document.bind(this, client)) document.refuseClient(this, 'guard.foreign-client', client);
    if (this.#progress.length > 0) this.send(this.#progress);
    this.#progress = [];
    this.resume();
  }

  tellProgress(progress: Progress): void {
    const frame = jsonFrame(MESSAGE.progress, progress);
    if (this.#document === null) this.#progress.push(frame);
    else this.send([frame]);
  }

  #arrive(bytes: Uint8Array, isBinary: boolean): void {
    if (this.#closing) return;
    if (!isBinary) return this.close(CLOSE.unreadable, 'text frame');
    this.#heardAt = now();
    const waiting = this.#inbox.push(bytes);
    if (waiting > INBOX || !isPatient(bytes)) this.resume();
    else if (waiting === 1) this.#want(false);
  }

  resume(): void {
    this.#want(true);
  }

  #want(isPressing: boolean): void {
    if (this.#throttled) return;
    if (this.#document === null) this.#pause();
    else this.#document.wants(this, isPressing);
  }

  hear(): void {
    while (!this.#closing) {
      const bytes = this.#inbox[0];
      if (bytes === undefined) return this.#unpause();
      if (this.#document?.takes !== true || this.#throttled) return this.#pause();
      const message = readMessage(bytes);
      if (message === null) return this.close(CLOSE.unreadable, 'unreadable message');
      if (!this.#handle(message, this.#document)) return this.#pause();
      this.#inbox.shift();
    }
    this.#inbox = [];
  }

  /** Handles one message; false when it must wait for its turn. */
  #handle(message: ClientMessage, document: LiveDocument): boolean {
    switch (message.is) {
      case 'heartbeat':
        this.unsaved = message.unsaved;
        break;
      case 'query':
        document.answerPresence(this);
        break;
      case 'presence':
        this.#announce(message.body, document);
        break;
      case 'step1':
        this.#exchange(message.body);
        break;
      case 'step2':
      case 'update':
        return this.#update(message.body, message.is === 'update' ? 'live' : 'sync', document);
    }
    return true;
  }

  #update(body: Uint8Array, source: 'live' | 'sync', document: LiveDocument): boolean {
    if (this.muted) return true;
    if (!this.#updates.take(now())) {
      this.#throttled = true;
      this.#later(this.#updates.wait, () => {
        this.#throttled = false;
        this.resume();
      });
      return false;
    }
    this.heard++;
    if (source === 'sync') this.hasAnswered = true;
    document.takeUpdate(this, body, source);
    return true;
  }

  #announce(body: Uint8Array, document: LiveDocument): void {
    const read = readPresence(body, this.client);
    if (read === null) return this.close(CLOSE.unreadable, 'unreadable presence');
    const { announced } = read;
    if (announced !== null && document.isClientOf(this, announced.client)) this.#announcements.offer(announced);
  }

  #exchange(body: Uint8Array): void {
    if (body.length > STATE_VECTOR_BYTES || readStateVector(body) === null)
      return this.close(CLOSE.unreadable, 'unreadable state vector');
    this.#exchanges.offer(body);
  }

  #later(wait: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#closing) run();
    }, wait);
    this.#timers.add(timer);
  }

  #pause(): void {
    if (this.#paused || !this.isOpen) return;
    this.#paused = true;
    this.#socket.pause();
  }

  #unpause(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#heardAt = now();
    this.#socket.resume();
  }

  send(frames: readonly Buffer[], allowance = 0): void {
    if (!this.isOpen) return;
    this.#outlet.write(frames, allowance);
    this.#watchBacklog();
  }

  #watchBacklog(): void {
    if (this.#outlet.isTooSlow(now())) this.close(CLOSE.tooSlow, 'too slow');
  }

  /** Heartbeat to our own clients, ping to all; ends a link over which nothing has come for too long. */
  beat(heartbeat: Buffer, silence: Pace['silence']): void {
    if (!this.isOpen) return;
    this.#watchBacklog();
    if (this.#hasMoved()) this.#heardAt = now();
    const most = this.visitor.ashar ? silence.ashar : silence.stock;
    if (!this.#paused && now() - this.#heardAt > most) return this.#socket.terminate();
    if (this.#document !== null) this.send([this.visitor.ashar ? heartbeat : NOTHING_NEW]);
    this.#pingedAt ??= now();
    this.#socket.ping();
  }

  /**
   * Whether bytes have come since the last beat, be they a small piece of a large message on a slow link. Answers to
   * pings do not count: a browser gives them though its page hangs.
   */
  #hasMoved(): boolean {
    const before = this.#received;
    this.#received = this.#outlet.received - this.#pongs * PONG_BYTES;
    return this.#received > before;
  }

  #ponged(): void {
    this.#pongs++;
    if (this.#pingedAt !== null) this.roundTrip = Math.round(now() - this.#pingedAt);
    this.#pingedAt = null;
    if (!this.visitor.ashar) this.#heardAt = now();
  }

  close(code: number, reason: string): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#inbox = [];
    if (this.#paused) this.#socket.resume();
    this.#socket.close(code, reason);
    const end = setTimeout(() => this.#socket.terminate(), CLOSE_GRACE);
    this.#timers.add(end);
    this.#document?.leave(this);
  }

  /**
   * What it sent cannot be read or is too much, and the library closes it; what still comes of it is not read any more.
   * The library itself would read on to the end of a message of any length.
   */
  #giveUp(): void {
    process.nextTick(() => this.#outlet.stopReading());
    const end = setTimeout(() => this.#socket.terminate(), CLOSE_GRACE);
    this.#timers.add(end);
  }

  /** Resolves when the socket is closed. */
  whenGone(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.readyState === this.#socket.CLOSED) resolve();
      else this.#socket.once('close', () => resolve());
    });
  }

  #gone(): void {
    // Its last words may have come together with its farewell.
    if (!this.#closing && this.#inbox.length > 0) this.#document?.hear([this]);
    const left = this.#closing;
    this.#closing = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    if (!left) this.#document?.leave(this);
    this.#onGone(this);
  }
}
