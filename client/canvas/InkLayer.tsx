import { useEffect, useMemo, useRef } from 'react';
import type { CameraControl } from './cameraControl.ts';
import { InkCanvas, type Around } from './inkCanvas.ts';
import type { StrokeStore } from './strokeStore.ts';
import type { LiveStrokes } from './wetInk.ts';
import css from './Page.module.css';

interface Props {
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  /** Strokes under the hands of others. */
  readonly live: LiveStrokes;
  /** What lies below the ink in a box: pictures, areas, roads. A new function draws all anew. */
  readonly ground: Around['ground'];
  /** What lies above the ink: signs and labels. A new object paints them anew. */
  readonly above?: Around['above'];
}

/** All finished ink over its ground, as a layer of a page. */
export function InkLayer({ store, camera, live, ground, above = null }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const ink = useMemo(() => new InkCanvas(store, camera, live), [store, camera, live]);
  useEffect(() => (holder.current === null ? undefined : ink.show(holder.current)), [ink]);
  useEffect(() => ink.setAround({ ground, above }), [ink, ground, above]);
  return <div ref={holder} className={css['layer']} />;
}
