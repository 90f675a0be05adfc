import { boxOf, grown, overlap, pointAt, pointsOf, type Box, type Path } from '../../../shared/geometry/path.ts';
import { isArea, isLine, PAGE, type MapObject } from '../../../shared/methods/map/index.ts';
import type { Paint } from '../../canvas/index.ts';
import { AREA_MARKS, MARK_LINE, spotsOf } from './areaMarks.ts';
import { AREAS, LINES, PAPER } from './colours.ts';
import { pathOf } from './signPaint.ts';

/** What leaders set for the whole page: the picture below everything, and the north sign over areas and roads. */
export interface Backdrop {
  readonly picture: Paint | null;
  readonly north: Paint | null;
}

const BARE: Backdrop = { picture: null, north: null };

interface Drawn {
  readonly object: MapObject;
  readonly path: Path;
}

/** What is drawn along a path or around a place, the lowest first: areas, then water, then roads. */
export function drawnOf(objects: readonly MapObject[]): Drawn[] {
  const order = ({ form, kind }: MapObject): number => (form === 'area' ? 0 : kind.includes('road') ? 2 : 1);
  return objects
    .flatMap((object) => (object.path === null ? [] : [{ object, path: object.path }]))
    .sort((a, b) => order(a.object) - order(b.object));
}

/** What lies below the ink in a box: the page, the picture, then areas, then rivers, then roads, then the north. */
export function groundOf(objects: readonly MapObject[], backdrop: Backdrop | null): (box: Box) => readonly Paint[] {
  const { picture, north } = backdrop ?? BARE;
  const pieces = drawnOf(objects).map(({ object, path }) => ({ object, path, box: grown(boxOf(path), 200) }));
  return (box) => {
    const here = pieces.filter((piece) => overlap(piece.box, box));
    const areas = here.filter(({ object }) => object.form === 'area');
    const lines = here.filter(({ object }) => object.form === 'line');
    return [
      ...(overlap(box, WHOLE) ? [paintPage] : []),
      ...(picture === null ? [] : [picture]),
      ...areas.map(({ object, path }) => withinPage((ctx) => paintArea(ctx, object, path))),
      // all edges first, so that roads that meet run into each other
      ...lines.map(({ object, path }) => withinPage((ctx) => paintEdge(ctx, object, path))),
      ...lines.map(({ object, path }) => withinPage((ctx) => paintBody(ctx, object, path))),
      ...(north === null ? [] : [north]),
    ];
  };
}

const WHOLE: Box = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };

/** Nothing wide runs over the edge of the page. */
const withinPage =
  (paint: (ctx: CanvasRenderingContext2D) => void): Paint =>
  (ctx) => {
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, 0, PAGE.width, PAGE.height);
    ctx.clip();
    paint(ctx);
    ctx.restore();
  };

function paintPage(ctx: CanvasRenderingContext2D): void {
  ctx.fillStyle = PAPER;
  ctx.fillRect(0, 0, PAGE.width, PAGE.height);
}

function trace(ctx: CanvasRenderingContext2D, path: Path, closed: boolean): void {
  ctx.beginPath();
  const count = pointsOf(path);
  ctx.moveTo(...pointAt(path, 0));
  for (let index = 1; index < count; index++) {
    const [x, y] = pointAt(path, index);
    const [nx, ny] = pointAt(path, Math.min(count - 1, index + 1));
    // corners of a hand are round
    ctx.quadraticCurveTo(x, y, (x + nx) / 2, (y + ny) / 2);
  }
  if (closed) ctx.closePath();
}

function paintEdge(ctx: CanvasRenderingContext2D, { kind }: MapObject, path: Path): void {
  if (!isLine(kind)) return;
  const { edge, width, dash } = LINES[kind];
  trace(ctx, path, false);
  ctx.strokeStyle = edge;
  ctx.lineWidth = width;
  ctx.lineJoin = 'round';
  ctx.lineCap = dash === undefined ? 'round' : 'butt';
  ctx.setLineDash([...(dash ?? [])]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Width of a line between its edges. */
export const bodyWidth = (width: number): number => width - Math.min(60, width * 0.5);

function paintBody(ctx: CanvasRenderingContext2D, { kind }: MapObject, path: Path): void {
  if (!isLine(kind) || LINES[kind].dash !== undefined) return;
  const { fill, width } = LINES[kind];
  trace(ctx, path, false);
  ctx.strokeStyle = fill;
  ctx.lineWidth = bodyWidth(width);
  ctx.lineJoin = ctx.lineCap = 'round';
  ctx.stroke();
}

function paintArea(ctx: CanvasRenderingContext2D, { kind }: MapObject, path: Path): void {
  if (!isArea(kind)) return;
  const { edge, fill, mark } = AREAS[kind];
  trace(ctx, path, true);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 34;
  ctx.lineJoin = 'round';
  ctx.setLineDash(kind === 'zone' ? [160, 110] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.strokeStyle = mark;
  ctx.fillStyle = mark;
  ctx.lineWidth = MARK_LINE;
  ctx.lineCap = 'round';
  const marks = AREA_MARKS[kind];
  for (const [x, y] of spotsOf(kind, path)) {
    ctx.translate(x, y);
    ctx.stroke(pathOf(marks.line));
    ctx.fill(pathOf(marks.fill));
    ctx.translate(-x, -y);
  }
}
