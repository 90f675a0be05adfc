import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseDocumentName } from '../../shared/sync/documentName.ts';
import { commitTimes } from './commitTimes.ts';
import { nodeFileIo, type FileIo } from './fileIo.ts';
import type { Part } from './header.ts';
import { LogFile } from './logFile.ts';
import { newestFirst } from './newestFirst.ts';
import type { Damage, Entry, Kept, Store } from './store.ts';

const OWNER = /^[a-z0-9]{26}$/;
const FILE = /^([a-z0-9]{26})\.(boards|register)$/;

/**
 * The register has a file of its own, so that deleting it deletes a file. What is said of a document, under
 * `@<what> <document>`, stands in the same file.
 */
const partOf = (document: string): Part =>
  document.endsWith('/register') && parseDocumentName(document.replace(/^@[a-z]+ /, ''))?.kind === 'register'
    ? 'register'
    : 'boards';

/** Entries by the file they go to, in order. */
function byFile(entries: readonly Entry[]): { owner: string; part: Part; entries: Entry[] }[] {
  const groups: { owner: string; part: Part; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const part = partOf(entry.document);
    const group = groups.find((each) => each.owner === entry.owner && each.part === part);
    if (group === undefined) groups.push({ owner: entry.owner, part, entries: [entry] });
    else group.entries.push(entry);
  }
  return groups;
}

class LogStore implements Store {
  readonly #dir: string;
  readonly #io: FileIo;
  readonly #files = new Map<string, Promise<LogFile>>();
  readonly #damages: Damage[] = [];
  readonly #times = commitTimes();

  constructor(dir: string, io: FileIo) {
    this.#dir = dir;
    this.#io = io;
  }

  #file(owner: string, part: Part): Promise<LogFile> {
    if (!OWNER.test(owner)) throw new Error('An owner of records is 26 characters of a-z and 0-9.');
    const name = `${owner}.${part}`;
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const opening = LogFile.open({
      io: this.#io,
      path: join(this.#dir, name),
      owner,
      part,
      salt: () => randomBytes(8).toString('hex'),
      times: this.#times,
      onDamage: (damage) => this.#damages.push(damage),
    });
    this.#files.set(name, opening);
    opening.catch(() => {
      if (this.#files.get(name) === opening) this.#files.delete(name);
    });
    return opening;
  }

  append = async (entries: readonly Entry[]): Promise<void> => {
    const groups = byFile(entries);
    const results = await Promise.allSettled(
      groups.map(async (group) => (await this.#file(group.owner, group.part)).append(group.entries)),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };

  /** The file with the records of a document; null when it does not exist. */
  async #fileOf(owner: string, document: string): Promise<LogFile | null> {
    const part = partOf(document);
    const name = `${owner}.${part}`;
    const exists = this.#files.has(name) || (await this.#io.list(this.#dir)).includes(name);
    return exists ? this.#file(owner, part) : null;
  }

  load = async (owner: string, document: string): Promise<readonly Entry[]> =>
    (await this.#fileOf(owner, document))?.load(document) ?? [];

  kept = async (owner: string, document: string): Promise<Kept> =>
    (await this.#fileOf(owner, document))?.kept(document) ?? { snapshot: null, entries: [] };

  /** Of a file that is open, and of no other: one that was removed meanwhile gets no snapshot. */
  keep = async (owner: string, document: string, make: () => Promise<Uint8Array | null>): Promise<void> => {
    const file = await this.#files.get(`${owner}.${partOf(document)}`);
    await file?.keep(document, make);
  };

  cuts = async (owner: string, document: string): Promise<number> => (await this.#fileOf(owner, document))?.cuts ?? 0;

  recent = async (since: number): Promise<readonly string[]> => {
    const written: { readonly document: string; readonly at: number }[] = [];
    for (const name of await this.#io.list(this.#dir)) {
      const [, owner, part] = FILE.exec(name) ?? [];
      if (owner === undefined || (part !== 'boards' && part !== 'register')) continue;
      const file = await this.#file(owner, part).catch(() => null);
      if (file !== null) written.push(...file.written());
    }
    return newestFirst(written, since);
  };

  owners = async (): Promise<readonly string[]> => {
    const found = new Set<string>();
    for (const name of await this.#io.list(this.#dir)) {
      const owner = FILE.exec(name)?.[1];
      if (owner !== undefined) found.add(owner);
    }
    return [...found].sort();
  };

  remove = async (owner: string, part: 'all' | 'register'): Promise<void> => {
    if (!OWNER.test(owner)) return;
    await this.#removePart(owner, 'register');
    if (part === 'all') await this.#removePart(owner, 'boards');
  };

  async #removePart(owner: string, part: Part): Promise<void> {
    const name = `${owner}.${part}`;
    const open = this.#files.get(name);
    this.#files.delete(name);
    const file = await open?.catch(() => undefined);
    await file?.close();
    for (const each of await this.#io.list(this.#dir))
      if (each === name || each.startsWith(`${name}.`)) await this.#io.remove(join(this.#dir, each));
    await this.#io.syncDir(this.#dir);
  }

  damages = (): readonly Damage[] => this.#damages;
  latency = (): { readonly p50: number; readonly p99: number } | null => this.#times.percentiles();

  close = async (): Promise<void> => {
    const open = [...this.#files.values()];
    this.#files.clear();
    await Promise.allSettled(open.map(async (file) => (await file).close()));
  };
}

/**
 * The append-only log in a folder: `<owner>.boards` and `<owner>.register`, the latter for the register's document alone.
 * Files are opened when first asked for. An owner's file of a newer program makes only that owner's calls fail
 * (NewerLogError). An append that touches both files of an owner may land in one and fail in the other; tried again as a
 * whole it repeats records, which Yjs takes as nothing new.
 */
export async function openLogStore(dir: string, io: FileIo = nodeFileIo): Promise<Store> {
  await io.makeDir(dir);
  return new LogStore(dir, io);
}
