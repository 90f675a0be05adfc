import * as Y from 'yjs';
import { MESSAGE } from '../../shared/sync/wire.ts';
import { jsonFrame, presenceFrame, SYNC, syncFrame } from './frame.ts';
import type { Outgoing } from './outgoing.ts';
import type { Peer } from './peer.ts';
import type { Presence } from './presence.ts';
import { BACKLOG, LARGE } from './limits.ts';

/** What a batch needs of its document to be fixed and told. */
export interface Source {
  readonly doc: Y.Doc;
  readonly peers: ReadonlySet<Peer>;
  readonly presence: Presence<Peer>;
  /** The whole document as a sync reply, framed, made once per state. */
  readonly whole: () => Buffer;
  readonly heartbeat: (coming?: number) => Buffer;
}

/** Frames that are for one peer alone, fixed as the batch was closed. */
interface Own {
  readonly frames: Buffer[];
  /** Bytes of them that are the board itself, which a slow reader may take his time for. */
  allowance: number;
  /** He is given the whole state, so the batch's update is in it. */
  whole: boolean;
}

/**
 * Fixes what a batch says, at the moment it is closed, so that nothing later slips into it; the answer tells everybody,
 * once the batch is durable: one sync message for all, written once per socket together with what else is for that one.
 */
export function sealOutgoing(source: Source, out: Outgoing): () => void {
  const own = new Map<Peer, Own>();
  const of = (peer: Peer): Own => {
    const known = own.get(peer) ?? { frames: [], allowance: 0, whole: false };
    own.set(peer, known);
    return known;
  };
  if (out.greet.size > 0) {
    const hello = syncFrame(SYNC.step1, Y.encodeStateVector(source.doc));
    for (const peer of out.greet) of(peer).frames.push(hello);
  }
  for (const [peer, vector] of out.replies) {
    const reply =
      vector.length <= 1 ? source.whole() : syncFrame(SYNC.step2, Y.encodeStateAsUpdate(source.doc, vector));
    const his = of(peer);
    if (reply.length > LARGE && peer.visitor.ashar) his.frames.push(source.heartbeat(reply.length));
    his.frames.push(reply);
    his.allowance += reply.length;
    his.whole = true;
  }
  for (const [peer, clients] of out.acknowledge) {
    if (!peer.visitor.ashar) continue;
    for (const client of clients) of(peer).frames.push(acknowledgement(source.doc, client, peer.heard));
  }
  // Encoded now: once the batch is durable the document may already hold what is not.
  const changes = out.content.encode(source.doc);
  const update = changes === null ? NOTHING : [syncFrame(SYNC.update, changes)];
  return () => tell(source, out, { own, update });
}

const acknowledgement = (doc: Y.Doc, client: number, messages: number): Buffer =>
  jsonFrame(MESSAGE.acknowledgement, { client, clock: Y.getState(doc.store, client), messages });

/** What is fixed of a batch when it is closed. */
interface Sealed {
  readonly own: ReadonlyMap<Peer, Own>;
  readonly update: readonly Buffer[];
}

function tell(source: Source, out: Outgoing, { own, update }: Sealed): void {
  const presence = presenceOf(source, out);
  const updateFor = (peer: Peer): readonly Buffer[] => (!peer.synced || peer === out.author ? NOTHING : update);
  for (const peer of source.peers) {
    const his = own.get(peer);
    if (his === undefined) {
      if (peer.synced) send(peer, updateFor(peer), presence(peer));
      continue;
    }
    const before = his.whole ? NOTHING : updateFor(peer);
    if (his.whole) peer.synced = true;
    const after = out.greet.has(peer) ? welcome(source, peer) : presence(peer);
    peer.send([...before, ...his.frames, ...after], his.allowance);
  }
}

const NOTHING: readonly Buffer[] = [];

function send(peer: Peer, update: readonly Buffer[], presence: readonly Buffer[]): void {
  if (presence.length === 0) {
    if (update.length > 0) peer.send(update);
  } else peer.send(update.length === 0 ? presence : [...update, ...presence]);
}

/** The server's time and everybody's presence, for one who just came. */
function welcome(source: Source, peer: Peer): readonly Buffer[] {
  const parts = source.presence.others(peer);
  const beat = peer.visitor.ashar ? [source.heartbeat()] : [];
  return parts.length === 0 ? beat : [...beat, presenceFrame(parts)];
}

/** The presence that changed, framed once for all but those who changed it, who are not told of themselves. */
function presenceOf({ presence }: Source, out: Outgoing): (peer: Peer) => readonly Buffer[] {
  if (out.presence.size === 0) return () => NOTHING;
  const authors = new Set(out.presence.values());
  const frameWithout = (peer: Peer | null): readonly Buffer[] => {
    const parts: Uint8Array[] = [];
    for (const [client, author] of out.presence)
      if (peer === null || author !== peer) parts.push(presence.part(client));
    return parts.length === 0 ? [] : [presenceFrame(parts)];
  };
  const shared = frameWithout(null);
  return (peer) => {
    if (peer.backlog > BACKLOG.skipPresence) return [];
    return authors.has(peer) ? frameWithout(peer) : shared;
  };
}
