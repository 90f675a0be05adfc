import { overlap, type Box } from '../../shared/geometry/path.ts';
import { layBy, sketch, type Sketch } from './sketch.ts';
import { boxOfSpot, RIM, scaleOf, SIDE, type Spot } from './tileGrid.ts';

/** Draws one thing; the context is in board units, `scale` is device pixels per board unit. */
export interface Paint {
  (ctx: CanvasRenderingContext2D, scale: number): void;
  /** How much there is to draw, as a multiple of a usual line. Absent: 1. */
  readonly weight?: number;
}

/** What is baked into tiles: things that lie one above the other, each with its order of arrival. */
export interface Picture {
  /** What lies in a box, from below to above; with `after` above 0 only what came with that order or later. */
  readonly paintsIn: (box: Box, after: number) => readonly Paint[];
  /** The order that the next thing will have. */
  readonly top: () => number;
}

/** One go of baking. */
export interface Go {
  /** Asked before each paint with its weight, and after each bitmap with 0, whether there is time for it. */
  readonly more: (weight: number) => boolean;
  /** Weight of what the browser may draw in one go. */
  readonly atOnce: number;
}

interface Baking {
  /** Null where there is nothing to paint, or no memory for it. */
  readonly sketch: Sketch | null;
  readonly paints: readonly Paint[];
  /** Nothing of what was there before stays. */
  readonly anew: boolean;
  readonly top: number;
  at: number;
  /** The weight of what the browser has only noted so far. */
  noted: number;
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
    this.box = boxOfSpot(spot, RIM);
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

  /** All that came with a lower order is in the bitmap that it shows, or nowhere in its box. */
  get reached(): number {
    return this.isDone ? Infinity : this.upTo;
  }

  /** Whether it lacks something of a lower order than this, or shows what is no longer true. */
  isBehind(order: number): boolean {
    return !this.isDone && (this.lacks === 'all' || this.baking !== null || this.upTo < order);
  }

  /** What it shows has changed. */
  spoil(box: Box): void {
    if (!overlap(this.box, box)) return;
    this.lacks = 'all';
    this.baking = null;
  }

  /** Something new lies on top of what it shows. */
  over(box: Box): void {
    if (overlap(this.box, box) && this.lacks !== 'all') this.lacks = 'more';
  }

  /**
   * Bakes on until it is whole or the go is over.
   * @returns whether there is something new to show
   */
  bake(picture: Picture, { more, atOnce }: Go): boolean {
    this.baking ??= this.begin(picture);
    const { sketch: onto, paints, top } = this.baking;
    const scale = scaleOf(this.spot.level);
    for (let paint = paints[this.baking.at]; paint !== undefined; paint = paints[++this.baking.at]) {
      const { weight = 1 } = paint;
      if (!more(weight)) {
        this.flushMany(this.baking, atOnce);
        return false;
      }
      this.baking.noted += weight;
      if (onto !== null) paint(onto.ctx, scale);
    }
    if (onto !== null) this.bitmap = onto.show(this.bitmap, this.spot.level);
    else if (this.baking.anew) this.clear();
    this.upTo = top;
    this.baking = null;
    return true;
  }

  /** Gives the memory back. */
  drop(): void {
    this.clear();
    [this.baking, this.lacks, this.upTo] = [null, 'all', 0];
  }

  /** Each time costs a bitmap's copy, but a thousand strokes drawn in one go would halt the page. */
  private flushMany(baking: Baking, atOnce: number): void {
    if (baking.noted < atOnce / 2) return;
    baking.sketch?.flush();
    baking.noted = 0;
  }

  private clear(): void {
    layBy(this.bitmap, this.spot.level);
    this.bitmap = null;
  }

  private begin(picture: Picture): Baking {
    const anew = this.lacks === 'all';
    const paints = picture.paintsIn(this.box, anew ? 0 : this.upTo);
    this.lacks = 'nothing';
    // A tile of nothing needs no bitmap.
    const onto = paints.length === 0 ? null : this.sketch(anew ? null : this.bitmap);
    return { sketch: onto, paints, anew, top: picture.top(), at: 0, noted: 0 };
  }

  /** What is painted in board units, on top of what another bitmap holds. */
  private sketch(from: HTMLCanvasElement | null): Sketch | null {
    const side = SIDE + 2 * RIM;
    const begun = sketch(side, side, from);
    const scale = scaleOf(this.spot.level);
    begun?.ctx.setTransform(scale, 0, 0, scale, -this.box.minX * scale, -this.box.minY * scale);
    return begun;
  }
}
