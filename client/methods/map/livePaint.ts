import { moved } from '../../../shared/geometry/path.ts';
import { isArea, isLine } from '../../../shared/methods/map/index.ts';
import { outlinePath, paintLine, type Place } from '../../canvas/index.ts';
import { AREAS, INK, LINES, NOW, PEN } from './colours.ts';
import type { Layout, Placed } from './layout.ts';
import { paintMark, paintStamp } from './signPaint.ts';
import { RING_RADIUS } from './ring.ts';
import type { MapTool, ToolState } from './tools.ts';
import { paintSign, type Print, type Sprites } from './thingsPaint.ts';

/** What lies over the map for a moment. */
export interface Passing {
  readonly tool: MapTool;
  readonly state: ToolState;
  readonly layout: Layout;
  readonly sprites: Sprites;
  readonly selected: string | null;
}

/** Points of a long stroke that are shaped anew at each frame; those before are drawn plainly. */
const SHAPED = 240;

/** Draws the stroke under way, the sign under the finger, what is being moved, what is chosen. `scale`: device pixels per unit. */
export function paintPassing(ctx: CanvasRenderingContext2D, passing: Passing, scale: number): void {
  const { state, tool, layout } = passing;
  if (state.at === 'drawing') paintDrawing(ctx, state.path, tool);
  if (state.at === 'placing') paintGhost(ctx, tool, state.to, usualRadius(layout));
  const chosen = layout.things.find(({ id }) => id === passing.selected);
  if (chosen !== undefined && state.at !== 'moving') paintChosen(ctx, chosen);
  if (state.at !== 'moving') return;
  const thing = layout.things.find(({ id }) => id === state.id);
  if (thing !== undefined) paintMoving(ctx, thing, state.by, { sprites: passing.sprites, scale });
}

function paintLiveStroke(ctx: CanvasRenderingContext2D, path: readonly number[], width: number, colour: string): void {
  const from = Math.max(0, path.length - 2 * SHAPED);
  if (from > 0) paintLine(ctx, path.slice(0, from + 2), width * 0.85, colour);
  ctx.fillStyle = colour;
  ctx.fill(outlinePath(path.slice(from), width, false));
}

function paintDrawing(ctx: CanvasRenderingContext2D, path: readonly number[], tool: MapTool): void {
  if (tool.does === 'pen') paintLiveStroke(ctx, path, tool.width, INK[tool.colour]);
  if (tool.does !== 'draw') return;
  const { kind } = tool;
  if (isLine(kind)) {
    paintLine(ctx, path, LINES[kind].width, LINES[kind].edge);
    paintLine(ctx, path, LINES[kind].width * 0.75, LINES[kind].fill);
  } else if (isArea(kind)) paintLine(ctx, path, 40, AREAS[kind].edge);
}

const usualRadius = ({ things, font }: Layout): number => Math.max(font, ...things.map(({ radius }) => radius));

function paintGhost(ctx: CanvasRenderingContext2D, tool: MapTool, [x, y]: Place, radius: number): void {
  ctx.save();
  ctx.globalAlpha = 0.75;
  ctx.translate(x, y);
  ctx.scale(radius / RING_RADIUS, radius / RING_RADIUS);
  if (tool.does === 'stamp') paintStamp(ctx, { kind: tool.kind, condition: null });
  if (tool.does === 'mark') paintMark(ctx, { kind: tool.kind, wished: tool.wished ?? null });
  ctx.restore();
}

function paintMoving(ctx: CanvasRenderingContext2D, placed: Placed, [dx, dy]: Place, how: Print): void {
  ctx.save();
  ctx.globalAlpha = 0.85;
  const path = 'object' in placed.thing ? placed.thing.object.path : null;
  if (path !== null) paintLine(ctx, moved(path, dx, dy), 60, NOW);
  else if (placed.radius > 0) paintSign(ctx, placed, how, [placed.pos[0] + dx, placed.pos[1] + dy]);
  else paintBox(ctx, placed, dx, dy);
  ctx.restore();
}

function paintBox(ctx: CanvasRenderingContext2D, { label }: Placed, dx: number, dy: number): void {
  if (label === null) return;
  ctx.strokeStyle = NOW;
  ctx.lineWidth = 30;
  ctx.strokeRect(label.minX + dx, label.minY + dy, label.maxX - label.minX, label.maxY - label.minY);
}

/** Apricot says "here, in hand"; the ink line makes it seen on light ground. */
function paintChosen(ctx: CanvasRenderingContext2D, placed: Placed): void {
  const path = 'object' in placed.thing ? placed.thing.object.path : null;
  if (path !== null) {
    paintLine(ctx, path, 70, NOW);
    return;
  }
  if (placed.radius === 0) {
    paintBox(ctx, placed, 0, 0);
    return;
  }
  for (const [width, colour] of [
    [0.34, PEN],
    [0.22, NOW],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = placed.radius * width;
    ctx.beginPath();
    ctx.arc(placed.pos[0], placed.pos[1], placed.radius * 1.35, 0, 2 * Math.PI);
    ctx.stroke();
  }
}
