import type { RefusalCode } from '../../../shared/domain/refusal.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Up to this many bytes a loop beats the decoder. */
const SHORT = 32;

/**
 * Reads bytes from front to back. The first failure is kept in `failed`, and every later read gives 0 or '': a reader
 * looks at it once per struct instead of catching exceptions, whose stack traces cost more than the reading.
 */
export class Cursor {
  failed: RefusalCode | null = null;
  at = 0;
  /** Values that the plain value being read may still have. */
  nodes = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  fail(code: RefusalCode): 0 {
    this.failed ??= code;
    this.at = this.bytes.length;
    return 0;
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) return this.fail('guard.unreadable');
    this.at++;
    return value;
  }

  /** A whole number of seven bits a byte, at most 2^53 − 1. */
  uint(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return this.fail('guard.unreadable');
      value += (byte & 127) * weight;
      if (byte < 128) return value > Number.MAX_SAFE_INTEGER ? this.fail('guard.unreadable') : value;
      weight *= 128;
      if (value > Number.MAX_SAFE_INTEGER) return this.fail('guard.unreadable');
    }
  }

  /** A signed whole number: six bits and the sign in the first byte. */
  int(): number {
    const first = this.byte();
    let value = first & 63;
    const sign = (first & 64) > 0 ? -1 : 1;
    if (first < 128) return sign * value;
    let weight = 64;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) return this.fail('guard.unreadable');
      value += (byte & 127) * weight;
      if (value > Number.MAX_SAFE_INTEGER) return this.fail('guard.unreadable');
      if (byte < 128) return sign * value;
      weight *= 128;
    }
  }

  /** A floating number of 4 or 8 bytes, big end first. */
  float(size: 4 | 8): number {
    if (this.at + size > this.bytes.length) return this.fail('guard.unreadable');
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, size);
    this.at += size;
    return size === 4 ? view.getFloat32(0) : view.getFloat64(0);
  }

  /** A view of so many bytes as the length in front says. */
  slice(): Uint8Array {
    const length = this.uint();
    if (this.at + length > this.bytes.length) {
      this.fail('guard.unreadable');
      return new Uint8Array();
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A text in UTF-8; what is no UTF-8 fails. */
  text(): string {
    const before = this.at;
    const length = this.uint();
    const end = this.at + length;
    if (length > SHORT || end > this.bytes.length) return this.decode(before);
    let text = '';
    for (let at = this.at; at < end; at++) {
      const byte = this.bytes[at] ?? 255;
      if (byte > 127) return this.decode(before);
      text += String.fromCharCode(byte);
    }
    this.at = end;
    return text;
  }

  private decode(from: number): string {
    this.at = from;
    try {
      return decoder.decode(this.slice());
    } catch {
      this.fail('guard.unreadable');
      return '';
    }
  }
}
