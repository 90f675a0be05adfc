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
  /** Whether there is nothing to draw now: the layer is then taken off the screen, which saves a whole canvas at each move. */
  readonly empty?: () => boolean;
}

/** One Konva layer drawn by a function, again whenever the camera moves or `redraw` is called; React never sees its content. */
export function Painting({ paint, redraw, empty }: Props) {
  const layer = useRef<Konva.Layer>(null);
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
    show(layer.current, empty);
  }, [paint, empty]);
  useEffect(() => redraw.subscribe(() => show(layer.current, empty)), [redraw, empty]);
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

function show(layer: Konva.Layer | null, empty: Props['empty']): void {
  layer?.visible(empty?.() !== true);
  layer?.batchDraw();
}
