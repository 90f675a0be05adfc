import { getStroke } from 'perfect-freehand';
import { type Path } from '../../shared/geometry/path.ts';

/** Screen pixels of width below which nobody sees the edge of a stroke: there a plain line is drawn, ten times cheaper. */
const PLAIN = 6;
/** Device pixels between two points of a plain line below which the second shows nothing. */
const FINEST = 0.8;

/** The outline of a stroke as points of a polygon, board units. */
export function outlineOf(path: Path, width: number, finished = true): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < path.length; at += 2) points.push([path[at] ?? 0, path[at + 1] ?? 0]);
  return getStroke(points, { size: width, thinning: 0.25, smoothing: 0.6, streamline: 0.25, last: finished });
}

/** The outline as a path to fill; the corners of the polygon become midpoints of curves. */
export function outlinePath(path: Path, width: number, finished = true): Path2D {
  const outline = outlineOf(path, width, finished);
  const shape = new Path2D();
  const last = outline[outline.length - 1];
  if (last === undefined) return shape;
  let [x, y] = last;
  let begun = false;
  for (const point of outline) {
    const mx = (x + point[0]) / 2;
    const my = (y + point[1]) / 2;
    if (begun) shape.quadraticCurveTo(x, y, mx, my);
    else shape.moveTo(mx, my);
    begun = true;
    x = point[0];
    y = point[1];
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
}

/**
 * Draws one finished stroke. The context is in board units; `scale` is device pixels per board unit.
 * @param outline its outline, for whoever keeps it
 */
export function paintStroke(
  ctx: CanvasRenderingContext2D,
  stroke: PaintedStroke,
  scale: number,
  outline = (): Path2D => outlinePath(stroke.path, stroke.width),
): void {
  if (stroke.width * scale < PLAIN) {
    paintLine(ctx, thinned(stroke.path, FINEST / scale), Math.max(stroke.width, 1.2 / scale), stroke.colour);
    return;
  }
  ctx.fillStyle = stroke.colour;
  ctx.fill(outline());
}

/** Part of its width that a plain line has which stands in for a stroke: the hand's pressure makes that narrower. */
const NARROWER = 0.85;

/** Draws what has been added to a stroke under way since its path had `from` coordinates, over what was drawn then. */
export function paintGrowing(ctx: CanvasRenderingContext2D, stroke: PaintedStroke, from: number, scale: number): void {
  const { path, width, colour } = stroke;
  const wide = width * scale < PLAIN ? Math.max(width, 1.2 / scale) : width * NARROWER;
  paintLine(ctx, from < 2 ? path : path.slice(from - 2), wide, colour);
}

/** The path without points that lie nearer than `apart` to the one before; the last stays. */
function thinned(path: Path, apart: number): Path {
  const kept: number[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at + 1 < path.length; at += 2) {
    const x = path[at] ?? 0;
    const y = path[at + 1] ?? 0;
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < apart && at + 3 < path.length) continue;
    kept.push(x, y);
    lastX = x;
    lastY = y;
  }
  return kept;
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
