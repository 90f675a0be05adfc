import { dirname } from 'node:path';
import type { CommitTimes } from './commitTimes.ts';
import { crc32 } from './crc32.ts';
import { readUpTo, writeAll, type FileIo } from './fileIo.ts';
import { HEADER_BYTES, headerOf, isHeader, type Part } from './header.ts';
import { note, scanLog, stretchesOf, type LogIndex } from './logScan.ts';
import { decodeAt, encodeGroup, sizeOf } from './record.ts';
import { Snapshots, type SnapshotLog } from './snapshots.ts';
import type { Damage, Entry, Kept } from './store.ts';

/** Name of the records that note that the file lost what had been durable; documents have other names. */
const CUT = '@cut';

/** Longest single copy while moving a tail aside, bytes. */
const PIECE = 8 * 1024 * 1024;

/** Where a log file is, whose it is, and what it needs from outside. */
export interface LogFilePlace {
  readonly io: FileIo;
  readonly path: string;
  readonly owner: string;
  readonly part: Part;
  /** 16 fresh hexadecimal digits. */
  readonly salt: () => string;
  readonly times: CommitTimes;
  /** Told when a damaged tail was moved aside. */
  readonly onDamage: (damage: Damage) => void;
}

interface Waiting {
  readonly entries: readonly Entry[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One append-only file. Everything that is asked while a sync is running goes into the next write and sync.
 * After a failed write the file is opened anew and cut back to what was durable before anything else is written, because
 * a system that failed to write a page may hold it to be written.
 */
export class LogFile {
  readonly #place: LogFilePlace;
  #fd = -1;
  #seed = 0;
  #index: LogIndex = new Map();
  #records = 0;
  #end = 0;
  #clean = false;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  readonly #snapshots = new Snapshots();
  /** The snapshots that are being written, one after the other. */
  #keeping: Promise<unknown> = Promise.resolve();

  private constructor(place: LogFilePlace) {
    this.#place = place;
  }

  /** Opens the file, keeps its longest valid prefix and moves the rest aside. A missing file is made. */
  static async open(place: LogFilePlace): Promise<LogFile> {
    const file = new LogFile(place);
    const { io } = place;
    file.#fd = await io.open(place.path);
    try {
      await file.#recover();
    } catch (error) {
      await io.close(file.#fd).catch(() => undefined);
      throw error;
    }
    return file;
  }

  async #recover(): Promise<void> {
    const { io, owner, part } = this.#place;
    const size = await io.size(this.#fd);
    const header = await readUpTo(io, this.#fd, 0, HEADER_BYTES);
    const headed = isHeader(header, owner, part);
    let isUnfinished = size <= HEADER_BYTES;
    if (headed) {
      this.#seed = crc32(header);
      const scan = await scanLog(io, this.#fd, HEADER_BYTES, this.#seed);
      ({ isUnfinished } = scan);
      this.#index = scan.index;
      this.#records = scan.kept;
      this.#end = scan.end;
    }
    const damaged = this.#end < size;
    const kept = this.#records;
    const aside = size - this.#end;
    const asidePath = damaged ? await this.#moveAside(this.#end, size) : null;
    if (!headed) await this.#writeHeader();
    // Before the rest is cut off, so that a stop in between can only make it noted twice.
    if (damaged && !isUnfinished) await this.#noteCut();
    if (asidePath !== null) {
      await io.truncate(this.#fd, this.#end);
      await io.sync(this.#fd);
      this.#place.onDamage({ owner, kept, aside, asidePath });
    }
    this.#clean = true;
  }

  async #writeHeader(): Promise<void> {
    const { io, owner, part, path, salt } = this.#place;
    const fresh = headerOf(owner, part, salt());
    await writeAll(io.write, this.#fd, fresh, 0);
    await io.sync(this.#fd);
    await io.syncDir(dirname(path));
    this.#seed = crc32(fresh);
    this.#end = fresh.length;
  }

  async #noteCut(): Promise<void> {
    const { owner } = this.#place;
    const cut: Entry = { owner, document: CUT, at: 0, by: 'server', bytes: new Uint8Array() };
    const bytes = encodeGroup([cut], this.#records, this.#seed);
    await writeAll(this.#place.io.write, this.#fd, bytes, this.#end);
    await this.#place.io.sync(this.#fd);
    note(this.#index, cut, [this.#end, bytes.length]);
    this.#records += 1;
    this.#end += bytes.length;
  }

  /** Copies the tail into a file of its own, under a name that is free. */
  async #moveAside(from: number, to: number): Promise<string> {
    const { io, path } = this.#place;
    const names = new Set(await io.list(dirname(path)));
    let number = 1;
    const nameOf = (): string => `${path}.damaged-${number}`;
    while (names.has(nameOf().slice(dirname(path).length + 1))) number++;
    const fd = await io.open(nameOf());
    try {
      for (let at = from; at < to; at += PIECE) {
        const bytes = await readUpTo(io, this.#fd, at, Math.min(PIECE, to - at));
        await writeAll(io.write, fd, bytes, at - from);
      }
      await io.sync(fd);
    } finally {
      await io.close(fd);
    }
    await io.syncDir(dirname(path));
    return nameOf();
  }

  /** How often it lost records that had been durable. */
  get cuts(): number {
    return (this.#index.get(CUT)?.spans.length ?? 0) / 2;
  }

  /** Documents and when each was last written. */
  written(): { readonly document: string; readonly at: number }[] {
    return Array.from(this.#index, ([document, { at }]) => ({ document, at }));
  }

  get isEmpty(): boolean {
    return this.#records === 0;
  }

  /** Resolves when the group is durable. Groups keep the order in which they were asked for. */
  append(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const groups = this.#waiting;
      this.#waiting = [];
      try {
        await this.#commit(groups.map((group) => group.entries));
        for (const group of groups) group.resolve();
      } catch (error) {
        this.#clean = false;
        for (const group of groups) group.reject(error);
      }
    }
    this.#running = null;
  }

  async #commit(groups: readonly (readonly Entry[])[]): Promise<void> {
    const { io } = this.#place;
    if (!this.#clean) await this.#reopen();
    const started = performance.now();
    let sequence = this.#records;
    const pieces = groups.map((entries) => {
      const piece = encodeGroup(entries, sequence, this.#seed);
      sequence += entries.length;
      return piece;
    });
    const bytes = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    if (bytes === undefined) return;
    await writeAll(io.writeThrough, this.#fd, bytes, this.#end);
    this.#place.times.add(performance.now() - started);
    let offset = this.#end;
    for (const entry of groups.flat()) {
      const size = sizeOf(entry);
      note(this.#index, entry, [offset, size]);
      offset += size;
    }
    this.#records = sequence;
    this.#end = offset;
  }

  async #reopen(): Promise<void> {
    const { io, path } = this.#place;
    if (this.#fd >= 0) {
      const old = this.#fd;
      this.#fd = -1;
      await io.close(old).catch(() => undefined);
    }
    this.#fd = await io.open(path);
    await io.truncate(this.#fd, this.#end);
    await io.sync(this.#fd);
    this.#clean = true;
  }

  /** The durable records of one document, in order, from the `first` on. */
  async load(document: string, first = 0): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    for (const stretch of stretchesOf(this.#index.get(document)?.spans.slice(2 * first) ?? [])) {
      const piece = await this.#readPiece(stretch.from, stretch.to);
      for (const offset of stretch.offsets) {
        const found = decodeAt(piece, offset - stretch.from, this.#seed);
        if (found === null)
          throw new Error(
            `The log of session ${this.#place.owner} changed on the disk while it was open: ${this.#place.path}`,
          );
        entries.push({ owner: this.#place.owner, document, at: found.at, by: found.by, bytes: found.bytes });
      }
    }
    return entries;
  }

  get #asItStands(): SnapshotLog {
    const { io, path } = this.#place;
    const places: SnapshotLog['places'] = (document) => this.#index.get(document);
    return { io, path, places, fd: this.#fd, seed: this.#seed, cuts: this.cuts };
  }

  /** The snapshot of a document, where there is one that fits and can be read, and the records behind it. */
  async kept(document: string): Promise<Kept> {
    const found = await this.#snapshots.read(document, this.#asItStands).catch(() => null);
    return { snapshot: found?.bytes ?? null, entries: await this.load(document, found?.records ?? 0) };
  }

  /** As `Store.keep`. */
  keep(document: string, make: () => Promise<Uint8Array | null>): Promise<void> {
    const write = async (): Promise<void> => {
      if (this.#fd >= 0) await this.#snapshots.write(document, this.#asItStands, make);
    };
    const done = this.#keeping.then(write);
    this.#keeping = done.catch(() => undefined);
    return done;
  }

  async #readPiece(from: number, to: number): Promise<Buffer> {
    const bytes = await readUpTo(this.#place.io, this.#fd, from, to - from);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Waits for what was asked for, then lets go of the file. */
  async close(): Promise<void> {
    while (this.#running !== null) await this.#running;
    const fd = this.#fd;
    this.#fd = -1;
    await this.#keeping;
    if (fd < 0) return;
    await this.#place.io.close(fd);
  }
}
