import type * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';
import { subscribers } from './subscribers.ts';

export interface SnapshotStore<Content> {
  readonly getSnapshot: () => Content;
  /** Calls back after each change; returns what lets go. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** A document as useSyncExternalStore wants it: read once per change however many look, the same object until the next. */
export function snapshotStore<Content>(doc: Doc, read: (doc: Doc) => Content): SnapshotStore<Content> {
  let content = read(doc);
  const listeners = subscribers();
  const refresh = (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return;
    content = read(doc);
    listeners.call();
  };
  return {
    getSnapshot: () => content,
    subscribe(onChange) {
      if (listeners.count() === 0) {
        content = read(doc); // catches what changed between the first render and this call
        doc.on('afterTransaction', refresh);
      }
      const letGo = listeners.add(onChange);
      return () => {
        letGo();
        if (listeners.count() === 0) doc.off('afterTransaction', refresh);
      };
    },
  };
}
