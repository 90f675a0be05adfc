import type { Doc } from '../../shared/sync/doc.ts';
import type { SessionView } from '../../shared/sync/room.ts';
import { parseDocumentName, type DocumentRef } from '../../shared/sync/documentName.ts';
import type { Entry, Store } from '../store/store.ts';
import { within } from '../within.ts';
import { Committers, type SyncLog } from './committers.ts';
import { CLOSE } from '../../shared/sync/wire.ts';
import type { Pace } from './limits.ts';
import type { Hub, ServerWrite } from './live.ts';
import { LiveDocument } from './liveDocument.ts';
import { Keeper } from './keeper.ts';
import { loadDocument, loadKept } from './loading.ts';
import { pastOf, type Past } from './past.ts';
import { stepOf, type MakeGuard } from './rooms.ts';
import { keptSchemaOf, type SchemaBook } from './schema.ts';

export interface SyncParts {
  readonly store: Store;
  readonly hub: Hub;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: SyncLog;
  readonly pace: Pace;
  readonly makeGuard: MakeGuard;
  readonly schemas: SchemaBook;
}

/** Told of each document whose batch was committed. */
export type CommittedListener = (document: string) => void;

/** The documents in memory, each loaded once, and one committer for all of an owner's. */
export class Shelf {
  readonly #parts: SyncParts;
  readonly #keeper: Keeper;
  readonly #committers: Committers;
  readonly #opening = new Map<string, Promise<LiveDocument>>();
  readonly #live = new Map<string, LiveDocument>();
  /** Steps set since the process began, by session: a document that was loading meanwhile asks again. */
  readonly #rights = new Map<string, number>();
  #breaches = 0;
  readonly #listeners = new Set<CommittedListener>();

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#committers = new Committers(parts, (owner) => this.ofOwner(owner));
    this.#keeper = new Keeper({ ...parts, isSettled: this.#isSettled });
  }

  documents(): Iterable<LiveDocument> {
    return this.#live.values();
  }

  ofOwner(owner: string): LiveDocument[] {
    return [...this.#live.values()].filter((live) => live.ref.owner === owner);
  }

  onCommitted(listener: CommittedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tellListeners(document: string): void {
    for (const listener of this.#listeners) {
      try {
        listener(document);
      } catch (error) {
        this.#parts.log.error({ error, document }, 'whoever listens for commits failed');
      }
    }
  }

  figures() {
    const failing = this.#committers.all().filter(({ state }) => state === 'failing').length;
    return { documents: this.#live.size, failing, breaches: this.#breaches };
  }

  /** The session as its rooms see it; null for a campaign's documents, and when there is no such session. */
  viewOf(document: DocumentRef): Promise<SessionView | null> {
    return document.kind === 'campaign' ? Promise.resolve(null) : this.#parts.hub.viewOf(document.owner);
  }

  /** The document, loaded whole before anybody is answered. */
  open(name: string): Promise<LiveDocument> {
    const opening = this.#opening.get(name);
    if (opening !== undefined) {
      const live = this.#live.get(name);
      if (live !== undefined) live.usedAt = this.#parts.clock();
      return opening;
    }
    const ref = parseDocumentName(name);
    if (ref === null) return Promise.reject(new Error('No such document.'));
    const loading = this.#load(ref);
    this.#opening.set(name, loading);
    loading.catch(() => {
      if (this.#opening.get(name) === loading) this.#opening.delete(name);
    });
    return loading;
  }

  async #load(ref: DocumentRef): Promise<LiveDocument> {
    const committer = this.#committers.of(ref.owner);
    // What an earlier life of this document still has on its way to the disk belongs to it.
    await committer.settled();
    const { store, hub, clock, makeGuard, schemas: book } = this.#parts;
    const kept = await store.kept(ref.owner, ref.name);
    const isWritten = kept.snapshot !== null || kept.entries.length > 0;
    const record = (entry: Entry): void => committer.record(entry);
    const schema = await keptSchemaOf({ ref, store, book, isWritten, clock, record });
    const loaded = (await loadKept(kept)) ?? (await loadDocument(await store.load(ref.owner, ref.name)));
    const generation = (hub.generationOf?.(ref) ?? 1) + (await store.cuts(ref.owner, ref.name));
    let step = stepOf(ref, null);
    for (let rights = -1; rights !== this.#rightsOf(ref.owner);) {
      rights = this.#rightsOf(ref.owner);
      if (ref.kind !== 'session') step = stepOf(ref, await this.viewOf(ref));
    }
    const live = new LiveDocument(
      {
        ref,
        generation,
        committer,
        clock,
        makeGuard,
        onBreach: (document, detail) => this.#dropAfterBreach(document, detail),
        onRecord: schema.note,
        onCommitted: () => this.#tellListeners(ref.name),
      },
      loaded,
      step,
    );
    this.#live.set(ref.name, live);
    // In one tick, so that the log has all of it or nothing.
    if (schema.migrations.length > 0) schema.note();
    for (const { migrate } of schema.migrations) live.write('server', migrate);
    return live;
  }

  #rightsOf = (session: string): number => this.#rights.get(session) ?? 0;

  /** The step changed: the next update is judged by the new one. */
  setSteps(session: string, view: SessionView | null): void {
    this.#rights.set(session, this.#rightsOf(session) + 1);
    for (const live of this.ofOwner(session)) live.step = stepOf(live.ref, view);
  }

  /** Opens documents so that all of them are there, and take writes, in one and the same tick. */
  async openTogether(names: readonly string[]): Promise<ReadonlyMap<string, LiveDocument>> {
    for (;;) {
      const opened = await Promise.all([...new Set(names)].map(async (name) => [name, await this.open(name)] as const));
      const failing = opened.filter(([, live]) => this.#committers.of(live.ref.owner).state === 'failing');
      if (failing.length === 0 && opened.every(([name, live]) => this.#live.get(name) === live)) return new Map(opened);
      await this.settled(failing.map(([, live]) => live));
    }
  }

  /** Runs the server's writes in this tick. A write that throws half-way makes its document be read again. */
  write(open: ReadonlyMap<string, LiveDocument>, writes: readonly ServerWrite[]): void {
    for (const { document, by, write } of writes) {
      const live = open.get(document);
      try {
        live?.write(by, write);
      } catch (error) {
        this.#dropAll(writes.flatMap((each) => open.get(each.document) ?? []));
        throw error;
      }
    }
  }

  #dropAll(documents: Iterable<LiveDocument>): void {
    for (const live of documents) this.#drop(live);
  }

  /** Reads in the tick in which the batch is closed; answers once it is durable. */
  async read<Content>(name: string, read: (doc: Doc) => Content): Promise<Content> {
    for (;;) {
      const live = await this.open(name);
      const answer = await this.#afterCommit(live, () =>
        // Dropped meanwhile: what stands in it may never come to the disk.
        this.#live.get(name) === live ? { content: read(live.doc) } : null,
      );
      if (answer !== null) return answer.content;
    }
  }

  #afterCommit<Content>(live: LiveDocument, read: () => Content): Promise<Content> {
    return new Promise((resolve, reject) => {
      const committer = this.#committers.of(live.ref.owner);
      committer.join(() => {
        try {
          const content = read();
          return () => resolve(content);
        } catch (error) {
          return () => reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      committer.hurry();
    });
  }

  /** Resolves when all these documents have on the disk is there and told. */
  async settled(documents: Iterable<LiveDocument>): Promise<void> {
    const owners = new Set([...documents].map((live) => live.ref.owner));
    await Promise.all([...owners].map((owner) => this.#committers.of(owner).settled()));
  }

  /** What is durable of a document, back to its beginning. */
  async past(name: string): Promise<Past> {
    const ref = parseDocumentName(name);
    if (ref === null) throw new Error('No such document.');
    await this.#committers.of(ref.owner).settled();
    return pastOf(ref, this.#parts.store, this.#parts.schemas);
  }

  #dropAfterBreach(live: LiveDocument, detail: string): void {
    this.#breaches++;
    this.#parts.log.error({ document: live.ref.name, detail }, 'the guard failed; the document is read again');
    this.#drop(live);
  }

  #drop(live: LiveDocument): void {
    live.drop();
    this.#live.delete(live.ref.name);
    this.#opening.delete(live.ref.name);
    this.#committers.of(live.ref.owner).forget(live.ref.name);
    for (const peer of live.peers) peer.close(CLOSE.tooSlow, 'come again');
  }

  #isSettled = (live: LiveDocument): boolean =>
    this.#live.get(live.ref.name) === live && this.#committers.get(live.ref.owner)?.isIdle === true;

  #isIdle = (live: LiveDocument): boolean =>
    live.peers.size === 0 &&
    Math.abs(this.#parts.clock() - live.usedAt) >= this.#parts.pace.idle &&
    this.#isSettled(live);

  /** Lets documents go that nobody has used for a while, each with a snapshot of it. */
  async unloadIdle(): Promise<void> {
    if (this.#keeper.isBusy) return;
    await this.#keeper.keep([...this.#live.values()].filter(this.#isIdle), (live) => {
      if (this.#isIdle(live)) this.#drop(live);
    });
  }

  /**
   * Writes snapshots of what is in memory, as far as there is time: what came last is asked for first.
   * @param most milliseconds
   */
  async keepAll(most: number): Promise<void> {
    const working = this.#committers.all().filter(({ state }) => state === 'ok');
    const newest = [...this.#live.values()].sort((a, b) => b.usedAt - a.usedAt);
    const keep = async (): Promise<void> => {
      await Promise.all(working.map((committer) => committer.settled()));
      await this.#keeper.keep(newest, () => undefined);
    };
    await within(most, keep());
    this.#keeper.end();
  }

  /** Forgets all of an owner, or its register alone, after what is on its way. */
  async evict(owner: string, part: 'all' | 'register'): Promise<void> {
    await this.#soon(this.#committers.get(owner)?.settled());
    for (const live of this.ofOwner(owner)) if (part === 'all' || live.ref.kind === 'register') this.#drop(live);
    if (part === 'register') return;
    this.#committers.end(owner);
  }

  /** Waits for what is on its way, but not for ever: a disk may be failing. */
  async flush(): Promise<void> {
    await this.#soon(Promise.all(this.#committers.all().map((committer) => committer.settled())));
  }

  /** Waits no longer than a stop may wait for a disk that fails. */
  async #soon(done: Promise<unknown> = Promise.resolve()): Promise<void> {
    await within(this.#parts.pace.stop, done);
  }

  end(): void {
    for (const committer of this.#committers.all()) committer.end();
    for (const live of this.#live.values()) live.drop();
    this.#live.clear();
    this.#opening.clear();
  }
}
