import * as Y from 'yjs';
import { makerOf } from '../../shared/domain/key.ts';
import type { Doc } from '../../shared/sync/doc.ts';

/** Writes at one place closer together than this, milliseconds, are undone as one: the letters of a word. */
const TOGETHER = 300;

type Places = Y.Transaction['changed'];

/** Whether two edits wrote at the same places: the same text, the same field of the same record. */
const arePlacesEqual = (a: Places, b: Places): boolean =>
  a.size === b.size &&
  [...a].every(([type, keys]) => {
    const others = b.get(type);
    return others?.size === keys.size && [...keys].every((key) => others.has(key));
  });

/** Whether an item of a key's chain, up to `last`, was written under another client id. */
function chainIsShared(last: Y.Item, client: number): boolean {
  for (let item: Y.Item | null = last; item !== null; item = item.left) if (item.id.client !== client) return true;
  return false;
}

/** Whether anything was ever written inside a record under another client id; what was overwritten since counts, too. */
function touchedByOther(type: Y.AbstractType<unknown>, client: number): boolean {
  for (const item of type._map.values()) {
    if (chainIsShared(item, client)) return true;
    if (item.content instanceof Y.ContentType && touchedByOther(item.content.type, client)) return true;
  }
  for (let item = type._start; item !== null; item = item.right) if (item.id.client !== client) return true;
  return false;
}

/** The record that an entry stands in and that somebody else has written in, however deep; null when there is none. */
function sharedRecordAround(item: Y.Item, client: number): Y.Item | null {
  for (let at: Y.Item | null = item; at !== null; at = at.parent instanceof Y.AbstractType ? at.parent._item : null)
    if (at.content instanceof Y.ContentType && touchedByOther(at.content.type, client)) return at;
  return null;
}

/** An item and those that it brought back: undo and redo write an old value again as a new item. */
function originalsOf(item: Y.Item): Y.Item[] {
  const found = [item];
  let copy = item;
  for (let at = item.left; at !== null; at = at.left) {
    if (at.redone === null || !Y.compareIDs(at.redone, copy.id)) continue;
    found.push(at);
    copy = at;
  }
  return found;
}

const standsInRoot = ({ parent }: Y.Item): boolean => parent instanceof Y.AbstractType && parent._item === null;

/**
 * Whether a plain entry is one of its maker's own, as a stroke is. One under a name of the board itself (a crumb, a
 * question) or under the key of another root's record is a place that nobody makes or removes.
 */
function isMadeEntry(doc: Doc, { parent, parentSub }: Y.Item): boolean {
  if (parentSub === null || makerOf(parentSub) === null) return false;
  for (const root of doc.share.values()) if (root !== parent && root._map.has(parentSub)) return false;
  return true;
}

/**
 * Whether undo may take away what still stands at a key. Bringing back the old value comes first and overwrites; where
 * that was not possible any more because somebody else wrote there, the key must not be left empty.
 */
function mayLeaveEmpty(doc: Doc, item: Y.Item): boolean {
  if (item.parentSub === null) return true;
  if (chainIsShared(item, doc.clientID)) return false;
  return !standsInRoot(item) || item.content instanceof Y.ContentType || isMadeEntry(doc, item);
}

/**
 * Undo of one's own edits on one board. It never removes a record in which somebody else has written meanwhile, nor the
 * fields that were made with it, and it covers edits with origin `tool` alone.
 * @param isOutOfSight whether others may be writing in a struct without this device hearing of it. A record taken back
 * then may have to stay for their sake; redo would put a second one at its key, which the server refuses. So redo ends
 * with such an undo: what was taken back comes again with the next answer of the server, if others had written in it.
 */
export function undoOf(doc: Doc, isOutOfSight: (client: number, clock: number) => boolean): Y.UndoManager {
  type Step = Y.UndoManager['undoStack'][number];
  const steps = new Set<Step>();
  let tookUnseen = false;
  /** Whether one gesture made both: then taking back the one takes back the other. */
  const madeTogether = (record: Y.Item, item: Y.Item): boolean => {
    if (record === item) return true;
    const originals = originalsOf(item);
    return [...steps].some(
      ({ insertions }) => Y.isDeleted(insertions, record.id) && originals.some(({ id }) => Y.isDeleted(insertions, id)),
    );
  };
  let last: Places = new Map();
  // Heard before the undo manager hears it: two quick gestures at two places are two steps, however quick.
  const partGestures = (edited: Y.Transaction) => {
    if (edited.origin !== 'tool') return;
    if (!arePlacesEqual(last, edited.changed)) undo.stopCapturing();
    last = edited.changed;
  };
  doc.on('afterTransaction', partGestures);
  const undo = new Y.UndoManager(doc, {
    captureTimeout: TOGETHER,
    trackedOrigins: new Set(['tool']),
    deleteFilter: (item) => {
      if (item.deleted) return true;
      const shared = sharedRecordAround(item, doc.clientID);
      if ((shared !== null && madeTogether(shared, item)) || !mayLeaveEmpty(doc, item)) return false;
      // In a record others may write; a plain entry (a stroke) is taken away whatever they did.
      const isRecord = standsInRoot(item) && item.content instanceof Y.ContentType;
      tookUnseen ||= isRecord && isOutOfSight(item.id.client, item.id.clock);
      return true;
    },
  });
  undo.on('stack-item-added', ({ stackItem }: { readonly stackItem: Step }) => steps.add(stackItem));
  const forgetGone = () => {
    for (const step of steps) if (!undo.undoStack.includes(step) && !undo.redoStack.includes(step)) steps.delete(step);
  };
  undo.on('stack-item-popped', () => {
    if (tookUnseen) undo.clear(false, true);
    tookUnseen = false;
    forgetGone();
  });
  undo.on('stack-cleared', forgetGone);
  return undo;
}
