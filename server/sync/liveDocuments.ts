import type { WebSocket } from 'ws';
import { rootsOf } from '../../shared/methods/registry.ts';
import type { Doc } from '../../shared/sync/doc.ts';
import { parseDocumentName } from '../../shared/sync/documentName.ts';
import { CLOSE, NEWER_DATA, OTHER_PAGE, type Progress } from '../../shared/sync/wire.ts';
import { Connection } from './connection.ts';
import { devicesOf } from './devices.ts';
import { momentsOf, restoreRoots } from './history.ts';
import { SOCKETS_PER_TOKEN } from './limits.ts';
import type { DeviceState, LiveDocuments, Pass, RestoreWish, ServerWrite, SyncFigures, Visitor } from './live.ts';
import { accessOf } from './rooms.ts';
import { NewerSchemaError } from './schema.ts';
import { Shelf, type SyncParts } from './shelf.ts';

/** Going away: the server stops, and comes back. */
const GOING_AWAY = 1001;

/** Milliseconds that a stop takes at most for snapshots, which only save time later. */
const KEEP_WITHIN = 1_000;

/** The live documents of this process, their sockets, and the rights between them. */
export class Documents implements LiveDocuments {
  readonly #parts: SyncParts;
  readonly #shelf: Shelf;
  readonly #connections = new Set<Connection>();
  readonly #letGo: (() => void)[] = [];
  #closed = false;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#shelf = new Shelf(parts);
    const timer = setInterval(() => this.#beat(), parts.pace.beat);
    this.#letGo.push(
      () => clearInterval(timer),
      parts.hub.onRevoked((token) => {
        for (const each of this.#connections)
          if (each.visitor.pass.tokenId === token) each.close(CLOSE.badToken, 'revoked');
      }),
    );
  }

