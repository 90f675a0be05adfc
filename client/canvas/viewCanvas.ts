import type { Box } from '../../shared/geometry/path.ts';
import type { Camera, Size } from './camera.ts';
import type { CameraControl } from './cameraControl.ts';
import { fadeAway } from './fadeAway.ts';
import type { PaintFrame } from './frame.ts';
import { PIXEL_RATIO } from './pixelRatio.ts';
import { grownWindow, type Window } from './paintWindow.ts';
import { free, sketch } from './sketch.ts';

/** Milliseconds after the last move of the camera from which it counts as resting. */
const RESTING = 140;
/** How far a picture is stretched or shrunk before it is painted anew. */
const STRETCH = 1.3;

/** What is drawn, and when there is nothing to draw: the canvas is then taken off the screen. */
export interface Picture {
  readonly paint: PaintFrame;
  readonly empty: () => boolean;
  /** Where it lies, board units: a canvas without margin then holds no more than that. Absent or null: anywhere. */
  readonly box?: (() => Box | null) | undefined;
  /** Paints only what has come on top since the last painting; null when that is not enough. Absent: it never is. */
  readonly more?: (() => PaintFrame | null) | undefined;
}

/**
 * One canvas over a page that is painted by a function and follows a camera. With a margin it is larger than the view:
 * a picture of many things is then not painted at every step of the camera but only moved, and painted anew at its
 * edge and when the camera rests. A picture that only grows is painted on where it ended, and moved likewise.
 */
