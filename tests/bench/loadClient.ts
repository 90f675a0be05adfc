import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, type Acknowledgement } from '../../shared/sync/wire.ts';
import { clientFrame, LightSocket } from './lightSocket.ts';
import { MAGIC, MARKER_LENGTH, microseconds, readMarker, writeMarker, type Marker } from './marker.ts';
import type { LoadUpdate } from './mapLoad.ts';
import type { Door } from './targets.ts';

/** Frames below this are looked through for markers even before the board has come. */
const SMALL_FRAME = 4_096;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;
const AUTH = 2;

/** What whoever drives a client wants to hear; each may be left out. */
export interface Listener {
  readonly onMarker?: (marker: Marker, at: number) => void;
  /** Every update that comes, the first state included; wanting them costs the load process time. */
  readonly onUpdate?: (update: Uint8Array) => void;
  /** Work is saved: our server names client and clock, Hocuspocus says so once per message. */
  readonly onSaved?: (saved: Acknowledgement | 'one more') => void;
}

/** One tablet of the load: speaks the protocol as far as needed and looks for markers instead of decoding. */
export class LoadClient {
  readonly socket: LightSocket;
  /** The board has come, or the server sent it away. */
  readonly ready: Promise<void>;
  synced = false;
  /** Bytes that had come when the server said that it was synced. */
  syncedAfter = 0;
  private readonly door: Door;
  private readonly prefix: Buffer;
  private readonly listener: Listener;
  private settle: () => void = () => undefined;

  constructor(door: Door, listener: Listener = {}) {
    this.door = door;
    this.listener = listener;
    this.prefix = prefixOf(door);
    this.ready = new Promise((resolve) => (this.settle = resolve));
    this.socket = new LightSocket(door.address, {
      onOpen: () => this.greet(),
      onFrame: (payload) => this.hear(payload),
      onClose: () => this.settle(),
      wantsLarge: listener.onUpdate !== undefined,
    });
  }

  /** Nobody is there who could say that all has come. */
  get isRelay(): boolean {
    return this.door.wire === 'raw';
  }

  private greet(): void {
    if (this.isRelay) return this.haveBoard();
    if (this.door.wire === 'hocuspocus')
      this.say(
        bytesOf((encoder) => {
          encoding.writeVarUint(encoder, AUTH);
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarString(encoder, 'bench');
          encoding.writeVarString(encoder, '4.7.0');
        }),
      );
    this.say(Buffer.from([MESSAGE.sync, 0, 1, 0]));
  }

  /** One message of the protocol, addressed as this server wants it. */
  say(message: Uint8Array): void {
    this.socket.write(frameFor(this.door, message));
  }

  private haveBoard(): void {
    if (this.synced) return;
    this.synced = true;
    this.syncedAfter = this.socket.bytesIn;
    this.settle();
  }

  private hear(payload: Buffer): void {
    if (this.hasMarkers(payload) && this.listener.onUpdate === undefined) return;
    if (this.isRelay) return;
    const at = this.prefix.length;
    const [type, kind] = [payload[at], payload[at + 1]];
    if (type === MESSAGE.heartbeat && this.door.wire === 'yjs') this.say(Buffer.from([MESSAGE.heartbeat]));
    this.hearSaved(type, payload.subarray(at + 1));
    if (type !== MESSAGE.sync && type !== SYNC_REPLY) return;
    if (kind === 0) this.say(Buffer.from([MESSAGE.sync, 1, 2, 0, 0]));
    else this.listener.onUpdate?.(decoding.readVarUint8Array(decoding.createDecoder(payload.subarray(at + 2))));
    if (kind === 1) this.haveBoard();
  }

  private hasMarkers(payload: Buffer): boolean {
    if (!this.synced && payload.length >= SMALL_FRAME) return false;
    let at = payload.indexOf(MAGIC);
    if (at < 0) return false;
    const now = microseconds();
    for (; at >= 0; at = payload.indexOf(MAGIC, at + MARKER_LENGTH))
      this.listener.onMarker?.(readMarker(payload, at), now);
    return true;
  }

  private hearSaved(type: number | undefined, rest: Buffer): void {
    const { onSaved } = this.listener;
    if (onSaved === undefined) return;
    if (this.door.wire === 'hocuspocus' && type === SYNC_STATUS && rest[0] === 1) onSaved('one more');
    if (this.door.wire === 'yjs' && type === MESSAGE.acknowledgement)
      onSaved(JSON.parse(decoding.readVarString(decoding.createDecoder(rest))) as Acknowledgement);
  }

  /** Sends an update with its marker written; one write, as a browser does. */
  send({ bytes, markerAt }: LoadUpdate, writer: number, number: number): void {
    const body = bytesOf((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, bytes);
    });
    const frame = clientFrame(Buffer.concat([this.prefix, body]));
    writeMarker(frame, frame.length - bytes.length + markerAt, { writer, number, sentAt: microseconds() });
    this.socket.write(frame);
  }

  /** Sends an update of which nobody measures the way. */
  sendBytes(bytes: Uint8Array): void {
    this.say(
      bytesOf((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.sync);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, bytes);
      }),
    );
  }

  end(): void {
    this.socket.end();
  }
}

const bytesOf = (write: (encoder: encoding.Encoder) => void): Buffer => Buffer.from(encoding.encode(write));

const prefixOf = ({ wire, document }: Door): Buffer =>
  wire === 'hocuspocus' ? bytesOf((encoder) => encoding.writeVarString(encoder, document)) : Buffer.alloc(0);

/** A message of the protocol as it goes out, addressed as this server wants it. */
export const frameFor = (door: Door, message: Uint8Array): Buffer => {
  const prefix = prefixOf(door);
  return clientFrame(prefix.length === 0 ? message : Buffer.concat([prefix, message]));
};

/** Waits until all have their board; throws when one is sent away. */
export async function allReady(clients: readonly LoadClient[]): Promise<void> {
  await Promise.all(clients.map(({ ready }) => ready));
  const away = clients.find(({ synced }) => !synced);
  if (away !== undefined) throw new Error(`a client was sent away with ${away.socket.closeCode}`);
}
