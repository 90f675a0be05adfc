import type { UndoManager } from 'yjs';
import type { Life } from './life.ts';
import { presenceOf } from './presence.ts';
import type { Presence } from './presence.ts';
import { undoOf } from './undo.ts';

/** A life that is on the screen, with what only a shown board has: undo and presence. */
export interface ShownLife {
  readonly life: Life;
  readonly undo: UndoManager;
  readonly presence: Presence;
  /** Takes it off the screen and ends it. */
  readonly putAway: (forgetting: boolean) => void;
}

/** @param onUndo called when undo or redo may have become possible or impossible */
export function showLife(life: Life, onUndo: () => void): ShownLife {
  const undo = undoOf(life.doc, (client, clock) => !life.link.isOpen() && clock < life.ledger.savedClock(client));
  const presence = presenceOf(life.link.provider.awareness);
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) undo.on(event, onUndo);
  return {
    life,
    undo,
    presence,
    putAway(forgetting) {
      undo.destroy();
      presence.close();
      life.end(forgetting);
    },
  };
}
