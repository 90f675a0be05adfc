/* eslint-disable no-underscore-dangle -- Yjs shows which struct made an entry only through these fields. */
import * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';

/** Writes closer together than this, milliseconds, are undone as one: letters of a word, not two gestures. */
const TOGETHER = 300;

/** Whether anything inside a record was written under another client id. */
function touchedByOther(type: Y.AbstractType<unknown>, client: number): boolean {
  for (const item of type._map.values()) {
    if (item.id.client !== client) return true;
    if (item.content instanceof Y.ContentType && touchedByOther(item.content.type, client)) return true;
  }
  for (let item = type._start; item !== null; item = item.right)
    if (!item.deleted && item.id.client !== client) return true;
  return false;
}

/** The record that an entry stands in and that somebody else has written in, however deep; null when there is none. */
function sharedRecordAround(item: Y.Item, client: number): Y.Item | null {
  for (let at: Y.Item | null = item; at !== null; at = at.parent instanceof Y.AbstractType ? at.parent._item : null)
    if (at.content instanceof Y.ContentType && touchedByOther(at.content.type, client)) return at;
  return null;
}

/**
 * Undo of one's own edits on one board. It never removes a record in which somebody else has written meanwhile, nor the
 * fields that were made with it, and it covers edits with origin `tool` alone.
 */
export function undoOf(doc: Doc): Y.UndoManager {
  type Step = Y.UndoManager['undoStack'][number];
  const steps = new Set<Step>();
  /** Whether one gesture made both: then taking back the one takes back the other. */
  const madeTogether = (a: Y.Item, b: Y.Item): boolean =>
    a === b || [...steps].some(({ insertions }) => Y.isDeleted(insertions, a.id) && Y.isDeleted(insertions, b.id));
  const undo = new Y.UndoManager(doc, {
    captureTimeout: TOGETHER,
    trackedOrigins: new Set(['tool']),
    deleteFilter: (item) => {
      const shared = sharedRecordAround(item, doc.clientID);
      return shared === null || !madeTogether(shared, item);
    },
  });
  undo.on('stack-item-added', ({ stackItem }: { readonly stackItem: Step }) => steps.add(stackItem));
  undo.on('stack-item-popped', ({ stackItem }: { readonly stackItem: Step }) => steps.delete(stackItem));
  undo.on('stack-cleared', () => steps.clear());
  return undo;
}
