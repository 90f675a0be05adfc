import {
  boxOf,
  grown,
  inside,
  overlap,
  pointAt,
  pointsOf,
  type Box,
  type Path,
} from '../../../shared/geometry/path.ts';
import { isArea, isLine, PAGE, type MapObject } from '../../../shared/methods/map/index.ts';
import type { Paint } from '../../canvas/index.ts';
import { AREAS, LINES, PAPER } from './colours.ts';

/** Board units between the little marks that fill an area. */
const SPACING = 420;

/** What leaders set for the whole page: the picture below everything, and the north sign over areas and roads. */
export interface Backdrop {
  readonly picture: Paint | null;
  readonly north: Paint | null;
}

const BARE: Backdrop = { picture: null, north: null };

/** What lies below the ink in a box: the page, the picture, then areas, then rivers, then roads, then the north. */
export function groundOf(objects: readonly MapObject[], backdrop: Backdrop | null): (box: Box) => readonly Paint[] {
  const { picture, north } = backdrop ?? BARE;
  const drawn = objects.filter(({ form }) => form !== 'stamp');
  const order = (object: MapObject): number => (object.form === 'area' ? 0 : object.kind.includes('road') ? 2 : 1);
  const pieces = drawn
    .sort((a, b) => order(a) - order(b))
    .flatMap((object) => {
      const { path } = object;
      if (path === null) return [];
      return [{ object, path, box: grown(boxOf(path), 200) }];
    });
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

function paintBody(ctx: CanvasRenderingContext2D, { kind }: MapObject, path: Path): void {
  if (!isLine(kind) || LINES[kind].dash !== undefined) return;
  const { fill, width } = LINES[kind];
  trace(ctx, path, false);
  ctx.strokeStyle = fill;
  ctx.lineWidth = width - Math.min(60, width * 0.5);
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
  ctx.lineWidth = 24;
  ctx.lineCap = 'round';
  for (const place of spots(path)) MARKS[kind](ctx, place);
}

/** Places within an area, in rows set off against each other; the same on every device. */
function spots(path: Path): (readonly [number, number])[] {
  const box = boxOf(path);
  const found: (readonly [number, number])[] = [];
  for (let row = 0, y = box.minY + SPACING / 2; y < box.maxY; y += SPACING * 0.8, row++)
    for (let x = box.minX + (row % 2 === 0 ? SPACING / 2 : SPACING); x < box.maxX; x += SPACING)
      if (inside(path, [x, y])) found.push([x, y]);
  return found;
}

type Spot = (ctx: CanvasRenderingContext2D, place: readonly [number, number]) => void;

function line(ctx: CanvasRenderingContext2D, points: readonly number[]): void {
  ctx.beginPath();
  ctx.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let at = 2; at < points.length; at += 2) ctx.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
  ctx.stroke();
}

function crown(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

const MARKS: Readonly<Record<'field' | 'pasture' | 'forest' | 'orchard' | 'water' | 'zone', Spot>> = {
  field: (ctx, [x, y]) => line(ctx, [x - 90, y + 30, x + 90, y - 40]),
  pasture: (ctx, [x, y]) => line(ctx, [x - 35, y + 40, x, y - 40, x + 35, y + 40]),
  forest: (ctx, [x, y]) => {
    line(ctx, [x, y + 100, x, y]);
    crown(ctx, x, y - 20, 60);
  },
  orchard: (ctx, [x, y]) => {
    line(ctx, [x, y + 70, x, y]);
    crown(ctx, x, y - 10, 42);
  },
  water: (ctx, [x, y]) => line(ctx, [x - 90, y, x - 45, y - 30, x, y, x + 45, y - 30, x + 90, y]),
  zone: (ctx, [x, y]) => crown(ctx, x, y, 14),
};
