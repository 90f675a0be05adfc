import { useEffect, useMemo, useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import type { Layer, MapContent } from '../../../shared/methods/map/index.ts';
import type { CameraControl } from '../../canvas/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Layouts, type Layout } from './layout.ts';
import { measurer } from './thingsPaint.ts';

/** Milliseconds of rest after which labels look for new places. */
const REST = 180;

/** The camera's scale: at once when the view has its size, later once the camera has come to rest. */
function useRestingScale(camera: CameraControl): number {
  const [scale, setScale] = useState(() => camera.get().scale);
  useEffect(() => {
    let sized = camera.viewSize().width > 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = camera.subscribe((now) => {
      clearTimeout(timer);
      if (sized) timer = setTimeout(() => setScale(now.scale), REST);
      else setScale(now.scale);
      sized = camera.viewSize().width > 0;
    });
    return () => {
      clearTimeout(timer);
      letGo();
    };
  }, [camera]);
  return scale;
}

/** Where things and labels stand, anew when the content or, after a rest, the zoom has changed. */
export function useLayout(
  content: MapContent,
  view: {
    readonly camera: CameraControl;
    readonly shown: ReadonlySet<Layer>;
    readonly letters: number;
    readonly font: number;
    readonly pinned: ReadonlyMap<string, readonly string[]> | undefined;
  },
): Layout {
  const terms = useStrings(mapTerms);
  const { camera, shown, letters, font, pinned } = view;
  const scale = useRestingScale(camera);
  const widthOf = useMemo(() => measurer(font), [font]);
  const [layouts] = useState(() => new Layouts());
  return useMemo(
    () => layouts.next(content, { terms, shown, scale, letters, widthOf, ...(pinned === undefined ? {} : { pinned }) }),
    [layouts, content, terms, shown, scale, letters, widthOf, pinned],
  );
}
