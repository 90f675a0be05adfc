import { useMemo } from 'react';
import { LAYERS, lockLayer, sayPage, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { edit } from '../../../shared/sync/doc.ts';

export interface Layers {
  readonly shown: ReadonlySet<Layer>;
  readonly toggle: (layer: Layer) => void;
  /** Shows this layer alone; all again when it was alone already. */
  readonly alone: (layer: Layer) => void;
  readonly lock: (layer: Layer, locked: boolean) => void;
}

/** The layers of the talk: what a leader shows is what the wall shows. */
export function useLayers(doc: Doc, content: MapContent): Layers {
  const { wall } = content.page;
  return useMemo(() => {
    const shown = new Set(wall);
    const show = (next: readonly Layer[]): void =>
      edit(doc, 'tool', () => sayPage(doc, 'wall', next.length === LAYERS.length ? null : next));
    return {
      shown,
      toggle: (layer) => show(LAYERS.filter((each) => (each === layer ? !shown.has(each) : shown.has(each)))),
      alone: (layer) => show(shown.size === 1 && shown.has(layer) ? LAYERS : [layer]),
      lock: (layer, locked) => edit(doc, 'tool', () => lockLayer(doc, layer, locked)),
    };
  }, [doc, wall]);
}
