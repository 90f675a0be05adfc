import { useMemo } from 'react';
import { LAYERS, lockLayer, sayPage, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { edit } from '../../../shared/sync/doc.ts';

export interface Layers {
  readonly shown: ReadonlySet<Layer>;
  readonly toggle: (layer: Layer) => void;
  readonly lock: (layer: Layer, locked: boolean) => void;
}

/** The layers of the talk: what a leader shows is what the wall shows. */
export function useLayers(doc: Doc, content: MapContent): Layers {
  const { wall } = content.page;
  return useMemo(() => {
    const shown = new Set(wall);
    return {
      shown,
      toggle: (layer) => {
        const next = LAYERS.filter((each) => (each === layer ? !shown.has(each) : shown.has(each)));
        edit(doc, 'tool', () => sayPage(doc, 'wall', next.length === LAYERS.length ? null : next));
      },
      lock: (layer, locked) => edit(doc, 'tool', () => lockLayer(doc, layer, locked)),
    };
  }, [doc, wall]);
}
