import type { Actor, Role, SeatId, Sex } from '../domain/role.ts';
import type { RefusalCode, Verdict } from '../domain/refusal.ts';
import type { Access, Change, Look, StepNow } from './change.ts';
import type { Doc } from './doc.ts';
import type { DocumentKind, DocumentRef } from './documentName.ts';

/** How one field of a record is stored, and what the guard lets into it. */
export type FieldSpec =
  | {
      readonly as: 'value';
      readonly check: (value: unknown) => boolean;
      /**
       * A value that forbids nothing, for a field on which the policy of others hangs. Where long offline work is handed
       * over in parts, it stands in place of one that was overwritten since, until what follows is there.
       */
      readonly meanwhile?: unknown;
    }
  | { readonly as: 'text'; readonly max: number }
  | { readonly as: 'bytes'; readonly max: number; readonly check: (bytes: Uint8Array) => boolean };

/**
 * One root map of a document: key → record.
 * - `record`: a nested Y.Map with the named fields; every field not in `optional` must be there when it is added
 * - `value`: the entry itself is a plain value or bytes, e.g. a finished stroke or a crumb of the bread
 */
export type RootSpec = {
  /** Most live records in the document. */
  readonly perBoard: number;
  /** Most live records one maker may have; leaders are bound by `perBoard` only. */
  readonly perMaker?: number;
  /** Only commands write here. */
  readonly serverOnly?: true;
  /** Its records come from elsewhere (a sticker that was read): going back to an earlier moment changes them, it takes none away. */
  readonly copies?: true;
  /**
   * Fixed keys that nobody makes or removes (crumbs 0…999); absent where keys are `<maker>.<random>`. Deleting one is
   * refused (`guard.shape`): what is taken back is written as null, where the field's check allows it.
   */
  readonly fixedKeys?: (key: string) => boolean;
} & (
  | {
      readonly as: 'record';
      readonly fields: Readonly<Record<string, FieldSpec>>;
      readonly optional: readonly string[];
    }
  | { readonly as: 'value'; readonly field: FieldSpec }
);

/** What a room may know of the session when it says who may open a document or runs a command. Server's facts. */
export interface SessionView {
  readonly id: string;
  readonly kind: 'session' | 'focus-group';
  readonly activeStep: string | null;
  /** Boards or things shown by command, e.g. `tokoch-real`, `venn-compare`. */
  readonly revealed: ReadonlySet<string>;
  /** Boards whose makers said they are done, e.g. `venn-women`. */
  readonly finished: ReadonlySet<string>;
  readonly frozen: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  /** Seats that are taken, with what they said of themselves; sex is for leaders and the server only. */
  readonly seats: readonly { readonly seat: SeatId; readonly sex: Sex | null }[];
  /** Every seat of the room, taken or not; absent where it is not known. */
  readonly places?: ReadonlySet<SeatId>;
  /** The step of a board. */
  readonly stepOf: (board: string) => StepNow;
}

/** What a command decides of the session itself; the server writes it into the session document in the same batch. */
export type SessionFact =
  | { readonly fact: 'freeze'; readonly board: string; readonly on: boolean }
  | { readonly fact: 'lock'; readonly board: string; readonly on: boolean }
  | { readonly fact: 'reveal'; readonly what: string; readonly on: boolean }
  | { readonly fact: 'finish'; readonly board: string; readonly on: boolean };

export interface CommandContext<Args> {
  readonly args: Args;
  readonly actor: Actor;
  readonly session: SessionView;
  /** The live documents that `boards` named, to be read only. */
  readonly docs: ReadonlyMap<string, Doc>;
  /** The step the sender saw when he asked; absent when he did not say. Commands that move the session heed it. */
  readonly expect?: string | null;
  /** Milliseconds since 1970, the server's clock. */
  readonly now: number;
  /** A fresh id of 16 characters at every call. */
  readonly fresh: () => string;
}

export type CommandResult =
  | {
      readonly ok: true;
      /** Each runs in one transaction of that board's document, as the server. */
      readonly writes: readonly { readonly board: string; readonly write: (doc: Doc) => void }[];
      readonly facts?: readonly SessionFact[];
      /** Goes to facilitator and recorder as progress, never into a board. */
      readonly tell?: Readonly<Record<string, unknown>>;
      readonly answer: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly code: RefusalCode };

/** What only the server may do for a room: declared here, run by the server in one tick. */
export interface Command<Args = unknown> {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The arguments as this command needs them, or null when they are not of that shape. Parsing twice changes nothing. */
  readonly parse: (args: unknown) => Args | null;
  /** The boards it reads or writes, e.g. `['gallery', 'pocket/7']`; `''` is the session document itself. */
  readonly boards: (args: Args, session: SessionView, actor: Actor) => readonly string[];
  readonly run: (context: CommandContext<Args>) => CommandResult;
}

/** A command whose arguments only itself knows: what a list of commands can hold. */
export type AnyCommand = Command;

/** One table of a board as data; the server writes it as CSV or XLSX. `header` holds term keys, not words of a language. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  /** Columns, by their heading, whose cells hold term keys as well. */
  readonly terms?: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The face of a room: all that guard, server and devices need to know of it. */
export interface Room {
  readonly name: string;
  /** Which roots of which documents are this room's. */
  readonly roots: Readonly<Partial<Record<DocumentKind, Readonly<Record<string, RootSpec>>>>>;
  readonly permit: (change: Change, actor: Actor, step: StepNow, look: Look) => Verdict;
  readonly mayOpen: (document: DocumentRef, actor: Actor, session: SessionView) => Access;
  readonly commands: readonly AnyCommand[];
  /** Gives a board its title (a cause-effect table its problem); runs as the server. */
  readonly entitle?: (doc: Doc, title: string) => void;
  /** The moments of its step, in order (session/programme.ts names the same ones). */
  readonly moments?: readonly string[];
  /** How much of a pocket is filled, e.g. stickers written and not binned: leaders see the count, never the content. */
  readonly filled?: (pocket: Doc) => number;
  /** Its part of `GET …/results`, from those of its boards that exist, by board name. */
  readonly results?: (docs: ReadonlyMap<string, Doc>, session: SessionView) => unknown;
  /** The first places of its ranking in words: what a focus group works on (DOMAIN.md §2). */
  readonly priorities?: (docs: ReadonlyMap<string, Doc>) => readonly string[];
  /** Its tables for CSV and XLSX, likewise. */
  readonly tables?: (docs: ReadonlyMap<string, Doc>, session: SessionView) => readonly Table[];
}
