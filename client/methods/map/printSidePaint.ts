import { isArea, isLine, PAGE, type AreaKind } from '../../../shared/methods/map/index.ts';
import { AREA_MARKS, MARK_LINE } from './areaMarks.ts';
import { AREAS, LINES, PAPER, PEN } from './colours.ts';
import type { Side, SideSign } from './printSide.ts';
import { RING_REACH } from './ring.ts';
import { paintMark, paintRing, pathOf } from './signPaint.ts';
import { fontOf } from './thingsPaint.ts';

/** A wave and a field, 100 wide around the origin: how lines and areas look in a printed legend. */
export const WAVE = 'M-50 18C-20 26 15 -22 50 -14';
export const PATCH = 'M-46 -28H46V28H-46z';
/** Where the marks of an area stand on its patch, and how small. */
export const PATCH_MARKS = [
  [-22, -8],
  [22, 8],
] as const;
export const PATCH_SCALE = 0.15;
/** Width of a line in the legend for one that is so wide on the page. */
export const legendWidth = (width: number): number => Math.max(8, width / 12);

/** Draws what stands beside the map; the context is in board units. */
export function paintSide(ctx: CanvasRenderingContext2D, side: Side): void {
  ctx.fillStyle = PAPER;
  ctx.fillRect(PAGE.width, 0, side.width, PAGE.height);
  for (const sign of side.signs) {
    ctx.save();
    ctx.translate(...sign.at);
    paintSideSign(ctx, sign);
    ctx.restore();
  }
  ctx.fillStyle = PEN;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  for (const { at, size, text } of side.texts) {
    ctx.font = fontOf(size);
    ctx.fillText(text, ...at);
  }
}

function paintSideSign(ctx: CanvasRenderingContext2D, { size, of }: SideSign): void {
  const scale = size / ('drawn' in of ? 100 : 2 * RING_REACH);
  ctx.scale(scale, scale);
  if ('condition' in of) paintRing(ctx, of.condition);
  else if ('mark' in of) paintMark(ctx, { kind: of.mark, wished: null });
  else if (isArea(of.drawn)) {
    const { edge, fill } = AREAS[of.drawn];
    ctx.lineWidth = 5;
    ctx.strokeStyle = edge;
    ctx.fillStyle = fill;
    ctx.fill(pathOf(PATCH));
    ctx.stroke(pathOf(PATCH));
    paintPatchMarks(ctx, of.drawn);
  } else if (isLine(of.drawn)) {
    const { edge, fill, width, dash } = LINES[of.drawn];
    const wide = legendWidth(width);
    ctx.strokeStyle = edge;
    ctx.lineWidth = wide;
    ctx.setLineDash(dash === undefined ? [] : [22, 8]);
    ctx.stroke(pathOf(WAVE));
    ctx.setLineDash([]);
    if (dash !== undefined) return;
    ctx.strokeStyle = fill;
    ctx.lineWidth = wide * 0.6;
    ctx.stroke(pathOf(WAVE));
  }
}

function paintPatchMarks(ctx: CanvasRenderingContext2D, kind: AreaKind): void {
  const { line, fill } = AREA_MARKS[kind];
  ctx.strokeStyle = ctx.fillStyle = AREAS[kind].mark;
  ctx.lineWidth = MARK_LINE;
  ctx.lineCap = 'round';
  for (const [x, y] of PATCH_MARKS) {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(PATCH_SCALE, PATCH_SCALE);
    ctx.stroke(pathOf(line));
    ctx.fill(pathOf(fill));
    ctx.restore();
  }
}
