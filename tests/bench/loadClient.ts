import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../shared/sync/wire.ts';
import { clientFrame, LightSocket } from './lightSocket.ts';
import { MAGIC, MARKER_LENGTH, microseconds, readMarker, writeMarker, type Marker } from './marker.ts';
import type { LoadUpdate } from './mapLoad.ts';
import type { Place, Running } from './targets.ts';

/** Frames below this are looked through for markers even before the board has come. */
const SMALL_FRAME = 4_096;

/** One tablet of the load: speaks the protocol as far as needed and looks for markers instead of decoding. */
export class LoadClient {
  readonly socket: LightSocket;
  readonly ready: Promise<void>;
  synced = false;
  /** Microseconds at which the board had come. */
  syncedAt = 0;
  private readonly wire: Running['wire'];
  private readonly prefix: Buffer;
  private readonly onMarker: (marker: Marker, at: number) => void;
  private settle: () => void = () => undefined;

  constructor(running: Running, place: Place, onMarker: (marker: Marker, at: number) => void = () => undefined) {
    this.wire = running.wire;
    this.onMarker = onMarker;
    this.prefix = running.wire === 'hocuspocus' ? named(running.document(place.room)) : Buffer.alloc(0);
    this.ready = new Promise((resolve) => (this.settle = resolve));
    this.socket = new LightSocket(running.address(place), {
      onOpen: () => this.greet(),
      onFrame: (payload) => this.hear(payload),
      onClose: () => this.settle(),
    });
  }

  private greet(): void {
    if (this.wire === 'raw') return this.haveBoard();
    if (this.wire === 'hocuspocus')
      this.say(
        bytesOf((encoder) => {
          encoding.writeVarUint(encoder, 2);
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarString(encoder, 'bench');
          encoding.writeVarString(encoder, '4.7.0');
        }),
      );
    this.say(Buffer.from([0, 0, 1, 0]));
  }

  private say(message: Uint8Array): void {
    this.socket.write(clientFrame(Buffer.concat([this.prefix, message])));
  }

  private haveBoard(): void {
    if (this.synced) return;
    this.synced = true;
    this.syncedAt = microseconds();
    this.settle();
  }

  private hear(payload: Buffer): void {
    if (this.synced || payload.length < SMALL_FRAME) {
      let at = payload.indexOf(MAGIC);
      if (at >= 0) {
        const now = microseconds();
        for (; at >= 0; at = payload.indexOf(MAGIC, at + MARKER_LENGTH)) this.onMarker(readMarker(payload, at), now);
        return;
      }
    }
    if (this.wire === 'raw') return;
    const [type, kind] = [payload[this.prefix.length], payload[this.prefix.length + 1]];
    if (type === MESSAGE.heartbeat && this.wire === 'yjs') this.say(Buffer.from([MESSAGE.heartbeat]));
    if (type !== MESSAGE.sync && type !== 4) return;
    if (kind === 0) this.say(Buffer.from([0, 1, 2, 0, 0]));
    if (kind === 1) this.haveBoard();
  }

  /** Sends an update with its marker written; one write, as a browser does. */
  send({ bytes, markerAt }: LoadUpdate, writer: number, number: number): void {
    const body = bytesOf((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, bytes);
    });
    const frame = clientFrame(Buffer.concat([this.prefix, body]));
    if (markerAt >= 0)
      writeMarker(frame, frame.length - bytes.length + markerAt, { writer, number, sentAt: microseconds() });
    this.socket.write(frame);
  }

  end(): void {
    this.socket.end();
  }
}

const bytesOf = (write: (encoder: encoding.Encoder) => void): Buffer => Buffer.from(encoding.encode(write));
const named = (name: string): Buffer => bytesOf((encoder) => encoding.writeVarString(encoder, name));

/** Waits until all have their board; throws when one is sent away. */
export async function allReady(clients: readonly LoadClient[]): Promise<void> {
  await Promise.all(clients.map(({ ready }) => ready));
  const away = clients.find(({ synced }) => !synced);
  if (away !== undefined) throw new Error(`a client was sent away with ${away.socket.closeCode}`);
}
