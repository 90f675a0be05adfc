import type { Change } from '../../../shared/sync/change.ts';
import type { Slot } from './landing.ts';
import type { Root } from './roots.ts';

/** One change that the update comes to, and where it stands. */
export interface JudgedChange {
  readonly root: Root;
  readonly change: Change;
  /** The slot of the record's entry or of the field. */
  readonly slot: Slot;
}

/** What an update comes to. */
export interface Outcome {
  readonly changes: readonly JudgedChange[];
  /** Records whose entry is written over while it stands, without being taken away by name. */
  readonly overwritten: readonly Slot[];
  /** Entries in which nothing comes to stand and nothing stood: added and taken back before they were sent. */
  readonly traces: readonly Slot[];
}
