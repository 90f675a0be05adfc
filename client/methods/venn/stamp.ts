import { paintMarks, type Frame, type Mark, type Place } from '../../canvas/index.ts';

/** A picture larger than this, in device pixels, is drawn anew each time: it would cost more to keep. */
const LARGEST = 1_024;

/** Marks that are painted again and again at other places: drawn once, then laid down as a picture. */
export class Stamp {
  private readonly marks: readonly Mark[];
  private readonly reach: number;
  private picture: { readonly canvas: HTMLCanvasElement; readonly scale: number } | null = null;

  /**
   * @param marks round the middle [0, 0], board units
   * @param reach no mark reaches farther from the middle
   */
  constructor(marks: readonly Mark[], reach: number) {
    this.marks = marks;
    this.reach = reach;
  }

  /** Lays the marks down round a place; the context is in board units. */
  paint(ctx: CanvasRenderingContext2D, [x, y]: Place, { ratio, scale }: Frame): void {
    const canvas = this.at(ratio * scale);
    ctx.save();
    ctx.translate(x, y);
    if (canvas === null) paintMarks(ctx, this.marks);
    else ctx.drawImage(canvas, -this.reach, -this.reach, 2 * this.reach, 2 * this.reach);
    ctx.restore();
  }

  /** Draws the picture before it is wanted. */
  prepare({ ratio, scale }: Frame): void {
    this.at(ratio * scale);
  }

  /** The picture at so many device pixels per board unit; null where it would be too large. */
  private at(scale: number): HTMLCanvasElement | null {
    if (this.picture?.scale === scale) return this.picture.canvas;
    const side = Math.ceil(2 * this.reach * scale);
    if (side > LARGEST || side < 1) return null;
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const ctx = canvas.getContext('2d');
    if (ctx === null) return null;
    ctx.scale(side / (2 * this.reach), side / (2 * this.reach));
    ctx.translate(this.reach, this.reach);
    paintMarks(ctx, this.marks);
    this.picture = { canvas, scale };
    return canvas;
  }
}
