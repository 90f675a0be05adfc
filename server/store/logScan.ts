import { readUpTo, type FileIo } from './fileIo.ts';
import { decodeAt, sizeAt, type Found } from './record.ts';
import type { Entry } from './store.ts';

/** The records of a document in the file. */
export interface Places {
  /** Where they stand: offset and size in turn. */
  readonly spans: number[];
  /** Time of the last one, milliseconds since 1970. */
  at: number;
}

export type LogIndex = Map<string, Places>;

/** The longest valid prefix of a log file. */
export interface Scan {
  readonly index: LogIndex;
  /** Records in it. */
  readonly kept: number;
  /** Its end in bytes; what follows is damage. */
  readonly end: number;
  /**
   * What follows is no more than a write that never came to its end: a group without its last record, a record cut off,
   * or pages that were never filled. Nobody was told of it.
   */
  readonly isUnfinished: boolean;
}

const CHUNK = 1024 * 1024;

/** Notes where a record stands. */
export function note(index: LogIndex, { document, at }: Pick<Entry, 'document' | 'at'>, span: [number, number]): void {
  const places = index.get(document);
  if (places === undefined) return void index.set(document, { spans: span, at });
  places.spans.push(...span);
  places.at = at;
}

/**
 * Reads records from `start` while sum, sequence and group hold, in pieces, so that memory does not follow the file.
 * @param seed sum of the file's header
 */
export async function scanLog(io: FileIo, fd: number, start: number, seed: number): Promise<Scan> {
  const index: LogIndex = new Map();
  let group: { found: Found; offset: number }[] = [];
  let kept = 0;
  let end = start;
  let position = start;
  let piece: Buffer = Buffer.alloc(0);
  let from = start;
  let isUnfinished = false;
  for (;;) {
    const found = decodeAt(piece, position - from, seed);
    if (found === null) {
      const wanted = Math.max(CHUNK, sizeAt(piece, position - from) ?? 0);
      if (position - from + wanted <= piece.length) break;
      const more = await readUpTo(io, fd, position, wanted);
      if (more.length <= piece.length - (position - from)) {
        isUnfinished = isCutOff(more);
        break;
      }
      piece = Buffer.from(more.buffer, more.byteOffset, more.length);
      from = position;
      continue;
    }
    if (found.sequence !== kept + group.length) break;
    group.push({ found, offset: position });
    position += found.size;
    if (!found.ends) continue;
    for (const each of group) note(index, each.found, [each.offset, each.found.size]);
    kept += group.length;
    group = [];
    end = position;
  }
  return { index, kept, end, isUnfinished };
}

/** Whether the last bytes of a file are less than the record they begin, or nothing but zeros. */
function isCutOff(rest: Uint8Array): boolean {
  const bytes = Buffer.from(rest.buffer, rest.byteOffset, rest.length);
  const size = sizeAt(bytes, 0);
  return size === null ? bytes.every((byte) => byte === 0) : size > bytes.length;
}

/** A piece of the file to read in one go, and where the wanted records start in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offsets: readonly number[];
}

/** Records nearer than this are read in one go, bytes. */
const GAP = 64 * 1024;
/** Longest single read, bytes, unless one record is longer. */
const STRETCH = 8 * 1024 * 1024;

/** The fewest reads that bring the records at these places (offset and size in turn). */
export function stretchesOf(places: readonly number[]): Stretch[] {
  const stretches: { from: number; to: number; offsets: number[] }[] = [];
  for (let place = 0; place + 1 < places.length; place += 2) {
    const offset = places[place] ?? 0;
    const end = offset + (places[place + 1] ?? 0);
    const last = stretches[stretches.length - 1];
    if (last !== undefined && offset - last.to <= GAP && end - last.from <= STRETCH) {
      last.to = end;
      last.offsets.push(offset);
    } else stretches.push({ from: offset, to: end, offsets: [offset] });
  }
  return stretches;
}