export class ViewCanvas {
  private canvas = document.createElement('canvas');
  private readonly camera: CameraControl;
  private readonly margin: number;
  private picture: Picture = { paint: () => undefined, empty: () => true };
  private painted: Camera | null = null;
  private paintedAt = 0;
  private window: Window | null = null;
  private stale = true;
  /** Whether the picture before fades when the next is painted. */
  private isSoft = false;
  /** Ends the fading of the picture before at once. */
  private endFading = (): void => undefined;
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
      this.endFading();
      free(this.canvas);
      this.painted = null;
      into.removeChild(this.canvas);
    };
  }

  /** @param isSoft whether the picture before fades, where the canvas has a margin, instead of being gone at once */
  setPicture(picture: Picture, isSoft = false): void {
    this.picture = picture;
    this.isSoft ||= isSoft;
    this.redraw();
  }

  /** Asks for a new painting with the next frame. */
  readonly redraw = (): void => {
    this.stale = true;
    this.ask();
  };

  /** Asks for a painting of what has come on top, with the next frame. */
  readonly grow = (): void => this.ask();

  private readonly follow = (): void => {
    this.endFading();
    if (this.picture.empty()) return;
    this.ask();
    if (this.margin === 0 && this.picture.more === undefined) return;
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
    else if (!this.moved() && !this.continued()) this.paint();
  };

  private clear(): void {
    if (this.painted === null) return;
    this.painted = null;
    // A canvas for what passes is soon needed again, and a new one costs a frame.
    if (this.margin > 0) free(this.canvas);
    else live(this.canvas, [this.canvas.width, this.canvas.height], () => undefined);
  }

  /** Moves the picture to where it belongs now, if it still covers the view. */
  private moved(): boolean {
    const { painted } = this;
    if (painted === null || this.stale || this.margin === 0) return false;
    const now = this.camera.get();
    const { width, height } = this.camera.viewSize();
    const stretch = now.scale / painted.scale;
    const [wide, high] = this.beyond();
    const [x, y] = [now.x - (painted.x + wide) * stretch, now.y - (painted.y + high) * stretch];
    const covers =
      x <= 0 && y <= 0 && x + (width + 2 * wide) * stretch >= width && y + (height + 2 * high) * stretch >= height;
    if (!covers || stretch > STRETCH || stretch < 1 / STRETCH) return false;
    this.place(x, y, stretch);
    return true;
  }

  /** Paints what has come on top, where the picture was painted; false when all must be painted anew. */
  private continued(): boolean {
    const { painted, window } = this;
    if (painted === null || window === null || !this.canContinue(painted, window)) return false;
    const more = this.picture.more?.() ?? null;
    const ctx = this.canvas.getContext('2d');
    if (more === null || ctx === null) return false;
    this.drawOn(ctx, more, painted, window);
    const now = this.camera.get();
    const stretch = now.scale / painted.scale;
    this.place(now.x - (painted.x - window.left) * stretch, now.y - (painted.y - window.top) * stretch, stretch);
    return true;
  }

  /** Under a moving camera it goes on for a moment only: beyond the edges there is nothing of it. */
  private canContinue(painted: Camera, window: Window): boolean {
    if (this.stale || this.picture.more === undefined) return false;
    const now = this.camera.get();
    const stands = now.x === painted.x && now.y === painted.y && now.scale === painted.scale;
    if (!stands && performance.now() - this.paintedAt > RESTING) return false;
    return this.under(this.camera.viewSize(), painted) === window;
  }

  /** CSS pixels beyond the edges of the view, whole ones: else all that is painted would blur. */
  private beyond(): readonly [wide: number, high: number] {
    const { width, height } = this.camera.viewSize();
    return [Math.round(width * this.margin), Math.round(height * this.margin)];
  }

  private place(x: number, y: number, stretch: number): void {
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`;
  }

  private paint(): void {
    const view = this.camera.viewSize();
    if (view.width === 0) return;
    const camera = this.camera.get();
    const window = this.margin > 0 ? this.around(view) : this.under(view, camera);
    const { left, top, width, height } = window;
    this.window = window;
    const draw = (ctx: CanvasRenderingContext2D): void => this.drawOn(ctx, this.picture.paint, camera, window);
    const pixels: Pixels = [Math.round(width * PIXEL_RATIO), Math.round(height * PIXEL_RATIO)];
    if (this.margin > 0) this.paintStill(pixels, draw);
    else live(this.canvas, pixels, draw);
    [this.canvas.style.width, this.canvas.style.height] = [`${width}px`, `${height}px`];
    [this.painted, this.paintedAt, this.stale] = [camera, performance.now(), false];
    this.place(left, top, 1);
  }

  private paintStill(pixels: Pixels, draw: Draw): void {
    const before = this.canvas;
    const fades = this.isSoft && this.painted !== null;
    this.isSoft = false;
    this.endFading();
    this.canvas = still(fades ? document.createElement('canvas') : before, pixels, draw) ?? before;
    if (this.canvas === before) return;
    before.parentNode?.insertBefore(this.canvas, before);
    if (fades) this.endFading = fadeAway(before);
    else before.parentNode?.removeChild(before);
  }

  private drawOn(
    ctx: CanvasRenderingContext2D,
    paint: PaintFrame,
    { x, y, scale }: Camera,
    { left, top }: Window,
  ): void {
    const device = scale * PIXEL_RATIO;
    ctx.setTransform(device, 0, 0, device, (x - left) * PIXEL_RATIO, (y - top) * PIXEL_RATIO);
    paint(ctx, { ratio: PIXEL_RATIO, scale });
  }

  /** The view and what lies beyond its edges. */
  private around({ width, height }: Size): Window {
    const [wide, high] = this.beyond();
    return { left: -wide, top: -high, width: width + 2 * wide, height: height + 2 * high };
  }

  /** The part of the view that is painted: a canvas is copied at every frame, and most of it would be blank. */
  private under(view: Size, { x, y, scale }: Camera): Window {
    const box = this.picture.box?.() ?? null;
    const wanted =
      box === null
        ? { left: 0, top: 0, right: view.width, bottom: view.height }
        : {
            left: box.minX * scale + x,
            top: box.minY * scale + y,
            right: box.maxX * scale + x,
            bottom: box.maxY * scale + y,
          };
    return grownWindow(wanted, view, { window: this.window, begun: this.painted !== null });
  }
}

type Draw = (ctx: CanvasRenderingContext2D) => void;
type Pixels = readonly [width: number, height: number];

/** A picture that will stand for a while; the canvas that it stands on, if need be another, or null without memory for it. */
function still(canvas: HTMLCanvasElement, [width, height]: Pixels, draw: Draw): HTMLCanvasElement | null {
  const onto = sketch(width, height);
  if (onto === null) return null;
  draw(onto.ctx);
  return onto.show(canvas);
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
