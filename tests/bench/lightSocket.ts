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
  readonly onFrame: (payload: Buffer) => void;
  readonly onClose: () => void;
}

/** A web socket that costs the load process next to nothing: frames are cut out of the stream without being copied. */
export class LightSocket {
  bytesIn = 0;
  frames = 0;
  closed = false;
  closeCode: number | null = null;
  readonly tcp: net.Socket;
  private readonly events: SocketEvents;
  private rest: Buffer[] = [];
  private have = 0;
  private need = 2;

  constructor(address: string, events: SocketEvents) {
    this.events = events;
    const url = new URL(address);
    this.tcp = net.connect(Number(url.port), url.hostname);
    this.tcp.setNoDelay(true);
    this.tcp.on('connect', () => this.tcp.write(handshake(url)));
    let head = Buffer.alloc(0);
    const onHead = (data: Buffer): void => {
      head = Buffer.concat([head, data]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.tcp.off('data', onHead);
      if (!head.toString('latin1').startsWith('HTTP/1.1 101')) return void this.tcp.destroy();
      this.tcp.on('data', (more: Buffer) => this.take(more));
      events.onOpen();
      if (head.length > end + 4) this.take(head.subarray(end + 4));
    };
    this.tcp.on('data', onHead);
    this.tcp.on('error', () => undefined);
    this.tcp.on('close', () => {
      this.closed = true;
      events.onClose();
    });
  }

  private take(data: Buffer): void {
    this.bytesIn += data.length;
    let bytes = data;
    if (this.rest.length > 0) {
      this.rest.push(data);
      this.have += data.length;
      if (this.have < this.need) return;
      bytes = Buffer.concat(this.rest, this.have);
      this.rest = [];
    }
    const left = this.cut(bytes);
    this.have = left.length;
    if (left.length > 0) this.rest = [left];
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
      this.need = head + length;
      if (bytes.length - at < head + length) return bytes.subarray(at);
      this.deliver((bytes[at] ?? 0) & 15, bytes.subarray(at + head, at + head + length));
      at += head + length;
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
