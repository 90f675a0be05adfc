import { dirname } from 'node:path';
import type { FileIo } from '../../server/store/fileIo.ts';

type Change = { readonly position: number; readonly bytes: Uint8Array } | { readonly length: number };

interface MemoryFile {
  data: Buffer;
  /** What a power cut leaves for certain. */
  durable: Buffer;
  /** What was asked for since, which a power cut may keep, lose or tear. */
  loose: Change[];
  /** Its name is in the folder for certain. */
  named: boolean;
}

const SECTOR = 512;

function applied(data: Buffer, change: Change): Buffer {
  if ('length' in change) return Buffer.concat([data.subarray(0, change.length)], change.length);
  const out = Buffer.alloc(Math.max(data.length, change.position + change.bytes.length));
  data.copy(out);
  out.set(change.bytes, change.position);
  return out;
}

/** A file system in memory that knows what was synced, so that a test can cut the power at any moment. */
export class MemoryFileIo implements FileIo {
  readonly files = new Map<string, MemoryFile>();
  readonly #open = new Map<number, MemoryFile>();
  #next = 3;

  #file(fd: number): MemoryFile {
    const file = this.#open.get(fd);
    if (file === undefined) throw Object.assign(new Error('EBADF'), { code: 'EBADF' });
    return file;
  }

  makeDir = async (): Promise<void> => undefined;

  list = async (dir: string): Promise<readonly string[]> =>
    [...this.files.keys()].filter((path) => dirname(path) === dir).map((path) => path.slice(dir.length + 1));

  open = async (path: string): Promise<number> => {
    const file = this.files.get(path) ?? { data: Buffer.alloc(0), durable: Buffer.alloc(0), loose: [], named: false };
    this.files.set(path, file);
    this.#open.set(this.#next, file);
    return this.#next++;
  };

  size = async (fd: number): Promise<number> => this.#file(fd).data.length;

  read = async (fd: number, into: Uint8Array, position: number): Promise<number> => {
    const piece = this.#file(fd).data.subarray(position, position + into.length);
    into.set(piece);
    return piece.length;
  };

  write = async (fd: number, bytes: Uint8Array, position: number): Promise<number> => {
    this.#change(this.#file(fd), { position, bytes: bytes.slice() });
    return bytes.length;
  };

  writeThrough = async (fd: number, bytes: Uint8Array, position: number): Promise<number> => {
    const count = await this.write(fd, bytes, position);
    // A power cut may come in the midst of it.
    await Promise.resolve();
    await this.sync(fd);
    return count;
  };

  truncate = async (fd: number, length: number): Promise<void> => this.#change(this.#file(fd), { length });

  #change(file: MemoryFile, change: Change): void {
    file.data = applied(file.data, change);
    file.loose.push(change);
  }

  sync = async (fd: number): Promise<void> => {
    const file = this.#file(fd);
    file.durable = file.data;
    file.loose = [];
  };

  close = async (fd: number): Promise<void> => {
    this.#file(fd);
    this.#open.delete(fd);
  };

  rename = async (from: string, to: string): Promise<void> => {
    const file = this.files.get(from);
    if (file === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    this.files.delete(from);
    this.files.set(to, file);
  };

  remove = async (path: string): Promise<void> => void this.files.delete(path);

  syncDir = async (dir: string): Promise<void> => {
    for (const [path, file] of this.files) if (dirname(path) === dir) file.named = true;
  };

  /**
   * The files as a power cut may leave them: everything synced is there; of the rest each change may be there, missing,
   * or torn at a sector, in any combination.
   */
  crashed(random: () => number): MemoryFileIo {
    const after = new MemoryFileIo();
    for (const [path, file] of this.files) {
      if (!file.named && random() < 0.5) continue;
      let data = file.durable;
      for (const change of file.loose) {
        const fate = random();
        if (fate < 0.35) continue;
        if (fate < 0.65 || 'length' in change) data = applied(data, change);
        else for (const piece of sectors(change)) if (random() < 0.5) data = applied(data, piece);
      }
      after.files.set(path, { data, durable: data, loose: [], named: true });
    }
    return after;
  }
}

function sectors({
  position,
  bytes,
}: {
  position: number;
  bytes: Uint8Array;
}): { position: number; bytes: Uint8Array }[] {
  const pieces: { position: number; bytes: Uint8Array }[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = Math.min(SECTOR - ((position + at) % SECTOR), bytes.length - at);
    pieces.push({ position: position + at, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return pieces;
}
