import { getStroke } from 'perfect-freehand';
import { pointAt, pointsOf, type Path } from '../../shared/geometry/path.ts';

/** Screen pixels of width below which nobody sees the edge of a stroke: there a plain line is drawn, ten times cheaper. */
const PLAIN = 6;

/** The outline of a stroke as points of a polygon, board units. */
export function outlineOf(path: Path, width: number, finished = true): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  for (let index = 0; index < pointsOf(path); index++) points.push([...pointAt(path, index)]);
  return getStroke(points, { size: width, thinning: 0.25, smoothing: 0.6, streamline: 0.25, last: finished });
}

/** The outline as a path to fill; the corners of the polygon become midpoints of curves. */
export function outlinePath(path: Path, width: number, finished = true): Path2D {
  const outline = outlineOf(path, width, finished);
  const shape = new Path2D();
  const last = outline[outline.length - 1];
  if (last === undefined) return shape;
  let before = last;
  for (const [index, point] of outline.entries()) {
    const [mx, my] = [(before[0] + point[0]) / 2, (before[1] + point[1]) / 2];
    if (index === 0) shape.moveTo(mx, my);
    else shape.quadraticCurveTo(before[0], before[1], mx, my);
    before = point;
  }
  shape.closePath();
  return shape;
}

export interface PaintedStroke {
  readonly path: Path;
  /** Board units. */
  readonly width: number;
  /** A CSS colour. */
  readonly colour: string;
  /** Kept by the painter. */
  outline?: Path2D;
}

/** Draws one finished stroke. The context is in board units; `scale` is device pixels per board unit. */
export function paintStroke(ctx: CanvasRenderingContext2D, stroke: PaintedStroke, scale: number): void {
  if (stroke.width * scale < PLAIN) {
    paintLine(ctx, stroke.path, Math.max(stroke.width, 1.2 / scale), stroke.colour);
    return;
  }
  stroke.outline ??= outlinePath(stroke.path, stroke.width);
  ctx.fillStyle = stroke.colour;
  ctx.fill(stroke.outline);
}

/** A plain line with round ends. */
export function paintLine(ctx: CanvasRenderingContext2D, path: Path, width: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = ctx.lineJoin = 'round';
  ctx.beginPath();
  ctx.moveTo(path[0] ?? 0, path[1] ?? 0);
  if (path.length === 2) ctx.lineTo((path[0] ?? 0) + 0.1, path[1] ?? 0);
  for (let at = 2; at + 1 < path.length; at += 2) ctx.lineTo(path[at] ?? 0, path[at + 1] ?? 0);
  ctx.stroke();
}
