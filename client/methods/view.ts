import type { ComponentType } from 'react';
import type { Actor } from '../../shared/domain/role.ts';
import type { Session, Step } from '../../shared/session/session.ts';

/** What every view is given; documents are reached through the hooks of client/sync (useBoard, useContent, useCommand). */
export interface ViewProps {
  readonly session: Session;
  readonly step: Step;
  /** The board's part of the document name, e.g. `map`, `venn-women`. */
  readonly board: string;
  readonly actor: Actor;
  /** Words of stickers tied to things of this board, by the thing's id: the screens join boards, no method sees another. */
  readonly pinned?: ReadonlyMap<string, readonly string[]>;
}

/** The views of a method: one for each person in the room. Loaded in a chunk of its own. */
export interface MethodView {
  /** Conductor: the board with all tools. */
  readonly Board: ComponentType<ViewProps>;
  /** Participant: what the current moment lets a participant do, nothing else. */
  readonly PocketPanel: ComponentType<ViewProps>;
  /** The wall: calm, no controls. */
  readonly ProjectorView: ComponentType<ViewProps>;
  /** The same content as an accessible list, equal in power to the board. */
  readonly ListPanel: ComponentType<ViewProps>;
}