  #beat(): void {
    for (const document of this.#shelf.documents()) {
      const heartbeat = document.heartbeat();
      for (const each of this.#connections)
        if (each.document === document) each.beat(heartbeat, this.#parts.pace.silence);
    }
    void this.#shelf.unloadIdle();
  }

  read = <Content>(document: string, read: (doc: Doc) => Content): Promise<Content> => this.#shelf.read(document, read);

  transact = async <Answer>(
    documents: readonly string[],
    decide: (docs: ReadonlyMap<string, Doc>) => { readonly writes: readonly ServerWrite[]; readonly answer: Answer },
  ): Promise<Answer> => {
    const open = await this.#shelf.openTogether(documents);
    const { writes, answer } = decide(new Map([...open].map(([name, live]) => [name, live.doc])));
    const changed = new Set<string>();
    for (const { document } of writes) {
      if (!open.has(document)) throw new Error(`A write to ${document}, which the transaction did not open.`);
      const name = parseDocumentName(document);
      if (name?.kind === 'session') changed.add(name.owner);
    }
    const release = [...changed].flatMap((session) => this.#shelf.ofOwner(session).map((each) => each.hold()));
    try {
      this.#shelf.write(open, writes);
      await this.#shelf.settled(open.values());
      for (const session of changed) await this.recheck(session);
    } finally {
      for (const each of release) each();
    }
    return answer;
  };

  attach = (socket: WebSocket, visitor: Visitor): void => {
    const connection = new Connection(socket, visitor, this.#parts.clock(), (gone) => this.#connections.delete(gone));
    this.#connections.add(connection);
    this.#admit(connection).catch((error: unknown) => {
      this.#parts.log.error({ error, document: visitor.document.name }, 'a document could not be opened');
      // Kept at the door and not sent away for good, so that the device loses nothing of its own.
      if (error instanceof NewerSchemaError) connection.close(CLOSE.closedForNow, NEWER_DATA);
      else connection.close(CLOSE.tooSlow, 'cannot be opened now');
    });
  };

  async #admit(connection: Connection): Promise<void> {
    const { document, pass, generation, schema } = connection.visitor;
    if (this.#closed) return connection.close(GOING_AWAY, 'stopping');
    const same = [...this.#connections].filter((each) => each.visitor.pass.tokenId === pass.tokenId);
    if (same.length > SOCKETS_PER_TOKEN) return connection.close(CLOSE.tooSlow, 'too many sockets');
    if ((await this.#accessNow(connection)) === null) return;
    const loaded = await this.#shelf.open(document.name);
    if (schema !== null && schema !== this.#parts.schemas.schemaOf(document.kind))
      return connection.close(CLOSE.closedForNow, OTHER_PAGE);
    if (generation !== null && generation !== loaded.generation)
      return connection.close(CLOSE.otherGeneration, 'other generation');
    // Rights may have changed while the document was read from the disk, and the document may have been read anew.
    const access = await this.#accessNow(connection);
    const live = await this.#shelf.open(document.name);
    if (access === null || !connection.isOpen) return;
    connection.enter(live, access);
    await this.#greet(connection);
  }

  /** What one of our own devices is told beside the session document, as its socket opens. */
  async #greet(connection: Connection): Promise<void> {
    const { document, pass, ashar } = connection.visitor;
    if (document.kind !== 'session' || !ashar) return;
    connection.tellProgress({ name: 'you', data: pass.actor });
    for (const progress of await this.#parts.hub.greet(pass)) connection.tellProgress(progress);
  }

  /** What the visitor may do now; null when it may not even read, and was told so. */
  async #accessNow(connection: Connection): Promise<'read' | 'write' | null> {
    const { document, pass } = connection.visitor;
    if (pass.session !== document.owner && pass.campaign !== document.owner) {
      connection.close(CLOSE.neverAllowed, 'not of this session');
      return null;
    }
    const view = await this.#shelf.viewOf(document);
    if (view === null && document.kind !== 'campaign') {
      connection.close(CLOSE.noSuchDocument, 'no such session');
      return null;
    }
    const access = accessOf(document, pass.actor, view);
    if (this.#turnedAway(connection, access)) return null;
    return access === 'write' ? 'write' : 'read';
  }

  /** Closes a socket that may not read; true when it did. */
  #turnedAway(connection: Connection, access: ReturnType<typeof accessOf>): boolean {
    if (access === 'never') connection.close(CLOSE.neverAllowed, 'never allowed');
    if (access === 'later') connection.close(CLOSE.closedForNow, 'closed for now');
    return access === 'never' || access === 'later';
  }

  tell = (session: string, progress: Progress, to: (pass: Pass) => boolean): void => {
    for (const each of this.#connections) {
      const { document, ashar, pass } = each.visitor;
      if (document.kind === 'session' && document.owner === session && ashar && to(pass)) each.tellProgress(progress);
    }
  };

  devices = (session: string): readonly DeviceState[] =>
    devicesOf([...this.#connections].filter((each) => each.visitor.document.owner === session));

  recheck = async (session: string): Promise<void> => {
    const view = await this.#parts.hub.viewOf(session);
    this.#shelf.setSteps(session, view);
    for (const each of this.#connections) {
      const { document, pass } = each.visitor;
      if (document.owner !== session || each.document === null) continue;
      const access = view === null ? 'never' : accessOf(document, pass.actor, view);
      if (!this.#turnedAway(each, access)) each.access = access === 'write' ? 'write' : 'read';
    }
  };

  evict = async (owner: string, part: 'all' | 'register'): Promise<void> => {
    for (const each of this.#connections) {
      const { document } = each.visitor;
      if (document.owner !== owner) continue;
      if (part === 'all') each.close(CLOSE.noSuchDocument, 'deleted');
      else if (document.kind === 'register') each.close(CLOSE.otherGeneration, 'deleted');
    }
    await this.#shelf.evict(owner, part);
  };

  onCommitted = (listener: (document: string) => void): (() => void) => this.#shelf.onCommitted(listener);

  moments = async (document: string): Promise<readonly { readonly at: number; readonly by: string }[]> =>
    momentsOf((await this.#shelf.past(document)).entries);

  contentAt = async <Content>(document: string, at: number, read: (doc: Doc) => Content): Promise<Content> =>
    read((await (await this.#shelf.past(document)).state(at)).doc);

  restore = async (document: string, { at, by, whose }: RestoreWish): Promise<void> => {
    const ref = parseDocumentName(document);
    if (ref === null) throw new Error('No such document.');
    const past = await this.#shelf.past(document);
    const { doc: then } = await past.state(at);
    const bindings = whose === undefined ? null : (await past.state()).bindings;
    const roots = new Map([...rootsOf(ref.kind)].map(([root, { spec }]) => [root, spec]));
    const mine = (client: number): boolean => bindings === null || bindings.get(client) === whose;
    await this.transact([document], () => ({
      writes: [{ document, by, write: (doc) => restoreRoots(doc, then, { roots, mine }) }],
      answer: null,
    }));
  };

  figures = (): SyncFigures => ({ sockets: this.#connections.size, ...this.#shelf.figures() });

  close = async (): Promise<void> => {
    const begun = performance.now();
    this.#closed = true;
    for (const letGo of this.#letGo) letGo();
    await this.#shelf.flush();
    const gone = [...this.#connections].map((each) => each.whenGone());
    for (const each of this.#connections) each.close(GOING_AWAY, 'stopping');
    await Promise.all(gone);
    await this.#shelf.keepAll(Math.max(0, Math.min(KEEP_WITHIN, begun + this.#parts.pace.stop - performance.now())));
    this.#shelf.end();
  };
}
