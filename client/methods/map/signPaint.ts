import type { Condition, MapMark, MapObject } from '../../../shared/methods/map/index.ts';
import { BAD, FADED, LAKE, NOW, PEN, WHITE } from './colours.ts';
import { paintIcon } from './iconPaint.ts';
import { pictureOf } from './pictures.ts';
import { BANG, DISPUTE, ringOf, STAR, TRIANGLE, WISH_RING, type RingPart } from './ring.ts';

const paths = new Map<string, Path2D>();

/** A shape read once from its path data. */
export function pathOf(d: string): Path2D {
  const path = paths.get(d) ?? new Path2D(d);
  paths.set(d, path);
  return path;
}

function paintParts(ctx: CanvasRenderingContext2D, parts: readonly RingPart[]): void {
  for (const { d, stroke, width, dash, fill } of parts) {
    const path = pathOf(d);
    if (fill !== undefined) {
      ctx.fillStyle = fill;
      ctx.fill(path);
    }
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.setLineDash([...(dash ?? [])]);
    ctx.lineCap = dash !== undefined && (dash[0] ?? 0) > 1 ? 'butt' : 'round';
    ctx.lineJoin = 'round';
    ctx.stroke(path);
  }
  ctx.setLineDash([]);
}

function disc(ctx: CanvasRenderingContext2D, radius: number): void {
  ctx.fillStyle = WHITE;
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.fill();
}

/** The stamp of an object around the origin, on the scale of the rings (46 to the rim). A house of which nothing is said is only a small house. */
export function paintStamp(
  ctx: CanvasRenderingContext2D,
  { kind, condition }: Pick<MapObject, 'kind' | 'condition'>,
): void {
  if (kind === 'house' && condition === null) {
    paintIcon(ctx, pictureOf(kind), 56, { ink: FADED, ground: WHITE });
    return;
  }
  if (condition === 'emergency') paintParts(ctx, ringOf(condition));
  disc(ctx, condition === 'collapsing' || condition === 'emergency' ? 40 : 44);
  if (condition !== 'emergency') paintParts(ctx, ringOf(condition));
  paintIcon(ctx, pictureOf(kind), 56, { ink: PEN, ground: WHITE });
}

/** The ring of a condition alone, as the legend explains it, on the same scale. */
export function paintRing(ctx: CanvasRenderingContext2D, condition: Condition): void {
  if (condition === 'emergency') paintParts(ctx, ringOf(condition));
  disc(ctx, 40);
  if (condition !== 'emergency') paintParts(ctx, ringOf(condition));
}

/** The sign of a problem, a wish or a disagreement around the origin, on the same scale. */
export function paintMark(ctx: CanvasRenderingContext2D, { kind, wished }: Pick<MapMark, 'kind' | 'wished'>): void {
  ctx.lineCap = ctx.lineJoin = 'round';
  if (kind === 'problem') {
    stroked(ctx, TRIANGLE, WHITE, 5);
    ctx.fillStyle = BAD;
    ctx.fill(pathOf(TRIANGLE));
    stroked(ctx, BANG, WHITE, 8);
  } else if (kind === 'wish') {
    paintParts(ctx, WISH_RING);
    if (wished !== null) paintIcon(ctx, pictureOf(wished), 56, { ink: LAKE, ground: '#FDE9CC' });
    ctx.save();
    ctx.translate(36, -38);
    ctx.fillStyle = NOW;
    ctx.fill(pathOf(STAR));
    stroked(ctx, STAR, PEN, 3);
    ctx.restore();
  } else if (kind === 'disagree') {
    disc(ctx, 44);
    stroked(ctx, 'M0 -46A46 46 0 1 1 -0.01 -46z', PEN, 4);
    stroked(ctx, DISPUTE, BAD, 7);
  }
}

function stroked(ctx: CanvasRenderingContext2D, d: string, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(pathOf(d));
}
