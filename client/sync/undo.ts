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

/**
 * Undo of one's own edits on one board. It never removes a record in which somebody else has written meanwhile, and it
 * covers edits with origin `tool` alone.
 */
export function undoOf(doc: Doc): Y.UndoManager {
  return new Y.UndoManager(doc, {
    captureTimeout: TOGETHER,
    trackedOrigins: new Set(['tool']),
    deleteFilter: (item) => !(item.content instanceof Y.ContentType && touchedByOther(item.content.type, doc.clientID)),
  });
}
