/** A bitmap under the brush. Nobody sees it before it is shown. */
export interface Sketch {
  readonly ctx: CanvasRenderingContext2D;
  /** Draws at once what the browser has only noted so far; else it does all of it in one go when it is shown. */
  readonly flush: () => void;
  /**
   * Gives it as an element for the page.
   * @param before the element that it takes the place of, if there is one
   * @param plane the plane of tiles that it will stand in
   */
  readonly show: (before: HTMLCanvasElement | null, plane?: number) => HTMLCanvasElement;
}

/**
 * Begins a bitmap, `width` × `height` device pixels, with the content of another or with nothing; null on a device
 * without memory for it. A canvas with a brush is handed to the browser's compositor at every frame, painted or not,
 * and without a graphics card that copies it; one that was only given a bitmap is handed over once. So the brush works
 * elsewhere, where the browser can, and else on the canvas itself.
 */
export function sketch(width: number, height: number, from: HTMLCanvasElement | null = null): Sketch | null {
  if (typeof OffscreenCanvas === 'undefined') return plain(width, height, from);
  const canvas = taken(width, height);
  const ctx = canvas.getContext('2d');
  if (ctx === null || !isBrush(ctx)) return plain(width, height, from);
  ctx.save();
  if (from !== null) ctx.drawImage(from, 0, 0);
  return {
    ctx,
    flush() {
      const drawn = canvas.transferToImageBitmap();
      const { a, b, c, d, e, f } = ctx.getTransform();
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.drawImage(drawn, 0, 0);
      ctx.setTransform(a, b, c, d, e, f);
      drawn.close();
    },
    show(before, plane = NaN) {
      const shown = before ?? takeUp(plane) ?? blank(width, height);
      if (shown.width !== width || shown.height !== height) [shown.width, shown.height] = [width, height];
      shown.getContext('bitmaprenderer')?.transferFromImageBitmap(canvas.transferToImageBitmap());
      ctx.restore();
      idle.push(canvas);
      return shown;
    },
  };
}

/** Canvases whose bitmap was given away: a new one costs a millisecond before the first stroke. */
const idle: OffscreenCanvas[] = [];
const MOST_IDLE = 3;

function taken(width: number, height: number): OffscreenCanvas {
  const at = idle.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const [found] = at < 0 ? [] : idle.splice(at, 1);
  if (idle.length > MOST_IDLE) idle.shift();
  return found ?? new OffscreenCanvas(width, height);
}

/**
 * Elements that showed a bitmap, and the plane that they stand in: there the next bitmap of that plane finds the memory
 * that the browser shows it from. On another plane, or anew, that memory costs more than the painting.
 */
const laidBy: { readonly canvas: HTMLCanvasElement; readonly plane: number }[] = [];
const MOST_LAID_BY = 12;

/** Gives up an element that showed a bitmap. It may stay in its plane, out of sight. */
export function layBy(canvas: HTMLCanvasElement | null, plane: number): void {
  if (canvas === null) return;
  if (typeof OffscreenCanvas === 'undefined' || laidBy.length >= MOST_LAID_BY) free(canvas);
  else laidBy.push({ canvas, plane });
}

/** Whether an element waits for its next bitmap. */
export const isLaidBy = (element: Node): boolean => laidBy.some(({ canvas }) => canvas === element);

function takeUp(plane: number): HTMLCanvasElement | undefined {
  const here = laidBy.findIndex((each) => each.plane === plane);
  return laidBy.splice(here < 0 ? 0 : here, 1)[0]?.canvas;
}

/** Gives back all that is kept for the next bitmap. */
export function freeIdle(): void {
  for (const { canvas } of laidBy.splice(0)) free(canvas);
  idle.splice(0);
}

/** Gives the memory of a canvas back: Android keeps its pixels until its size is nothing. */
export function free(canvas: HTMLCanvasElement | null): void {
  if (canvas !== null) canvas.width = canvas.height = 0;
}

function plain(width: number, height: number, from: HTMLCanvasElement | null): Sketch | null {
  const canvas = from ?? blank(width, height);
  const ctx = canvas.getContext('2d');
  if (ctx === null) return null;
  return {
    ctx,
    flush: () => undefined,
    show(before) {
      if (before !== canvas) free(before);
      return canvas;
    },
  };
}

/** A brush off the page lacks nothing but the ring around what has the focus. */
const isBrush = (ctx: object): ctx is CanvasRenderingContext2D => 'drawImage' in ctx && 'fillText' in ctx;

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas;
}
