import type { Camera } from './camera.ts';
import type { CameraControl } from './cameraControl.ts';
import type { PaintFrame } from './frame.ts';
import { PIXEL_RATIO } from './pixelRatio.ts';
import { free, sketch } from './sketch.ts';

/** Milliseconds after the last move of the camera from which it counts as resting. */
const RESTING = 140;
/** How far a picture is stretched or shrunk before it is painted anew. */
const STRETCH = 1.3;

/** What is drawn, and when there is nothing to draw: the canvas is then taken off the screen. */
export interface Picture {
  readonly paint: PaintFrame;
  readonly empty: () => boolean;
}

/**
 * One canvas over a page that is painted by a function and follows a camera. With a margin it is larger than the view:
 * a picture of many things is then not painted at every step of the camera but only moved, and painted anew at its
 * edge and when the camera rests.
 */
export class ViewCanvas {
  private canvas = document.createElement('canvas');
  private readonly camera: CameraControl;
  private readonly margin: number;
  private picture: Picture = { paint: () => undefined, empty: () => true };
  private painted: Camera | null = null;
  private stale = true;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** @param margin what the canvas has beyond each edge of the view, as a part of the view */
  constructor(camera: CameraControl, margin = 0) {
    this.camera = camera;
    this.margin = margin;
  }

  /** Puts it into the page; returns what takes it away and gives the memory back. */
  show(into: HTMLElement): () => void {
    into.appendChild(this.canvas);
    const letGo = this.camera.subscribe(this.follow);
    this.redraw();
    return () => {
      letGo();
      cancelAnimationFrame(this.frame);
      clearTimeout(this.rest);
      this.frame = 0;
      free(this.canvas);
      this.painted = null;
      into.removeChild(this.canvas);
    };
  }

  setPicture(picture: Picture): void {
    this.picture = picture;
    this.redraw();
  }

  /** Asks for a new painting with the next frame. */
  readonly redraw = (): void => {
    this.stale = true;
    this.ask();
  };

  private readonly follow = (): void => {
    if (this.picture.empty()) return;
    this.ask();
    if (this.margin === 0) return;
    clearTimeout(this.rest);
    this.rest = setTimeout(this.redraw, RESTING);
  };

  private ask(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.draw);
  }

  private readonly draw = (): void => {
    this.frame = 0;
    const empty = this.picture.empty();
    this.canvas.style.display = empty ? 'none' : '';
    if (empty) this.clear();
    else if (!this.moved()) this.paint();
  };

  private clear(): void {
    if (this.painted !== null) free(this.canvas);
    this.painted = null;
  }

  /** Moves the picture to where it belongs now, if it still covers the view. */
  private moved(): boolean {
    const { painted } = this;
    if (painted === null || this.stale || this.margin === 0) return false;
    const now = this.camera.get();
    const { width, height } = this.camera.viewSize();
    const stretch = now.scale / painted.scale;
    const [wide, high] = [width * this.margin, height * this.margin];
    const [x, y] = [now.x - (painted.x + wide) * stretch, now.y - (painted.y + high) * stretch];
    const covers =
      x <= 0 && y <= 0 && x + (width + 2 * wide) * stretch >= width && y + (height + 2 * high) * stretch >= height;
    if (!covers || stretch > STRETCH || stretch < 1 / STRETCH) return false;
    this.place(x, y, stretch);
    return true;
  }

  private place(x: number, y: number, stretch: number): void {
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`;
  }

  private paint(): void {
    const { margin } = this;
    const view = this.camera.viewSize();
    if (view.width === 0) return;
    const [wide, high] = [view.width * margin, view.height * margin];
    const [width, height] = [view.width + 2 * wide, view.height + 2 * high];
    const [right, foot] = [Math.round(width * PIXEL_RATIO), Math.round(height * PIXEL_RATIO)];
    const { x, y, scale } = this.camera.get();
    const draw = (ctx: CanvasRenderingContext2D): void => {
      const device = scale * PIXEL_RATIO;
      ctx.setTransform(device, 0, 0, device, (x + wide) * PIXEL_RATIO, (y + high) * PIXEL_RATIO);
      this.picture.paint(ctx, { ratio: PIXEL_RATIO, scale });
    };
    if (margin > 0) this.canvas = still(this.canvas, [right, foot], draw);
    else live(this.canvas, [right, foot], draw);
    [this.canvas.style.width, this.canvas.style.height] = [`${width}px`, `${height}px`];
    [this.painted, this.stale] = [{ x, y, scale }, false];
    this.place(-wide, -high, 1);
  }
}

type Draw = (ctx: CanvasRenderingContext2D) => void;
type Pixels = readonly [width: number, height: number];

/** A picture that will stand for a while; the canvas that it stands on. */
function still(canvas: HTMLCanvasElement, [width, height]: Pixels, draw: Draw): HTMLCanvasElement {
  const onto = sketch(width, height);
  if (onto === null) return canvas;
  draw(onto.ctx);
  const shown = onto.show(canvas);
  if (shown !== canvas) canvas.parentNode?.replaceChild(shown, canvas);
  return shown;
}

/** A picture that changes at the next frame. */
function live(canvas: HTMLCanvasElement, [width, height]: Pixels, draw: Draw): void {
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  const ctx = canvas.getContext('2d');
  if (ctx === null) return;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, width, height);
  draw(ctx);
}
