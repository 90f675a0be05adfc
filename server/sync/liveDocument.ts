import * as Y from 'yjs';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import type { StepNow } from '../../shared/sync/change.ts';
import type { DocumentRef } from '../../shared/sync/documentName.ts';
import { MESSAGE, type Heartbeat } from '../../shared/sync/wire.ts';
import { sealOutgoing } from './broadcast.ts';
import type { Committer } from './committer.ts';
import { encodeChanges, startsOf } from './encodeChanges.ts';
import { jsonFrame, presenceFrame, SYNC, syncFrame } from './frame.ts';
import type { Guard, Judgement, Moment, Taken } from './guard/guard.ts';
import { LateWork } from './lateWork.ts';
import { serverFor, type Loaded } from './loading.ts';
import { nothingOutgoing, type Outgoing } from './outgoing.ts';
import type { Peer } from './peer.ts';
import { Presence, type Announced } from './presence.ts';
import { guardedRoots, type MakeGuard } from './rooms.ts';
import { Turns } from './turns.ts';
import { Verdicts } from './verdicts.ts';

/** What a live document needs from outside. */
export interface LivePlace {
  readonly ref: DocumentRef;
  readonly committer: Committer;
  readonly clock: () => number;
  readonly makeGuard: MakeGuard;
  readonly generation: number;
  /** The document must be dropped and read again from the log. */
  readonly onBreach: (document: LiveDocument, detail: string) => void;
  /** Called before a change is recorded. */
  readonly onRecord: () => void;
  /** A batch with changes is durable and told. */
  readonly onCommitted: () => void;
}

/** Who writes at this moment; a document takes one message at a time. */
interface Writer {
  readonly peer: Peer | null;
  readonly by: string;
}

/**
 * One document in memory: takes messages one at a time and in order, records what they changed, and tells everybody
 * once it is durable. It takes nothing while it is held (rights are changing) or its log fails.
 */
