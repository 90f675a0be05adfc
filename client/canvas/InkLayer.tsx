import { useCallback, useEffect, useMemo } from 'react';
import type { Box } from '../../shared/geometry/path.ts';
import type { CameraControl } from './cameraControl.ts';
import { Painting, type Frame } from './Painting.tsx';
import { Redraw } from './redraw.ts';
import type { StrokeStore } from './strokeStore.ts';
import { paintStroke } from './strokeShape.ts';
import { TileCache, type Paint } from './tiles.ts';

interface Props {
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  /** What lies below the ink in a box: pictures, areas, roads. A new function draws all anew. */
  readonly ground: (box: Box) => readonly Paint[];
  /** What lies above the ink on the same bitmap, drawn at every frame; one canvas less for the device to put together. */
  readonly above?: (ctx: CanvasRenderingContext2D, frame: Frame) => void;
}

/** Milliseconds of baking in one frame and things painted in it, while the camera moves and while it rests; both stay below a long task. */
const BUSY = { time: 5, paints: 48 };
const CALM = { time: 20, paints: 280 };
/** Milliseconds after the last move from which the camera counts as resting. */
const RESTING = 140;

/** All finished ink over its ground, baked into tiles piece by piece. */
export function InkLayer({ store, camera, ground, above }: Props) {
  const redraw = useMemo(() => new Redraw(), []);
  const tiles = useMemo(
    () => new TileCache((box) => [...ground(box), ...store.paints(box)], camera.page),
    [ground, store, camera],
  );
  const baker = useMemo(() => new Baker(tiles, redraw.call), [tiles, redraw]);
  useEffect(
    () =>
      store.subscribe((change) => {
        if (change.type === 'anew') tiles.spoil(change.box);
        else
          for (const stroke of change.strokes) tiles.drawOver(stroke, (ctx, scale) => paintStroke(ctx, stroke, scale));
        redraw.call();
      }),
    [store, tiles, redraw],
  );
  useEffect(() => camera.subscribe(({ scale }) => baker.moved(scale)), [camera, baker]);
  useEffect(
    () => () => {
      baker.stop();
      tiles.release();
    },
    [baker, tiles],
  );
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D, frame: Frame) => {
      const { a: scale, e: x, f: y } = ctx.getTransform();
      ctx.save();
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      tiles.draw(ctx, { x, y, scale, width: ctx.canvas.width, height: ctx.canvas.height });
      ctx.restore();
      above?.(ctx, frame);
      baker.start();
    },
    [tiles, baker, above],
  );
  return <Painting paint={paint} redraw={redraw} />;
}

/** Bakes tiles in the gaps between frames. */
class Baker {
  private frame = 0;
  private lastMove = -Infinity;
  private lastZoom = -Infinity;
  private scale = 0;
  private readonly tiles: TileCache;
  private readonly onShown: () => void;

  constructor(tiles: TileCache, onShown: () => void) {
    this.tiles = tiles;
    this.onShown = onShown;
  }

  moved(scale: number): void {
    this.lastMove = performance.now();
    if (scale !== this.scale) this.lastZoom = this.lastMove;
    this.scale = scale;
  }

  start(): void {
    if (this.frame === 0 && this.tiles.waiting) this.frame = requestAnimationFrame(this.work);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly work = (): void => {
    this.frame = 0;
    const begun = performance.now();
    const budget = begun - this.lastMove > RESTING ? CALM : BUSY;
    // While the zoom changes, what is baked now would be of the wrong size in a moment.
    const zooming = begun - this.lastZoom < RESTING;
    if (!zooming && this.tiles.work(() => performance.now() - begun > budget.time, budget.paints)) this.onShown();
    this.start();
  };
}
