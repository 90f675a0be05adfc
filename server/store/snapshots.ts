import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { readUpTo, type FileIo } from './fileIo.ts';
import type { Places } from './logScan.ts';
import { RECORD_HEAD, storedSum } from './record.ts';
import { decodeSnapshot, encodeSnapshot, readSnapshot, writeSnapshot, type Covered } from './snapshotFile.ts';

/** Bytes of records that are replayed as fast as anybody would notice: some 8 ms of a program that has just begun. */
const WORTH = 64 * 1024;
/** A snapshot is written anew once the records behind it are this part of its own bytes. */
const PART = 1 / 4;

/** What the newest snapshot of a document saves. */
interface Covering {
  readonly records: number;
  readonly bytes: number;
}

/** The log file that snapshots belong to, as it stands. */
export interface SnapshotLog {
  readonly io: FileIo;
  /** Path of the log file; the snapshots stand beside it under names that begin with it. */
  readonly path: string;
  readonly fd: number;
  /** Sum of its header. */
  readonly seed: number;
  readonly cuts: number;
  readonly places: (document: string) => Places | undefined;
}

const NOTHING: Covering = { records: 0, bytes: 0 };

/** No name of a document is ever a file's name, for it may be longer than a file's name and hold what none may. */
const pathOf = (log: string, document: string): string =>
  `${log}.snapshot-${createHash('sha256').update(document).digest('hex').slice(0, 24)}`;

/** The snapshots of one log file: only to read it faster, and nothing without it. */
export class Snapshots {
  readonly #covering = new Map<string, Covering>();

  /** The snapshot of a document that fits its log, and how many records it stands for; null when there is none. */
  async read(document: string, log: SnapshotLog): Promise<{ bytes: Uint8Array; records: number } | null> {
    this.#covering.delete(document);
    const path = pathOf(log.path, document);
    if (!(await log.io.list(dirname(path))).includes(basename(path))) return null;
    const found = decodeSnapshot(await readSnapshot(log.io, path), log.seed);
    if (found === null || found.covered.document !== document || !(await fits(found.covered, log))) return null;
    const { records } = found.covered;
    this.#covering.set(document, { records, bytes: found.bytes.length });
    return { bytes: found.bytes, records };
  }

  /**
   * Writes what `make` gives as the snapshot of a document with all its records, if that saves enough.
   * @param make called in the tick in which the records are counted; null when the document went on meanwhile
   */
  async write(document: string, log: SnapshotLog, make: () => Promise<Uint8Array | null>): Promise<void> {
    const spans = log.places(document)?.spans ?? [];
    const records = spans.length / 2;
    if (!isWorthKeeping(spans, this.#covering.get(document) ?? NOTHING)) return;
    const offset = spans[2 * records - 2] ?? 0;
    const { cuts, seed } = log;
    const bytes = await make();
    if (bytes === null) return;
    const covered: Covered = { document, records, offset, cuts, sum: await sumIn(log, offset) };
    await writeSnapshot(log.io, pathOf(log.path, document), encodeSnapshot(covered, bytes, seed));
    this.#covering.set(document, { records, bytes: bytes.length });
  }
}

/** Whether the records behind the snapshot have become many. */
function isWorthKeeping(spans: readonly number[], { records, bytes }: Covering): boolean {
  let behind = 0;
  for (let size = 2 * records + 1; size < spans.length; size += 2) behind += spans[size] ?? 0;
  return behind >= Math.max(WORTH, PART * bytes);
}

/** Whether a snapshot stands for records that are in the log now, the last of them at its place and the same. */
async function fits({ document, records, offset, sum, cuts }: Covered, log: SnapshotLog): Promise<boolean> {
  const spans = log.places(document)?.spans ?? [];
  return cuts === log.cuts && records > 0 && spans[2 * records - 2] === offset && (await sumIn(log, offset)) === sum;
}

/** The sum that a record of the log carries. */
async function sumIn({ io, fd }: SnapshotLog, offset: number): Promise<number> {
  return storedSum(await readUpTo(io, fd, offset, RECORD_HEAD));
}
