import { useEffect, useMemo, useRef } from 'react';
import type { Box } from '../../shared/geometry/path.ts';
import type { CameraControl } from './cameraControl.ts';
import type { PaintFrame } from './frame.ts';
import type { Redraw } from './redraw.ts';
import { ViewCanvas } from './viewCanvas.ts';
import css from './Page.module.css';

interface Props {
  readonly camera: CameraControl;
  readonly paint: PaintFrame;
  readonly redraw: Redraw;
  /** Whether there is nothing to draw now. */
  readonly empty: () => boolean;
  /** Where it lies, board units; null: anywhere in the view. */
  readonly box?: () => Box | null;
}

/** One canvas drawn by a function, again whenever the camera moves or `redraw` is called; React never sees its content. */
export function Overlay({ camera, paint, redraw, empty, box }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useMemo(() => new ViewCanvas(camera), [camera]);
  useEffect(() => canvas.setPicture({ paint, empty, box }), [canvas, paint, empty, box]);
  useEffect(() => redraw.subscribe(canvas.redraw), [canvas, redraw]);
  useEffect(() => (holder.current === null ? undefined : canvas.show(holder.current)), [canvas]);
  return <div ref={holder} className={css['layer']} />;
}
