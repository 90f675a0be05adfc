import { useCallback, useEffect } from 'react';
import { addInk, hasInk } from '../../../shared/methods/map/index.ts';
import { edit } from '../../../shared/sync/doc.ts';
import { useRoom, type LiveBoard } from '../../sync/index.ts';
import { forgetKept, keepStroke, takeKept } from './strokeKeeper.ts';

/** Milliseconds after which the document's own store surely has a stroke. */
const STORED = 4_000;

/**
 * Keeps each new stroke for a moment beside the document, and puts back what a page that ended too soon left behind.
 * The key is the stroke's own, so what had arrived after all is not drawn twice.
 */
export function useKeptStrokes({ doc, maker }: LiveBoard): (key: string, bytes: Uint8Array) => void {
  const { session } = useRoom().pass;
  useEffect(() => {
    const kept = takeKept(session);
    if (kept === null || !kept.key.startsWith(`${maker}.`) || hasInk(doc, kept.key)) return;
    edit(doc, 'tool', () => addInk(doc, kept.key, Uint8Array.from(kept.bytes)));
  }, [doc, maker, session]);
  return useCallback(
    (key, bytes) => {
      keepStroke(session, { key, bytes: [...bytes] });
      setTimeout(() => forgetKept(session, key), STORED);
    },
    [session],
  );
}
