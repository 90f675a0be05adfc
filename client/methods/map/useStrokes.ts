import { useEffect, useMemo } from 'react';
import type { Doc } from '../../../shared/sync/doc.ts';
import { inkIn, LAYERS, watchInk, type Layer } from '../../../shared/methods/map/index.ts';
import { StrokeStore } from '../../canvas/index.ts';
import { InkFeed } from './inkFeed.ts';
import { soon } from './soon.ts';

const CLOCK = { now: () => performance.now(), soon };

/** The finished ink of a map for the canvas; strokes go there as they come, not through React. */
export function useStrokes(doc: Doc, shown: ReadonlySet<Layer>): StrokeStore {
  const store = useMemo(() => new StrokeStore(), []);
  useEffect(() => {
    const feed = new InkFeed(store, CLOCK);
    const here = new Map(inkIn(doc));
    feed.take(
      here,
      store.ids().filter((id) => !here.has(id)),
    );
    const letGo = watchInk(doc, ({ come, gone }) => feed.take(come, gone));
    return () => {
      letGo();
      feed.stop();
    };
  }, [doc, store]);
  useEffect(() => store.hide(new Set(LAYERS.filter((layer) => !shown.has(layer)))), [store, shown]);
  return store;
}
