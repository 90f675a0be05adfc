import { overlap, type Box } from '../../shared/geometry/path.ts';
import { boxOfSpot, scaleOf, SIDE, type Spot } from './tileGrid.ts';

/** Draws one thing; the context is in board units, `scale` is device pixels per board unit. */
export type Paint = (ctx: CanvasRenderingContext2D, scale: number) => void;

/** What is baked into tiles: things that lie one above the other, each with its order of arrival. */
export interface Picture {
  /** What lies in a box, from below to above; with `after` above 0 only what came with that order or later. */
  readonly paintsIn: (box: Box, after: number) => readonly Paint[];
  /** The order that the next thing will have. */
  readonly top: () => number;
}

interface Baking {
  readonly canvas: HTMLCanvasElement | null;
  readonly paints: readonly Paint[];
  readonly top: number;
  at: number;
}

/**
 * One square bitmap of a picture. What is not baked yet shows nothing; what is no longer true shows the old until it is
 * baked anew; what has come on top is drawn over the old, which is far cheaper.
 */
export class Tile {
  readonly spot: Spot;
  readonly box: Box;
  /** When it was last in sight. */
  used = 0;
  private bitmap: HTMLCanvasElement | null = null;
  /** What it lacks: everything, only what has come on top of it, or nothing. */
  private lacks: 'all' | 'more' | 'nothing' = 'all';
  private upTo = 0;
  private baking: Baking | null = null;

  constructor(spot: Spot) {
    this.spot = spot;
    this.box = boxOfSpot(spot);
  }

  /** The bitmap; null while it is not baked, and where nothing is to be seen. */
  get shown(): HTMLCanvasElement | null {
    return this.bitmap;
  }

  get isDone(): boolean {
    return this.lacks === 'nothing' && this.baking === null;
  }

  /** Whether it has something to show, be it no longer all. */
  get isReady(): boolean {
    return this.bitmap !== null || this.isDone;
  }

  /** What it shows has changed. */
  spoil(box: Box): void {
    if (!overlap(this.box, box)) return;
    this.lacks = 'all';
    this.baking = null;
  }

  /** Something new lies on top: drawn over at once where nothing else is waiting, or with `paint` null when there is time. */
  over(box: Box, top: number, paint: Paint | null): void {
    if (!overlap(this.box, box) || this.lacks === 'all') return;
    if (paint === null || !this.isDone) {
      this.lacks = 'more';
      return;
    }
    this.bitmap ??= blank();
    this.onto(this.bitmap)?.(paint);
    this.upTo = top;
  }

  /**
   * Bakes on until it is whole or `more` says that it is enough for now.
   * @param more asked before each paint
   * @returns whether there is something new to show
   */
  bake(picture: Picture, more: () => boolean): boolean {
    this.baking ??= this.begin(picture);
    const { canvas, paints, top } = this.baking;
    const draw = canvas === null ? null : this.onto(canvas);
    while (this.baking.at < paints.length) {
      if (!more()) return canvas !== null && canvas === this.bitmap;
      const paint = paints[this.baking.at++];
      if (paint !== undefined) draw?.(paint);
    }
    if (canvas !== this.bitmap) free(this.bitmap);
    this.bitmap = canvas;
    this.upTo = top;
    this.baking = null;
    return true;
  }

  /** Gives the memory back. */
  drop(): void {
    free(this.bitmap);
    [this.bitmap, this.baking, this.lacks] = [null, null, 'all'];
  }

  private begin(picture: Picture): Baking {
    const anew = this.lacks === 'all';
    const paints = picture.paintsIn(this.box, anew ? 0 : this.upTo);
    this.lacks = 'nothing';
    const old = anew ? null : this.bitmap;
    // A tile of nothing needs no bitmap.
    return { canvas: paints.length === 0 ? old : (old ?? blank()), paints, top: picture.top(), at: 0 };
  }

  /** What draws onto a bitmap in board units; null on a device without memory for one more canvas. */
  private onto(canvas: HTMLCanvasElement): ((paint: Paint) => void) | null {
    const ctx = canvas.getContext('2d');
    if (ctx === null) return null;
    const scale = scaleOf(this.spot.level);
    ctx.setTransform(scale, 0, 0, scale, -this.box.minX * scale, -this.box.minY * scale);
    return (paint) => paint(ctx, scale);
  }
}

/** Android keeps a canvas's pixels until its size is nothing. */
function free(canvas: HTMLCanvasElement | null): void {
  if (canvas !== null) canvas.width = canvas.height = 0;
}

function blank(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  return canvas;
}
