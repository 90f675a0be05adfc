import * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';
import { promisify } from 'node:util';

/** The calls to the file system that the log makes, so that a test can let each n-th one fail. */
export interface FileIo {
  readonly makeDir: (dir: string) => Promise<void>;
  readonly list: (dir: string) => Promise<readonly string[]>;
  /** For reading and writing; made when missing. */
  readonly open: (path: string) => Promise<number>;
  readonly size: (fd: number) => Promise<number>;
  /** Bytes read; 0 at the end. */
  readonly read: (fd: number, into: Uint8Array, position: number) => Promise<number>;
  /** Bytes written; may be fewer than asked. */
  readonly write: (fd: number, bytes: Uint8Array, position: number) => Promise<number>;
  /** As `write`; and what it counts is on the disk when it resolves, as after `sync`. */
  readonly writeThrough: (fd: number, bytes: Uint8Array, position: number) => Promise<number>;
  /** Data and what is needed to read it again are on the disk. */
  readonly sync: (fd: number) => Promise<void>;
  readonly truncate: (fd: number, length: number) => Promise<void>;
  readonly close: (fd: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** New, renamed and removed names in the folder are on the disk. */
  readonly syncDir: (dir: string) => Promise<void>;
}

const open = promisify(fs.open);
const fstat = promisify(fs.fstat);
const fdatasync = promisify(fs.fdatasync);
const ftruncate = promisify(fs.ftruncate);
const close = promisify(fs.close);

/** Folders cannot be opened everywhere (Windows); there the system orders names itself. */
const FOLDER_SYNC_UNSUPPORTED = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

const isUnsupported = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  FOLDER_SYNC_UNSUPPORTED.has(error.code);

async function syncDir(dir: string): Promise<void> {
  try {
    const folder = await fsp.open(dir, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  }
}

/**
 * On Linux a file opened so has each write on the disk before the call answers: one call does what write and fdatasync do
 * in two, at half the cost. Elsewhere the flag is not there, or promises less than fdatasync does.
 */
const THROUGH = process.platform === 'linux' ? fs.constants.O_DSYNC : 0;

const write: FileIo['write'] = (fd, bytes, position) =>
  new Promise((resolve, reject) => {
    fs.write(fd, bytes, 0, bytes.length, position, (error, count) => (error ? reject(error) : resolve(count)));
  });

async function writeAndSync(fd: number, bytes: Uint8Array, position: number): Promise<number> {
  const count = await write(fd, bytes, position);
  await fdatasync(fd);
  return count;
}

/** The real file system. */
export const nodeFileIo: FileIo = {
  makeDir: async (dir) => {
    await fsp.mkdir(dir, { recursive: true });
  },
  list: (dir) => fsp.readdir(dir),
  open: (path) => open(path, fs.constants.O_RDWR | fs.constants.O_CREAT | THROUGH, 0o600),
  size: async (fd) => (await fstat(fd)).size,
  read: (fd, into, position) =>
    new Promise((resolve, reject) => {
      fs.read(fd, into, 0, into.length, position, (error, count) => (error ? reject(error) : resolve(count)));
    }),
  write,
  writeThrough: THROUGH === 0 ? writeAndSync : write,
  sync: (fd) => fdatasync(fd),
  truncate: (fd, length) => ftruncate(fd, length),
  close: (fd) => close(fd),
  rename: (from, to) => fsp.rename(from, to),
  remove: (path) => fsp.rm(path, { force: true }),
  syncDir,
};

/** Writes all of it, however short each single write is, in the way of `write` or `writeThrough`. */
export async function writeAll(write: FileIo['write'], fd: number, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const count = await write(fd, done === 0 ? bytes : bytes.subarray(done), position + done);
    if (count <= 0) throw new Error('The disk took no bytes.');
    done += count;
  }
}

/** Reads up to `length` bytes; fewer at the end of the file. */
export async function readUpTo(io: FileIo, fd: number, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const count = await io.read(fd, bytes.subarray(done), position + done);
    if (count <= 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}
