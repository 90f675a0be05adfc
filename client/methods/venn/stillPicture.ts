import { paintMarks } from '../../canvas/index.ts';
import type { Piece } from './pieceMemory.ts';

/** A box of whole device pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What lies at rest, on a layer that keeps it: where a circle was taken up or put down only its surroundings are painted
 * anew, the rest stays as it is.
 */
export class StillPicture {
  private last: { readonly canvas: HTMLCanvasElement; readonly at: DOMMatrix; readonly size: string } | null = null;
  private painted: readonly Piece[] = [];

  /** Brings the layer to these pieces; the context is in board units. */
  paint(ctx: CanvasRenderingContext2D, pieces: readonly Piece[]): void {
    const { canvas } = ctx;
    const { width, height } = canvas;
    const at = ctx.getTransform();
    const size = `${width} ${height}`;
    const same = this.last?.canvas === canvas && this.last.size === size && isSame(this.last.at, at);
    const whole = [{ left: 0, top: 0, right: width, bottom: height }];
    paintWithin(ctx, at, pieces, same ? changed(this.painted, pieces, at) : whole);
    this.last = { canvas, at, size };
    this.painted = pieces;
  }
}

function paintWithin(
  ctx: CanvasRenderingContext2D,
  at: DOMMatrix,
  pieces: readonly Piece[],
  boxes: readonly Box[],
): void {
  if (boxes.length === 0) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.beginPath();
  for (const { left, top, right, bottom } of boxes) ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  for (const { left, top, right, bottom } of boxes) ctx.clearRect(left, top, right - left, bottom - top);
  ctx.setTransform(at);
  for (const piece of pieces) {
    const box = boxOf(piece, at);
    if (boxes.some((each) => meets(each, box))) paintMarks(ctx, piece.marks);
  }
  ctx.restore();
}

const isSame = (a: DOMMatrix, b: DOMMatrix): boolean => a.a === b.a && a.d === b.d && a.e === b.e && a.f === b.f;

/** The whole device pixels that a piece may touch, and one more. */
const boxOf = ({ box: { x, y, width, height } }: Piece, { a, d, e, f }: DOMMatrix): Box => ({
  left: Math.floor(x * a + e) - 1,
  top: Math.floor(y * d + f) - 1,
  right: Math.ceil((x + width) * a + e) + 1,
  bottom: Math.ceil((y + height) * d + f) + 1,
});

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes of the pieces that came or went. */
function changed(before: readonly Piece[], now: readonly Piece[], at: DOMMatrix): readonly Box[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  return [...before.filter((each) => !fresh.has(each)), ...now.filter((each) => !old.has(each))]
    .filter(({ marks }) => marks.length > 0)
    .map((each) => boxOf(each, at));
}
