import { useEffect, useMemo, useRef } from 'react';
import type { CameraControl } from './cameraControl.ts';
import { InkCanvas, type Around } from './inkCanvas.ts';
import type { StrokeStore } from './strokeStore.ts';

interface Props {
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  /** What lies below the ink in a box: pictures, areas, roads. A new function draws all anew. */
  readonly ground: Around['ground'];
  /** What lies above the ink on the same canvas, drawn at every frame; one canvas less for the device to put together. */
  readonly above?: Around['above'];
}

/** All finished ink over its ground. It belongs under a page's Konva layers. */
export function InkLayer({ store, camera, ground, above }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const ink = useMemo(() => new InkCanvas(store, camera), [store, camera]);
  useEffect(() => (holder.current === null ? undefined : ink.show(holder.current)), [ink]);
  useEffect(() => ink.setAround({ ground, above }), [ink, ground, above]);
  return <div ref={holder} />;
}
