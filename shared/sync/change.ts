import type { DocumentRef } from './documentName.ts';

/**
 * One field of one record, as the guard sees it and as a device asks before it offers something.
 * - `add`: a whole new record; `field` is null, `to` the record as plain data (a Y.Text reads as its text)
 * - `set`: one field written; for a Y.Text `from` and `to` are its text before and after is not given (both undefined)
 * - `remove`: the record's entry itself goes; `field` is null (soft removal is a `set` of a `bin` field)
 */
export interface Change {
  readonly document: DocumentRef;
  readonly root: string;
  readonly key: string;
  /** The mark in the record's key (domain/key.ts); '' for roots with fixed keys, which nobody makes. */
  readonly maker: string;
  readonly field: string | null;
  readonly kind: 'add' | 'set' | 'remove';
  readonly from: unknown;
  readonly to: unknown;
}

/** Reads one field of one record in O(1): what a policy may ask of the document. `field` null asks for a plain value. */
export type Look = (root: string, key: string, field: string | null) => unknown;

/** What a policy may know of the step in which a board stands. */
export interface StepNow {
  /** The active step works on this board. */
  readonly open: boolean;
  /** A facilitator holds the board still. */
  readonly locked: boolean;
  /** The board's result is fixed. */
  readonly frozen: boolean;
  /** The moment within the active step when `open` (gallery: explain, write, read, discuss, top), else null. */
  readonly moment: string | null;
  /** Settings of the step, e.g. `{ moveOthers: true }`. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** `later`: closed to this actor for now (step, reveal); `never`: not for this actor at all. */
export type Access = 'read' | 'write' | 'later' | 'never';
