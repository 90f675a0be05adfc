import { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { Backlog } from './backlog.ts';
import { ONE_PIECE } from './limits.ts';

/** The socket beneath, for writing frames that were made once for everybody; null where there is none. */
function rawSocket(socket: WebSocket): Socket | null {
  const raw: unknown = Reflect.get(socket, '_socket');
  return raw instanceof Socket ? raw : null;
}

const lengthOf = (frames: readonly Buffer[]): number => frames.reduce((sum, { length }) => sum + length, 0);

/** Where frames go out to one device, and what of them it has not taken yet. */
export class Outlet {
  readonly #socket: WebSocket;
  readonly #raw: Socket | null;
  readonly #backlog: Backlog;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#raw = rawSocket(socket);
    this.#backlog = new Backlog(() => this.#raw?.writableLength ?? socket.bufferedAmount);
  }

  /** Bytes that wait for a slow reader. */
  get backlog(): number {
    return this.#backlog.bytes;
  }

  /** Bytes that have come from it, whole messages or not. */
  get received(): number {
    return this.#raw?.bytesRead ?? 0;
  }

  /** @param now milliseconds of any steady clock */
  isTooSlow(now: number): boolean {
    return this.#backlog.isTooMuch(now);
  }

  /** Writes frames in one go; so many of their bytes do not count as waiting. */
  write(frames: readonly Buffer[], allowance: number): void {
    this.#backlog.allow(allowance);
    const raw = this.#raw;
    if (raw === null) for (const frame of frames) this.#sendWhole(frame);
    else if (frames.length === 1 && frames[0] !== undefined) raw.write(frames[0]);
    else if (lengthOf(frames) <= ONE_PIECE) raw.write(Buffer.concat(frames));
    else {
      raw.cork();
      for (const frame of frames) raw.write(frame);
      raw.uncork();
    }
  }

  /** Where the socket beneath is not to be had, the frame's payload goes the library's way. */
  #sendWhole(frame: Buffer): void {
    const second = frame[1] ?? 0;
    this.#socket.send(frame.subarray(second < 126 ? 2 : second === 126 ? 4 : 10));
  }

  /** Nothing more is read of what comes. */
  stopReading(): void {
    this.#raw?.pause();
  }
}
