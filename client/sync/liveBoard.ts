import type { Doc } from '../../shared/sync/doc.ts';
import type { Presence } from './presence.ts';
import { fresh } from './random.ts';
import type { ShownLife } from './shownLife.ts';

/**
 * - live: may be written, as far as the policy allows
 * - readonly: shown only; the server takes no more from this device for this board
 */
export type BoardState = 'live' | 'readonly';

/**
 * Why a board is not here: still on its way, closed to this person for now (it opens by itself), written by a newer
 * program than the laptop's, read by a page of another version than the laptop's, or closed for good.
 */
export type BoardAbsence = 'loading' | 'later' | 'newer' | 'other-page' | 'never';

/** A board as views use it. A new object whenever something of it changes; `doc` stays the same through one life. */
export interface LiveBoard {
  readonly doc: Doc;
  /** The mark for keys of new records: `keyFor(maker, fresh())`. */
  readonly maker: string;
  readonly fresh: () => string;
  readonly state: BoardState;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly presence: Presence;
}

export const liveBoardOf = ({ life, undo, presence }: ShownLife, maker: string, state: BoardState): LiveBoard => ({
  doc: life.doc,
  maker,
  fresh,
  state,
  undo: () => undo.undo(),
  redo: () => undo.redo(),
  canUndo: undo.canUndo(),
  canRedo: undo.canRedo(),
  presence,
});
