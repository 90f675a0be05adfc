import { NOW_SOFT, PAPER, PEN, WHITE } from './colours.ts';
import { DIGITS, LINE_HEIGHT, stickerOf, type Layout, type Placed } from './layout.ts';
import { RING_RADIUS, RING_REACH } from './ring.ts';
import { paintMark, paintStamp } from './signPaint.ts';

const FONT = '"Golos Text Variable", "Golos Text", "Noto Sans", system-ui, sans-serif';
export const fontOf = (size: number): string => `600 ${size}px ${FONT}`;

/**
 * Widths of texts in letters' heights, measured once.
 * @param _edition grows when the font has come; widths of two editions are never mixed
 */
export function measurer(_edition: number): (text: string) => number {
  const ctx = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text);
    if (width !== undefined) return width;
    if (ctx !== null) ctx.font = fontOf(100);
    const measured = ctx === null ? text.length * 0.55 : ctx.measureText(text).width / 100;
    known.set(text, measured);
    return measured;
  };
}

/** Bitmaps kept; when there are more, all are given back and those in sight made anew. */
const MOST = 700;

/**
 * Signs and labels as little bitmaps: a picture of twenty shapes is drawn once, not at every frame. Bitmaps of another
 * size are made when the zoom has changed, and the oldest are given back.
 */
export class Sprites {
  private readonly made = new Map<string, HTMLCanvasElement>();
  /** Of which font the labels are; bitmaps of two editions are never mixed. */
  readonly edition: number;

  constructor(edition: number) {
    this.edition = edition;
  }

  /** The bitmap of that name, `side` × `height` device pixels; painted on first use with the origin at the top left. */
  get(name: string, width: number, height: number, paint: (ctx: CanvasRenderingContext2D) => void): HTMLCanvasElement {
    const key = `${name}|${width}x${height}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    if (this.made.size >= MOST) this.release();
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
    const ctx = canvas.getContext('2d');
    if (ctx !== null) paint(ctx);
    this.made.set(key, canvas);
    return canvas;
  }

  release(): void {
    for (const canvas of this.made.values()) canvas.width = canvas.height = 0;
    this.made.clear();
  }
}

const nameOf = ({ thing }: Placed): string =>
  'object' in thing
    ? `${thing.object.kind} ${thing.object.condition ?? ''}`
    : `${thing.mark.kind} ${thing.mark.wished ?? ''}`;

/** How bitmaps are made: where they are kept, and device pixels per board unit. */
export interface Print {
  readonly sprites: Sprites;
  readonly scale: number;
}

/** Draws signs, then labels over them. The context is in board units; `scale` is device pixels per board unit. */
export function paintThings(ctx: CanvasRenderingContext2D, layout: Layout, sprites: Sprites, scale: number): void {
  const print = { sprites, scale };
  for (const placed of layout.things) if (placed.radius > 0) paintSign(ctx, placed, print);
  for (const placed of layout.things) if (placed.stickers > 0) paintSticker(ctx, placed, layout.font);
  for (const placed of layout.things) {
    if (placed.short) paintNumber(ctx, placed, print);
    else if (placed.label !== null) paintLabel(ctx, placed, layout.font, print);
  }
}

/** One sign at its place, or at another while it is being moved. */
export function paintSign(
  ctx: CanvasRenderingContext2D,
  placed: Placed,
  { sprites, scale }: Print,
  pos: readonly [number, number] = placed.pos,
): void {
  const reach = (placed.radius * RING_REACH) / RING_RADIUS;
  // Bitmaps come in steps of eight pixels, so that a zoom by fingers does not make a hundred of them.
  const side = Math.min(512, Math.ceil((2 * reach * scale) / 8) * 8);
  const bitmap = sprites.get(nameOf(placed), side, side, (into) => {
    into.scale(side / (2 * RING_REACH), side / (2 * RING_REACH));
    into.translate(RING_REACH, RING_REACH);
    if ('object' in placed.thing) paintStamp(into, placed.thing.object);
    else paintMark(into, placed.thing.mark);
  });
  ctx.drawImage(bitmap, pos[0] - reach, pos[1] - reach, 2 * reach, 2 * reach);
}

function paintLabel(
  ctx: CanvasRenderingContext2D,
  { lines, label }: Placed,
  font: number,
  { sprites, scale }: Print,
): void {
  if (label === null) return;
  const size = Math.round(font * scale);
  const [width, height] = [label.maxX - label.minX, label.maxY - label.minY];
  const bitmap = sprites.get(
    lines.join('\n'),
    Math.ceil((width * size) / font),
    Math.ceil((height * size) / font),
    (into) => {
      into.font = fontOf(size);
      into.textAlign = 'center';
      into.textBaseline = 'middle';
      into.lineJoin = 'round';
      into.lineWidth = size * HALO;
      into.strokeStyle = PAPER;
      into.fillStyle = PEN;
      for (const draw of ['strokeText', 'fillText'] as const)
        for (const [index, line] of lines.entries())
          into[draw](line, into.canvas.width / 2, (index + 0.5) * LINE_HEIGHT * size);
    },
  );
  ctx.drawImage(bitmap, label.minX, label.minY, width, height);
}

/** The number of a thing whose words found no place, in a field of its own, so that it is told from what people wrote. */
function paintNumber(ctx: CanvasRenderingContext2D, { number, label }: Placed, { sprites, scale }: Print): void {
  if (label === null || number === null) return;
  const [width, height] = [label.maxX - label.minX, label.maxY - label.minY];
  const [wide, high] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const bitmap = sprites.get(`number ${number}`, wide, high, (into) => {
    const rim = Math.max(0.7, high * 0.06);
    const [least, right, foot] = [rim / 2, wide - rim / 2, high - rim / 2];
    into.fillStyle = WHITE;
    into.strokeStyle = PEN;
    into.lineWidth = rim;
    into.beginPath();
    into.moveTo(high / 2, least);
    into.arcTo(right, least, right, foot, high / 2 - least);
    into.arcTo(right, foot, least, foot, high / 2 - least);
    into.arcTo(least, foot, least, least, high / 2 - least);
    into.arcTo(least, least, right, least, high / 2 - least);
    into.closePath();
    into.fill();
    into.stroke();
    into.fillStyle = PEN;
    into.font = fontOf(high * DIGITS);
    into.textAlign = 'center';
    into.textBaseline = 'middle';
    into.fillText(String(number), wide / 2, high * 0.54);
  });
  ctx.drawImage(bitmap, label.minX, label.minY, width, height);
}

/** A sticker at the shoulder of a thing, with how many are tied to it. */
function paintSticker(ctx: CanvasRenderingContext2D, placed: Placed, font: number): void {
  const { minX, minY, maxX, maxY } = stickerOf(placed, font);
  const side = maxX - minX;
  ctx.save();
  ctx.translate((minX + maxX) / 2, (minY + maxY) / 2);
  ctx.scale(side / 100, side / 100);
  ctx.fillStyle = NOW_SOFT;
  ctx.strokeStyle = PEN;
  ctx.lineWidth = 7;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.rect(-50, -50, 100, 100);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = PEN;
  ctx.font = fontOf(placed.stickers > 9 ? 66 : 80);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(String(placed.stickers), 0, 5);
  ctx.restore();
} /** Width of the light rim around words, in letters' heights: they are read on any ground. */
export const HALO = 0.24;
