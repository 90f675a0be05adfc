import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { addStamp } from '../../shared/methods/map/index.ts';
import { keyFor } from '../../shared/domain/key.ts';
import { setField } from '../../shared/sync/doc.ts';
import type { Room } from './peer.ts';

/** A mark in every update that a receiver finds without decoding: writer, number, microseconds of sending. */
const MARK = /~(\d{4})\.(\d{6})\.(\d{16})~/g;
const two = (value: number, digits: number) => String(value).padStart(digits, '0');
export const nowUs = (): number => Math.round((performance.timeOrigin + performance.now()) * 1_000);

/** Frames an update as the y-websocket protocol does. */
export function frameOf(update: Uint8Array): Buffer {
  const length: number[] = [];
  for (let rest = update.length; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) {
      length.push(rest);
      break;
    }
    length.push((rest % 128) + 128);
  }
  return Buffer.concat([Buffer.from([0, 2, ...length]), update]);
}

/** What receivers saw: counts and how long each update was under way. */
export class Tally {
  delivered = 0;
  readonly latencies: number[] = [];
  counting = false;

  take(data: Buffer, own: number): void {
    if (!this.counting || !data.includes('~')) return;
    const now = nowUs();
    for (const [, writer, , sent] of data.toString('latin1').matchAll(MARK)) {
      if (Number(writer) === own) continue;
      this.delivered += 1;
      this.latencies.push((now - Number(sent)) / 1_000);
    }
  }

  /** Milliseconds. */
  percentile(share: number): number {
    const sorted = this.latencies.sort((a, b) => a - b);
    return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  }
}

/** A tablet: its socket, and a stamp of its own whose note it writes again and again. */
export class Client {
  readonly #doc = new Y.Doc();
  readonly #socket: WebSocket;
  readonly #number: number;
  readonly #key: string;
  #sent = 0;
  closed = false;

  constructor(room: Room, client: number, number: number, tally: Tally) {
    this.#number = number;
    this.#key = keyFor(room.makerOf(client), 'bench');
    this.#socket = new WebSocket(room.urlOf(client, this.#doc.clientID));
    this.#socket.on('message', (data: Buffer) => tally.take(data, number));
    this.#socket.on('close', () => (this.closed = true));
    this.#doc.on('update', (update: Uint8Array) => this.#socket.send(frameOf(update)));
  }

  async ready(): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN)
      await new Promise((resolve, reject) => {
        this.#socket.once('open', resolve);
        this.#socket.once('error', reject);
      });
    // Asks for the document, as every provider does first.
    this.#socket.send(Buffer.from([0, 0, 1, 0]));
  }

  begin(): void {
    addStamp(this.#doc, this.#key, { kind: 'house', pos: [5_000, 3_000], layer: 'resources' });
  }

  write(): void {
    const mark = `~${two(this.#number, 4)}.${two(this.#sent++, 6)}.${two(nowUs(), 16)}~`;
    this.#doc.transact(() => setField(this.#doc, 'objects', this.#key, 'note', mark));
  }

  close(): void {
    this.#socket.terminate();
  }
}
