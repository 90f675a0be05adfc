import { useCallback, useEffect, useMemo } from 'react';
import type { Box } from '../../shared/geometry/path.ts';
import type { CameraControl } from './cameraControl.ts';
import { Painting } from './Painting.tsx';
import { Redraw } from './redraw.ts';
import type { StrokeStore } from './strokeStore.ts';
import { paintStroke } from './strokeShape.ts';
import { TileCache, type Paint } from './tiles.ts';

interface Props {
  readonly store: StrokeStore;
  readonly camera: CameraControl;
  /** What lies below the ink in a box: pictures, areas, roads. A new function draws all anew. */
  readonly ground: (box: Box) => readonly Paint[];
}

/** Milliseconds of baking in one frame, while the camera moves and while it rests; both stay below a long task. */
const BUSY = 5;
const CALM = 24;
/** Milliseconds after the last move from which the camera counts as resting. */
const RESTING = 140;

/** All finished ink over its ground, baked into tiles piece by piece. */
export function InkLayer({ store, camera, ground }: Props) {
  const redraw = useMemo(() => new Redraw(), []);
  const tiles = useMemo(() => new TileCache((box) => [...ground(box), ...store.paints(box)]), [ground, store]);
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
  useEffect(() => camera.subscribe(() => baker.moved()), [camera, baker]);
  useEffect(
    () => () => {
      baker.stop();
      tiles.release();
    },
    [baker, tiles],
  );
  const paint = useCallback(
    (ctx: CanvasRenderingContext2D) => {
      const { a: scale, e: x, f: y } = ctx.getTransform();
      ctx.save();
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      tiles.draw(ctx, { x, y, scale, width: ctx.canvas.width, height: ctx.canvas.height });
      ctx.restore();
      baker.start();
    },
    [tiles, baker],
  );
  return <Painting paint={paint} redraw={redraw} />;
}

/** Bakes tiles in the gaps between frames. */
class Baker {
  private frame = 0;
  private lastMove = -Infinity;
  private readonly tiles: TileCache;
  private readonly onShown: () => void;

  constructor(tiles: TileCache, onShown: () => void) {
    this.tiles = tiles;
    this.onShown = onShown;
  }

  moved(): void {
    this.lastMove = performance.now();
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
    if (this.tiles.work(() => performance.now(), begun + budget)) this.onShown();
    this.start();
  };
}
