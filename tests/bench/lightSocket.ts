import { randomBytes } from 'node:crypto';
import net from 'node:net';

/** One masked client frame; the mask is zero, which is lawful and costs nothing. */
export function clientFrame(payload: Uint8Array, opcode = 2): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(head + 4 + length);
  frame[0] = 128 | opcode;
  if (head === 2) frame[1] = 128 | length;
  else if (head === 4) {
    frame[1] = 128 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 128 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, head + 4);
  return frame;
}

export interface SocketEvents {
  readonly onOpen: () => void;
  /** A frame; of one above `LARGE` only the beginning, unless `wantsLarge`. Its bytes are good until this returns. */
  readonly onFrame: (payload: Buffer) => void;
  readonly onClose: () => void;
  readonly wantsLarge: boolean;
}

/** Bytes of a frame above which it is not gathered, and so much of it is shown then. */
const LARGE = 256 * 1024;
const BEGINNING = 64;

/** All sockets of the process read into the same bytes, so that reading makes no garbage. */
const READ_INTO = Buffer.alloc(64 * 1024);

/** A web socket that costs the load process next to nothing: frames are cut out of the stream without being copied. */
export class LightSocket {
  bytesIn = 0;
  frames = 0;
  closed = false;
  closeCode: number | null = null;
  readonly tcp: net.Socket;
  private readonly events: SocketEvents;
  private readonly url: URL;
  private open = false;
  private rest: Buffer[] = [];
  private have = 0;
  private need = 2;
  /** What is still to come of a large frame, and how it begins. */
  private passing = 0;
  private large = { opcode: 0, beginning: Buffer.alloc(0) };

  constructor(address: string, events: SocketEvents) {
    this.events = events;
    this.url = new URL(address);
    this.tcp = net.connect({
      port: Number(this.url.port),
      host: this.url.hostname,
      onread: {
        buffer: READ_INTO,
        callback: (length) => {
          this.read(READ_INTO.subarray(0, length));
          return true;
        },
      },
    });
    this.tcp.setNoDelay(true);
    this.tcp.on('connect', () => this.tcp.write(handshake(this.url)));
    this.tcp.on('error', () => undefined);
    this.tcp.on('close', () => {
      this.closed = true;
      events.onClose();
    });
  }

  private read(data: Buffer): void {
    if (this.open) return this.take(data);
    const head = Buffer.concat([...this.rest, data]);
    const end = head.indexOf('\r\n\r\n');
    this.rest = end < 0 ? [head] : [];
    if (end < 0) return;
    if (!head.toString('latin1').startsWith('HTTP/1.1 101')) return void this.tcp.destroy();
    this.open = true;
    this.events.onOpen();
    if (head.length > end + 4) this.take(head.subarray(end + 4));
  }

  private take(data: Buffer): void {
    this.bytesIn += data.length;
    let bytes = this.passing > 0 ? this.pass(data) : data;
    if (bytes.length === 0) return;
    if (this.rest.length > 0) {
      this.rest.push(Buffer.from(bytes));
      this.have += bytes.length;
      if (this.have < this.need) return;
      bytes = Buffer.concat(this.rest, this.have);
      this.rest = [];
    }
    const left = this.cut(bytes);
    this.have = left.length;
    if (left.length > 0) this.rest = [Buffer.from(left)];
  }

  /** Lets go by what belongs to a large frame; gives what comes behind it. */
  private pass(data: Buffer): Buffer {
    const part = Math.min(this.passing, data.length);
    this.passing -= part;
    if (this.passing === 0) this.deliver(this.large.opcode, this.large.beginning);
    return data.subarray(part);
  }

  /** Hands out whole frames; gives back what is not whole yet. */
  private cut(bytes: Buffer): Buffer {
    let at = 0;
    for (;;) {
      const short = (bytes[at + 1] ?? 0) & 127;
      const head = short === 127 ? 10 : short === 126 ? 4 : 2;
      this.need = head;
      if (bytes.length - at < head) return bytes.subarray(at);
      const length =
        short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : short === 126 ? bytes.readUInt16BE(at + 2) : short;
      const opcode = (bytes[at] ?? 0) & 15;
      const isPassed = length > LARGE && !this.events.wantsLarge;
      this.need = head + (isPassed ? BEGINNING : length);
      if (bytes.length - at < this.need) return bytes.subarray(at);
      const payload = bytes.subarray(at + head, at + head + length);
      at += head + payload.length;
      if (!isPassed || payload.length === length) this.deliver(opcode, payload);
      else {
        this.large = { opcode, beginning: Buffer.from(payload.subarray(0, BEGINNING)) };
        this.passing = length - payload.length;
      }
    }
  }

  private deliver(opcode: number, payload: Buffer): void {
    this.frames++;
    if (opcode === 9) this.write(clientFrame(payload, 10));
    else if (opcode === 8) this.closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
    else if (opcode !== 10) this.events.onFrame(payload);
  }

  write(frame: Buffer): void {
    if (!this.closed) this.tcp.write(frame);
  }

  end(): void {
    this.closed = true;
    this.tcp.destroy();
  }
}

const handshake = (url: URL): string =>
  [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '',
    '',
  ].join('\r\n');