export class LiveDocument {
  readonly ref: DocumentRef;
  readonly doc: Y.Doc;
  readonly generation: number;
  readonly peers = new Set<Peer>();
  /** Whose each client id is. */
  readonly bindings: ReadonlyMap<number, string>;
  /** Clock reading of its last use, for unloading. */
  usedAt: number;
  step: StepNow;
  readonly #place: LivePlace;
  readonly #guard: Guard;
  readonly #verdicts: Verdicts;
  /** How far the clients whose structs are in this transaction have been recorded. */
  readonly #recorded = new Map<number, number>();
  readonly #turns = new Turns(
    (peers) => this.hear(peers),
    (run) => this.#place.committer.gather(run),
  );
  readonly #late: LateWork;
  readonly presence: Presence<Peer>;
  #out: Outgoing | null = null;
  #writer: Writer | null = null;
  #holds = 0;
  #whole: Buffer | null;
  #dropped = false;

  constructor(place: LivePlace, { doc, bindings, state }: Loaded, step: StepNow) {
    this.#place = place;
    this.ref = place.ref;
    this.generation = place.generation;
    this.step = step;
    this.usedAt = place.clock();
    this.presence = new Presence(place.clock);
    this.#late = new LateWork(place.ref);
    this.#verdicts = new Verdicts(place.clock);
    this.doc = doc;
    this.#whole = syncFrame(SYNC.step2, state);
    this.bindings = bindings;
    bindings.set(this.doc.clientID, 'server');
    this.#guard = place.makeGuard(this.doc, {
      document: place.ref,
      roots: guardedRoots(place.ref, () => this.#writer?.peer?.access ?? 'write'),
      bindings,
      onTaken: (taken) => this.#record(taken),
      bytes: state.length,
    });
    this.doc.on('afterTransactionCleanup', (transaction: Y.Transaction) => this.#close(transaction));
  }

  /** Whether it takes messages of clients now. */
  get takes(): boolean {
    return this.#holds === 0 && !this.#dropped && this.#place.committer.state === 'ok';
  }

  /** Takes no messages until the answer is called. */
  hold(): () => void {
    this.#holds++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds--;
      this.wake();
    };
  }

  /** Lets those who wait go on, when messages are taken again. */
  wake(): void {
    for (const peer of this.peers) if (this.takes) peer.resume();
  }

  #outgoing(): Outgoing {
    if (this.#out !== null) return this.#out;
    const out = nothingOutgoing();
    this.#out = out;
    this.#place.committer.join(() => {
      if (this.#out === out) this.#out = null;
      return this.#seal(out);
    });
    return out;
  }

  /** A batch that cannot be told to all would leave some of them behind for good, so all must come again. */
  #seal(out: Outgoing): () => void {
    if (this.#dropped) return () => undefined;
    const failed = (error: unknown): void => this.#place.onBreach(this, `a batch was not told: ${String(error)}`);
    try {
      const tell = sealOutgoing(this, out);
      return () => {
        try {
          tell();
          if (out.author !== undefined) this.#place.onCommitted();
        } catch (error) {
          failed(error);
        }
      };
    } catch (error) {
      failed(error);
      return () => undefined;
    }
  }

  /** What the server wrote itself is recorded as its transaction ends; what others wrote was, update by update. */
  #close(transaction: Y.Transaction): void {
    const starts = startsOf(transaction);
    const { deleteSet: deleted, origin } = transaction;
    if (starts.length === 0 && deleted.clients.size === 0) return;
    if (origin !== 'sync') this.#record({ record: encodeChanges(this.doc, starts, deleted), starts, deleted });
    const missed = starts.some(([client]) => this.#recorded.get(client) !== Y.getState(this.doc.store, client));
    this.#recorded.clear();
    if (missed) this.#place.onBreach(this, 'a change that is not in the log');
  }

  /** Every change of the document comes by here, so none can miss the log. */
  #record({ record, starts, deleted }: Taken): void {
    const { peer, by } = this.#writer ?? { peer: null, by: 'server' };
    this.#whole = null;
    this.usedAt = this.#place.clock();
    const { owner, name } = this.ref;
    this.#place.onRecord();
    this.#place.committer.record({ owner, document: name, at: this.usedAt, by, bytes: record });
    const out = this.#outgoing();
    out.content.add(starts, deleted);
    out.author = out.author === undefined || out.author === peer ? peer : null;
    for (const [client] of starts) {
      this.#recorded.set(client, Y.getState(this.doc.store, client));
      if (peer !== null) this.#owe(peer, client);
    }
  }

  #owe(peer: Peer, client: number | null): void {
    const owed = this.#outgoing().acknowledge;
    const clients = owed.get(peer) ?? new Set<number>();
    if (client !== null) clients.add(client);
    owed.set(peer, clients);
  }

  /** A peer has sent something, and is heard together with all others who have; soon, if he waits for an answer. */
  wants(peer: Peer, isPressing: boolean): void {
    this.#turns.wants(peer, isPressing || !this.takes);
  }

  /** One transaction for all, for it costs more than most of what they say; each update is judged and recorded by itself. */
  hear(peers: readonly Peer[]): void {
    if (this.#dropped) return;
    try {
      Y.transact(this.doc, () => peers.forEach((peer) => peer.hear()), 'sync', false);
    } catch (error) {
      this.#place.onBreach(this, `a turn failed: ${String(error)}`);
    }
    const marks = this.#late.marks(this.#place.clock());
    if (marks !== null && !this.#dropped) this.write('server', marks);
  }

  /** Judges an update of a client and, in the same tick, applies it. */
  takeUpdate(peer: Peer, bytes: Uint8Array, source: Moment['source']): void {
    this.#owe(peer, peer.visitor.client);
    if (bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0) return;
    const { actor, owner } = peer.visitor.pass;
    const judged = this.#as({ peer, by: owner }, () =>
      this.#guard.take(bytes, { actor, owner }, { step: this.step, source }),
    );
    if (judged.at === 'breach') return this.#place.onBreach(this, judged.detail);
    // What the server put in place of his record he must hear, too.
    if (judged.at === 'neutralised') this.#outgoing().author = null;
    this.#verdicts.tell(peer, judged, source);
    this.#late.note(judged);
  }

  #as(writer: Writer, take: () => Judgement): Judgement {
    this.#writer = writer;
    try {
      return take();
    } catch (error) {
      return { at: 'breach', detail: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#writer = null;
    }
  }

  /** Somebody says what he has and asks for the rest; answered with the batch that is open now. */
  answerSync(peer: Peer, vector: Uint8Array): void {
    this.#outgoing().replies.set(peer, vector);
    this.#place.committer.hurry();
  }

  /** Takes what a peer shows of himself. What is too long, too deep or no JSON is left out. */
  takePresence(peer: Peer, announced: Announced): void {
    const { role, seat } = peer.visitor.pass.actor;
    if (this.presence.take(peer, announced, { role, seat })) this.#outgoing().presence.set(announced.client, peer);
  }

  /** Sends everybody's presence to one who asks. */
  answerPresence(peer: Peer): void {
    const parts = this.presence.others(peer);
    if (parts.length > 0) peer.send([presenceFrame(parts)]);
  }

  /** Whether this peer may show presence under a client id; the first it says becomes his. */
  isClientOf(peer: Peer, client: number): boolean {
    if (peer.client === null && this.presence.holderOf(client) === undefined && this.bind(peer, client))
      peer.client = client;
    return peer.client === client;
  }

  /** Binds a client id to a person; false when it is another's, who is told so. */
  bind(peer: Peer, client: number): boolean {
    return this.#guard.bind(client, peer.visitor.pass.owner);
  }

  /** Tells one who came under another's client id to begin afresh. */
  refuseClient(peer: Peer, code: RefusalCode, client: number): void {
    this.#verdicts.tellForeignClient(peer, code, client);
  }

  /** Greets a new peer with the document's state vector, everybody's presence and what of his is saved. */
  join(peer: Peer): void {
    this.peers.add(peer);
    this.#outgoing().greet.add(peer);
    if (peer.visitor.client !== null) this.#owe(peer, peer.visitor.client);
    this.#place.committer.hurry();
  }

  leave(peer: Peer): void {
    this.peers.delete(peer);
    this.usedAt = this.#place.clock();
    for (const client of this.presence.drop(peer)) this.#outgoing().presence.set(client, peer);
  }

  /** A write of the server itself: one transaction, one record. */
  write(by: string, write: (doc: Y.Doc) => void): void {
    const before = this.#writer;
    this.#writer = { peer: null, by: serverFor(by) };
    try {
      this.doc.transact(() => write(this.doc), 'server');
    } finally {
      this.#writer = before;
    }
  }

  whole(): Buffer {
    return (this.#whole ??= syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc)));
  }

  heartbeat(coming?: number): Buffer {
    const store = this.#place.committer.state;
    const beat: Heartbeat = { time: this.#place.clock(), generation: this.generation, store };
    return jsonFrame(MESSAGE.heartbeat, coming === undefined ? beat : { ...beat, coming });
  }

  /** Takes nothing any more; what of it is in the open batch is not told. */
  drop(): void {
    this.#dropped = true;
    this.doc.destroy();
  }
}
