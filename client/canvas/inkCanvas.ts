import type { Box } from '../../shared/geometry/path.ts';
import { Baker } from './baker.ts';
import type { CameraControl } from './cameraControl.ts';
import type { Frame } from './Painting.tsx';
import { PIXEL_RATIO } from './pixelRatio.ts';
import type { StrokeChange, StrokeStore } from './strokeStore.ts';
import { paintStroke } from './strokeShape.ts';
import type { Paint } from './tile.ts';
import { TileCache } from './tiles.ts';

/** What is drawn besides the ink. */
export interface Around {
  /** What lies below the ink in a box: pictures, areas, roads. */
  readonly ground: (box: Box) => readonly Paint[];
  /** What lies above the ink on the same canvas, drawn at every frame; the context is in board units. */
  readonly above: ((ctx: CanvasRenderingContext2D, frame: Frame) => void) | undefined;
}

/** Strokes that are drawn over the finished bitmaps at once when they come together; more wait for the gaps between frames. */
const FEW = 8;
const EVERYWHERE: Box = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

/** One canvas with all finished ink over its ground, following a camera; drawn from tiles, without Konva and React. */
export class InkCanvas {
  private readonly store: StrokeStore;
  private readonly camera: CameraControl;
  private readonly tiles: TileCache;
  private readonly baker: Baker;
  private readonly canvas = document.createElement('canvas');
  private around: Around = { ground: () => [], above: undefined };
  private frame = 0;

  constructor(store: StrokeStore, camera: CameraControl) {
    [this.store, this.camera] = [store, camera];
    const paintsIn = (box: Box, after: number): readonly Paint[] => {
      const ground = after === 0 ? this.around.ground(box) : [];
      return [...ground, ...store.paints(box, after)];
    };
    this.tiles = new TileCache({ paintsIn, top: () => store.top }, camera.page);
    this.baker = new Baker(this.tiles, this.redraw);
  }

  /** Draws it into the page; returns what takes it away and gives the memory back. */
  show(into: HTMLElement): () => void {
    into.appendChild(this.canvas);
    const letGo = [
      this.store.subscribe((change) => this.take(change)),
      this.camera.subscribe(({ scale }) => {
        this.baker.moved(scale);
        this.redraw();
      }),
    ];
    this.redraw();
    return () => {
      for (const each of letGo) each();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
      this.baker.stop();
      this.tiles.release();
      this.canvas.width = this.canvas.height = 0;
      into.removeChild(this.canvas);
    };
  }

  setAround(around: Around): void {
    if (around.ground !== this.around.ground) this.tiles.spoil(EVERYWHERE);
    this.around = around;
    this.redraw();
  }

  /** Whether all that is in sight is drawn. */
  get isWhole(): boolean {
    return this.frame === 0 && this.tiles.isWhole;
  }

  private take(change: StrokeChange): void {
    if (change.type === 'anew') this.tiles.spoil(change.box);
    else {
      const few = change.strokes.length <= FEW;
      if (!few) this.baker.changed();
      for (const stroke of change.strokes)
        this.tiles.over(stroke, few ? (ctx, scale) => paintStroke(ctx, stroke, scale) : null);
    }
    this.redraw();
  }

  private readonly redraw = (): void => {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.draw);
  };

  private readonly draw = (): void => {
    this.frame = 0;
    const ctx = this.context();
    if (ctx === null) return;
    const { x, y, scale } = this.camera.get();
    const device = { x: x * PIXEL_RATIO, y: y * PIXEL_RATIO, scale: scale * PIXEL_RATIO };
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.tiles.draw(ctx, device, this.canvas);
    if (this.around.above !== undefined) {
      ctx.setTransform(device.scale, 0, 0, device.scale, device.x, device.y);
      this.around.above(ctx, { ratio: PIXEL_RATIO, scale });
    }
    this.baker.start();
  };

  /** The context, of the size that the view has now; null before it has one. */
  private context(): CanvasRenderingContext2D | null {
    const { canvas } = this;
    const view = this.camera.viewSize();
    if (view.width === 0) return null;
    const [width, height] = [Math.round(view.width * PIXEL_RATIO), Math.round(view.height * PIXEL_RATIO)];
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
      canvas.style.width = `${view.width}px`;
      canvas.style.height = `${view.height}px`;
    }
    return canvas.getContext('2d');
  }
}
