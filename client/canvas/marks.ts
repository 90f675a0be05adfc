import type { Place } from './camera.ts';

/** The font of every text on a board; the canvas cannot read it from the page's style. */
export const BOARD_FONT = "'Golos Text Variable', 'Golos Text', 'Noto Sans', system-ui, sans-serif";

/** A shape as SVG path data, in board units, or in its own units placed `at` and enlarged by `scale`. */
export interface PathMark {
  readonly mark: 'path';
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly at?: Place;
  readonly scale?: number;
}

/** One line of text; `at` is its middle, or with `start` its left end, on the base line. Size in board units. */
export interface TextMark {
  readonly mark: 'text';
  readonly text: string;
  readonly at: Place;
  readonly size: number;
  readonly weight: 450 | 600 | 700;
  readonly fill: string;
  /** Colour of a rim around the letters, so that they read on any ground. */
  readonly halo?: string;
  readonly anchor?: 'middle' | 'start' | 'end';
}

/** A picture as data: painted on a canvas, written as SVG, shown in the page, all alike. */
export type Mark = PathMark | TextMark;

const HALO = 0.25;

const shapes = new WeakMap<PathMark, Path2D>();

/** Path data is read once per mark: a board at rest is painted again with every move of the camera. */
function shapeOf(mark: PathMark): Path2D {
  const shape = shapes.get(mark) ?? new Path2D(mark.d);
  shapes.set(mark, shape);
  return shape;
}

function paintPath(ctx: CanvasRenderingContext2D, mark: PathMark): void {
  const shape = shapeOf(mark);
  ctx.save();
  if (mark.at !== undefined) ctx.translate(mark.at[0], mark.at[1]);
  if (mark.scale !== undefined) ctx.scale(mark.scale, mark.scale);
  ctx.globalAlpha = mark.opacity ?? 1;
  if (mark.fill !== undefined) {
    ctx.fillStyle = mark.fill;
    ctx.fill(shape, 'nonzero');
  }
  if (mark.stroke !== undefined) {
    ctx.strokeStyle = mark.stroke;
    ctx.lineWidth = mark.width ?? 1;
    ctx.lineCap = mark.dash === undefined ? 'round' : 'butt';
    ctx.lineJoin = 'round';
    ctx.setLineDash([...(mark.dash ?? [])]);
    ctx.stroke(shape);
  }
  ctx.restore();
}

const ALIGN = { middle: 'center', start: 'left', end: 'right' } as const;

function paintText(ctx: CanvasRenderingContext2D, mark: TextMark): void {
  ctx.save();
  // Below one pixel per unit browsers round font sizes: the letters are set at 100 and scaled.
  ctx.translate(mark.at[0], mark.at[1]);
  ctx.scale(mark.size / 100, mark.size / 100);
  ctx.font = `${mark.weight} 100px ${BOARD_FONT}`;
  ctx.textAlign = ALIGN[mark.anchor ?? 'middle'];
  ctx.lineJoin = 'round';
  if (mark.halo !== undefined) {
    ctx.strokeStyle = mark.halo;
    ctx.lineWidth = 100 * HALO;
    ctx.strokeText(mark.text, 0, 0);
  }
  ctx.fillStyle = mark.fill;
  ctx.fillText(mark.text, 0, 0);
  ctx.restore();
}

/** Paints marks in their order; the context is in their units. */
export function paintMarks(ctx: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    if (mark.mark === 'path') paintPath(ctx, mark);
    else paintText(ctx, mark);
  }
}

/** The rim of a text as wide as the canvas paints it, for other writers of marks. */
export const haloOf = (size: number): number => size * HALO;

/** A circle as path data. */
export const circlePath = ([x, y]: Place, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const DATA = /\sd="([^"]+)"/g;

/**
 * A picture of strokes (24 grid) around a middle, `size` wide.
 * @param body the inside of its SVG: paths alone
 */
export function pictureMarks(
  { body, grid }: { readonly body: string; readonly grid: number },
  middle: Place,
  size: number,
  ink: string,
): readonly PathMark[] {
  const scale = size / grid;
  const at: Place = [middle[0] - size / 2, middle[1] - size / 2];
  const marks: PathMark[] = [];
  for (let found = DATA.exec(body); found !== null; found = DATA.exec(body))
    marks.push({ mark: 'path', d: found[1] ?? '', stroke: ink, width: 2.2, at, scale });
  return marks;
}
