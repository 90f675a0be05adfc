import { Konva } from 'konva/lib/Core.js';
import { useEffect, useRef } from 'react';
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore';
import type { PaintFrame } from '../frame.ts';
import type { Redraw } from '../redraw.ts';

interface Props {
  readonly paint: PaintFrame;
  readonly redraw: Redraw;
  /** The painter clears for itself what it paints anew; the rest stays on the layer as it was. */
  readonly keeps?: boolean;
}

/** One Konva layer drawn by a function, again whenever the camera moves or `redraw` is called; React never sees its content. */
export function Painting({ paint, redraw, keeps = false }: Props) {
  const layer = useRef<Konva.Layer>(null);
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
    layer.current?.batchDraw();
  }, [paint]);
  useEffect(() => redraw.subscribe(() => layer.current?.batchDraw()), [redraw]);
  return (
    <Layer ref={layer} listening={false} clearBeforeDraw={!keeps}>
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
