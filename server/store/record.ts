import { crc32 } from './crc32.ts';
import type { Entry } from './store.ts';

/**
 * A record in a log file, little endian:
 *
 *     length u32 | sum u32 | flags u8 | sequence u48 | at f64 | by: u8 + text | document: u8 + text | bytes
 *
 * `length` counts what follows the sum; the sum covers length and what follows it, seeded with the file's own
 * header, so that a record of another file, or of an older file of that name, is none of this one.
 */
const HEAD = 8;
const FIXED = 1 + 6 + 8;
/** Longest record that is believed; above it the length itself is damage. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Flag: the group goes on, and is void without its end. */
const MORE = 1;

const encoder = new TextEncoder();
/** Names of documents and people as bytes: few, and the same again and again. */
const names = new Map<string, Uint8Array>();
const NAMES = 1_000;

function nameBytes(name: string): Uint8Array {
  const known = names.get(name);
  if (known !== undefined) return known;
  const bytes = encoder.encode(name);
  if (bytes.length > 255) throw new Error('A name in a log record is longer than 255 bytes.');
  if (names.size >= NAMES) names.clear();
  names.set(name, bytes);
  return bytes;
}

const decoder = new TextDecoder();

/** A record as found in a file. */
export interface Found {
  readonly document: string;
  readonly sequence: number;
  /** The last of its group: what one append wrote together stands or falls together. */
  readonly ends: boolean;
  readonly at: number;
  readonly by: string;
  readonly bytes: Uint8Array;
  /** Length of the whole record in the file. */
  readonly size: number;
}

/** Records of one group, the first with `sequence`, as one piece of file. */
export function encodeGroup(entries: readonly Entry[], sequence: number, seed: number): Buffer {
  let total = 0;
  for (const entry of entries) total += sizeOf(entry);
  const out = Buffer.allocUnsafe(total);
  let start = 0;
  for (const [index, entry] of entries.entries()) {
    const by = nameBytes(entry.by);
    const document = nameBytes(entry.document);
    const size = sizeOf(entry);
    out.writeUInt32LE(size - HEAD, start);
    let at = start + HEAD;
    at = out.writeUInt8(index < entries.length - 1 ? MORE : 0, at);
    at = out.writeUIntLE(sequence + index, at, 6);
    at = out.writeDoubleLE(entry.at, at);
    at = out.writeUInt8(by.length, at);
    out.set(by, at);
    at = out.writeUInt8(document.length, at + by.length);
    out.set(document, at);
    out.set(entry.bytes, at + document.length);
    const sum = sumAt(out, start, size, seed);
    out.writeUInt32LE(sum, start + 4);
    start += size;
  }
  return out;
}

/** The sum of the record of `size` bytes at `start`: its length, and all behind the sum itself. */
const sumAt = (bytes: Uint8Array, start: number, size: number, seed: number): number =>
  crc32(bytes, crc32(bytes, seed, start, start + 4), start + HEAD, start + size);

/** Bytes of a record that say how long it is and which sum it has. */
export const RECORD_HEAD = HEAD;

/** The sum that a record says it has, by its head. */
export const storedSum = (head: Uint8Array): number => Buffer.from(head).readUInt32LE(4);

/** Bytes of an entry's record. */
export const sizeOf = (entry: Entry): number =>
  HEAD + FIXED + 2 + nameBytes(entry.by).length + nameBytes(entry.document).length + entry.bytes.length;

/**
 * Bytes that the record starting here needs, by its own word.
 * @returns null when fewer than its head are there, or the length cannot be true
 */
export function sizeAt(bytes: Buffer, offset: number): number | null {
  if (offset + HEAD > bytes.length) return null;
  const length = bytes.readUInt32LE(offset);
  return length < FIXED + 2 || length > MOST_BYTES ? null : HEAD + length;
}

/** The record that starts at `offset`, or null when it is cut off or its sum does not fit. Its bytes are a view. */
export function decodeAt(bytes: Buffer, offset: number, seed: number): Found | null {
  const size = sizeAt(bytes, offset);
  if (size === null || offset + size > bytes.length) return null;
  const end = offset + size;
  const sum = sumAt(bytes, offset, size, seed);
  if (sum !== bytes.readUInt32LE(offset + 4)) return null;
  const start = offset + HEAD;
  const byStart = start + FIXED + 1;
  const byEnd = byStart + bytes.readUInt8(start + FIXED);
  if (byEnd >= end) return null;
  const documentEnd = byEnd + 1 + bytes.readUInt8(byEnd);
  if (documentEnd > end) return null;
  return {
    ends: (bytes.readUInt8(start) & MORE) === 0,
    sequence: bytes.readUIntLE(start + 1, 6),
    at: bytes.readDoubleLE(start + 7),
    by: decoder.decode(bytes.subarray(byStart, byEnd)),
    document: decoder.decode(bytes.subarray(byEnd + 1, documentEnd)),
    bytes: bytes.subarray(documentEnd, end),
    size,
  };
}
