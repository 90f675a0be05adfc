import { useEffect, useState } from 'react';
import { readInk, watchInk, type MapContent } from '../../../shared/methods/map/index.ts';
import { centreOf } from '../../../shared/geometry/path.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { Glow } from './glow.ts';
import type { Over } from './passing.ts';

/** Radius of a glow, board units. */
const RADIUS = 300;

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The glow where new things and strokes appear, as something to draw over the map. */
export function useGlow(doc: Doc, content: MapContent): Over | null {
  const [glow] = useState(() => new Glow());
  const [over, setOver] = useState<Over | null>(null);
  useEffect(() => {
    // A new function asks for a new frame.
    const show = (): void => {
      if (!calm()) setOver(() => overOf(glow));
    };
    if (glow.look(content, performance.now())) show();
    return watchInk(doc, ({ come }) => {
      const strokes = come.length > 3 ? [] : come;
      for (const [, bytes] of strokes) glow.begin(centreOf(readInk(bytes)?.path ?? [0, 0]), performance.now());
      if (strokes.length > 0) show();
    });
  }, [glow, doc, content]);
  return over;
}

const overOf =
  (glow: Glow): Over =>
  (ctx, again) => {
    if (glow.paint(ctx, performance.now(), RADIUS)) requestAnimationFrame(again);
  };
