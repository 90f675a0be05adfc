import { dirname } from 'node:path';
import { crc32 } from './crc32.ts';
import { readUpTo, writeAll, type FileIo } from './fileIo.ts';

/** What a snapshot stands for: the first records of a document, up to one place in its log. */
export interface Covered {
  readonly document: string;
  /** How many of the document's records. */
  readonly records: number;
  /** Where the last of them begins in the log, bytes, and that record's own sum. */
  readonly offset: number;
  readonly sum: number;
  /** How often the log had lost records by then. */
  readonly cuts: number;
}

/**
 * A snapshot's file, little endian:
 *
 *     magic | sum u32 | records u48 | offset u48 | sum of the last record u32 | cuts u32 | document: u8 + text | bytes
 *
 * The first sum covers what follows it, seeded with the log's own header as a record's is, so that the snapshot of
 * another log, or of an earlier one of that name, is none of this one. The magic carries the format's number.
 */
const MAGIC = Buffer.from('ashar-snapshot 1\n', 'latin1');
const SUMMED = MAGIC.length + 4;
const FIXED = SUMMED + 6 + 6 + 4 + 4 + 1;
/** Longest file that is believed, bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

export function encodeSnapshot(covered: Covered, bytes: Uint8Array, seed: number): Buffer {
  const document = Buffer.from(covered.document, 'utf8');
  const out = Buffer.allocUnsafe(FIXED + document.length + bytes.length);
  MAGIC.copy(out);
  let at = out.writeUIntLE(covered.records, SUMMED, 6);
  at = out.writeUIntLE(covered.offset, at, 6);
  at = out.writeUInt32LE(covered.sum, at);
  at = out.writeUInt32LE(covered.cuts, at);
  at = out.writeUInt8(document.length, at);
  at += document.copy(out, at);
  out.set(bytes, at);
  out.writeUInt32LE(crc32(out, seed, SUMMED), MAGIC.length);
  return out;
}

/** What stands in a snapshot's file and what it covers; null when any of it is not as this program wrote it. */
export function decodeSnapshot(file: Buffer, seed: number): { covered: Covered; bytes: Uint8Array } | null {
  if (file.length < FIXED || !file.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  if (file.readUInt32LE(MAGIC.length) !== crc32(file, seed, SUMMED)) return null;
  const end = FIXED + file.readUInt8(FIXED - 1);
  if (end > file.length) return null;
  const covered: Covered = {
    document: file.toString('utf8', FIXED, end),
    records: file.readUIntLE(SUMMED, 6),
    offset: file.readUIntLE(SUMMED + 6, 6),
    sum: file.readUInt32LE(SUMMED + 12),
    cuts: file.readUInt32LE(SUMMED + 16),
  };
  return { covered, bytes: file.subarray(end) };
}

/** The bytes of a snapshot's file, which must be there. */
export async function readSnapshot(io: FileIo, path: string): Promise<Buffer> {
  const fd = await io.open(path);
  try {
    const bytes = await readUpTo(io, fd, 0, Math.min(MOST_BYTES, await io.size(fd)));
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  } finally {
    await io.close(fd);
  }
}

/** Puts a snapshot's file in the place of an earlier one: at any moment one of the two is there whole, or none. */
export async function writeSnapshot(io: FileIo, path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  try {
    const fd = await io.open(fresh);
    try {
      await io.truncate(fd, 0);
      await writeAll(io.write, fd, bytes, 0);
      await io.sync(fd);
    } finally {
      await io.close(fd);
    }
    await io.rename(fresh, path);
    await io.syncDir(dirname(path));
  } catch (error) {
    // On a full disk its half would take the room that the log needs.
    await io.remove(fresh).catch(() => undefined);
    throw error;
  }
}
