import { useEffect, useMemo, useRef } from 'react';
import type { CameraControl } from './cameraControl.ts';
import { InkCanvas, type Around } from './inkCanvas.ts';
import type { StrokeStore } from './strokeStore.ts';
import css from './Page.module.css';

interface Props {
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  /** What lies below the ink in a box: pictures, areas, roads. A new function draws all anew. */
  readonly ground: Around['ground'];
  /** What lies above the ink: signs and labels. A new function paints them anew. */
  readonly above?: Around['above'];
}

/** All finished ink over its ground, as a layer of a page. */
export function InkLayer({ store, camera, ground, above = null }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const ink = useMemo(() => new InkCanvas(store, camera), [store, camera]);
  useEffect(() => (holder.current === null ? undefined : ink.show(holder.current)), [ink]);
  useEffect(() => ink.setAround({ ground, above }), [ink, ground, above]);
  return <div ref={holder} className={css['layer']} />;
}
