import { Konva } from 'konva/lib/Core.js';
import { useEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore';
import type { Redraw } from './redraw.ts';

/** What a painter may know of the frame. */
export interface Frame {
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** CSS pixels per board unit. */
  readonly scale: number;
}

interface Props {
  /** The context is in board units. */
  readonly paint: (ctx: CanvasRenderingContext2D, frame: Frame) => void;
  readonly redraw: Redraw;
}

/** One Konva layer drawn by a function, again whenever the camera moves or `redraw` is called; React never sees its content. */
export function Painting({ paint, redraw }: Props) {
  const layer = useRef<Konva.Layer>(null);
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
    layer.current?.batchDraw();
  }, [paint]);
  useEffect(() => redraw.subscribe(() => layer.current?.batchDraw()), [redraw]);
  return (
    <Layer ref={layer} listening={false}>
      <Shape
        listening={false}
        perfectDrawEnabled={false}
        sceneFunc={(_, shape) => {
          const canvas = shape.getLayer()?.getNativeCanvasElement();
          const ctx = canvas?.getContext('2d') ?? null;
          if (ctx !== null) latest.current(ctx, { ratio: Konva.pixelRatio, scale: shape.getStage()?.scaleX() ?? 1 });
        }}
      />
    </Layer>
  );
}
