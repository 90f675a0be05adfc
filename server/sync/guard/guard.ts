import type { Actor } from '../../../shared/domain/role.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Change, Look, StepNow } from '../../../shared/sync/change.ts';
import type { DocumentRef } from '../../../shared/sync/documentName.ts';
import type { RootSpec } from '../../../shared/sync/room.ts';
import type { Verdict } from '../../../shared/domain/refusal.ts';
import type { DeleteSet, Start } from '../encodeChanges.ts';

/** Who sent an update, as the server knows him. */
export interface Sender {
  readonly actor: Actor;
  /** Stable name of the person for client ids: `seat:7`, `facilitator`, `server`. */
  readonly owner: string;
}

/** The server's facts at the moment of judging. */
export interface Moment {
  readonly step: StepNow;
  /** `live`: an update as typed, at most 64 KiB; `sync`: a SyncStep2, at most 1 MiB. */
  readonly source: 'live' | 'sync';
}

/** A root of the document with its rules. */
export interface GuardedRoot {
  readonly spec: RootSpec;
  readonly permit: (change: Change, actor: Actor, step: StepNow, look: Look) => Verdict;
}

/** What an update brought that was applied, for the log and for everybody. */
export interface Taken {
  /** An update that brings a document from the state before to the state behind it. */
  readonly record: Uint8Array;
  readonly starts: readonly Start[];
  readonly deleted: DeleteSet;
}

export interface GuardOptions {
  readonly document: DocumentRef;
  readonly roots: ReadonlyMap<string, GuardedRoot>;
  /** Client id → owner, kept by the caller with the document; the guard adds what is bound at first use. */
  readonly bindings: Map<number, string>;
  /** Told of each update that changed something, as soon as it stands in the document. */
  readonly onTaken?: (taken: Taken) => void;
  /** Bytes of the document's whole state, where the caller has just encoded it. */
  readonly bytes?: number;
}

/**
 * What became of an update. `close`: the bytes were no update that an honest device sends; end the link.
 * - taken: the update was applied; `late` lists `root/key` of new records that landed after their step closed
 * - spared: as taken, but for records of his own that the update removes and in which somebody else has written: they
 *   stay. The sender's document lacks them now, so he must take it anew once this is saved
 * - neutralised: structs of the same ids without content were applied in its place. The update that the document
 *   emits then must reach the sender too: its delete set takes the record from his screen; he carries on
 * - refused: nothing was applied; the sender must reset (or, when unreadable, be closed)
 * - breach: the post-condition failed: the caller drops the document and what it emitted meanwhile, and
 *   loads it from the log
 */
export type Judgement =
  | { readonly at: 'taken'; readonly late: readonly string[] }
  | { readonly at: 'spared'; readonly late: readonly string[] }
  | { readonly at: 'neutralised'; readonly code: RefusalCode; readonly client: number; readonly fromClock: number }
  | {
      readonly at: 'refused';
      readonly code: RefusalCode;
      readonly client: number;
      readonly fromClock: number;
      readonly close: boolean;
    }
  | { readonly at: 'breach'; readonly detail: string };

/** Judges and, in the same tick, applies updates to one live document. */
export interface Guard {
  readonly take: (update: Uint8Array, sender: Sender, moment: Moment) => Judgement;
  /** Binds a client id at the handshake; false when it belongs to another. */
  readonly bind: (client: number, owner: string) => boolean;
}
