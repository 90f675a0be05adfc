import { useEffect, useMemo } from 'react';
import type { Doc } from '../../../shared/sync/doc.ts';
import { inkIn, LAYERS, readInk, watchInk, type Layer } from '../../../shared/methods/map/index.ts';
import { StrokeStore, type NewStroke } from '../../canvas/index.ts';
import { INK } from './colours.ts';

/** The finished ink of a map for the canvas; strokes go there as they come, not through React. */
export function useStrokes(doc: Doc, shown: ReadonlySet<Layer>): StrokeStore {
  const store = useMemo(() => new StrokeStore(), []);
  useEffect(() => {
    const before = new Set(inkIn(doc).map(([key]) => key));
    store.remove(store.ids().filter((id) => !before.has(id)));
    store.add(strokesOf(inkIn(doc)));
    return watchInk(doc, ({ come, gone }) => {
      store.add(strokesOf(come));
      store.remove(gone);
    });
  }, [doc, store]);
  useEffect(() => store.hide(new Set(LAYERS.filter((layer) => !shown.has(layer)))), [store, shown]);
  return store;
}

/** Ink records as the canvas draws them; one that is no ink is left out. */
function strokesOf(records: readonly (readonly [key: string, bytes: Uint8Array])[]): NewStroke[] {
  return records.flatMap(([id, bytes]) => {
    const stroke = readInk(bytes);
    return stroke === null
      ? []
      : [{ id, layer: stroke.layer, path: stroke.path, width: stroke.width, colour: INK[stroke.colour] }];
  });
}
