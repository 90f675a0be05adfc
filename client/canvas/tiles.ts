import { overlap, type Box } from '../../shared/geometry/path.ts';

/** Draws one thing; the context is in board units, `scale` is device pixels per board unit. */
export type Paint = (ctx: CanvasRenderingContext2D, scale: number) => void;

/** How board units lie on the device's pixels: p × scale + (x, y). */
export interface DeviceView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
}

interface Tile {
  readonly key: string;
  readonly level: number;
  readonly box: Box;
  canvas: HTMLCanvasElement | null;
  stale: boolean;
  used: number;
}

interface Baking {
  readonly tile: Tile;
  readonly canvas: HTMLCanvasElement;
  readonly paints: readonly Paint[];
  at: number;
}

/** Device pixels of a tile's side: one megabyte, few enough to draw and small enough to bake in a frame or two. */
const SIDE = 512;
/** Tiles kept beyond those in sight, for going back. */
const SPARE = 12;
/** Device pixels of the page's width in the overview: coarse, small, always there. */
const OVERVIEW = 1_024;
/** Paints between two looks at the clock. */
const STRIDE = 16;

const levelOf = (scale: number): number => Math.round(Math.log2(scale) * 2);
const scaleOf = (level: number): number => 2 ** (level / 2);

/**
 * A picture too costly to draw at every frame, baked into square bitmaps piece by piece. While a piece is missing a
 * coarse overview of the whole page and the bitmaps of the zoom before stand in for it, so nothing ever blinks.
 */
export class TileCache {
  private readonly tiles = new Map<string, Tile>();
  private readonly paintsIn: (box: Box) => readonly Paint[];
  private readonly overview: readonly Tile[];
  private queue: Tile[] = [];
  private baking: Baking | null = null;
  private level = 0;
  private standIn = 0;
  private clock = 0;
  private left = 0;

  /**
   * @param paintsIn what lies in a box, from below to above
   * @param page board units
   */
  constructor(paintsIn: (box: Box) => readonly Paint[], page: { readonly width: number; readonly height: number }) {
    this.paintsIn = paintsIn;
    const scale = OVERVIEW / page.width;
    const whole = { x: 0, y: 0, scale, width: OVERVIEW - 1, height: page.height * scale - 1 };
    this.overview = [...this.inSight(whole, levelOf(scale))];
  }

  /** Draws what is in sight with the bitmaps there are, and notes which are wanted. The context is in device pixels. */
  draw(ctx: CanvasRenderingContext2D, view: DeviceView): void {
    const level = levelOf(view.scale);
    if (level !== this.level) {
      if (this.isBaked(this.level)) this.standIn = this.level;
      this.level = level;
    }
    this.clock++;
    this.queue = [];
    let count = 0;
    for (const tile of this.inSight(view, level)) {
      count++;
      if (tile.canvas === null) this.drawStandIn(ctx, view, tile.box);
      else drawPiece(ctx, view, tile, tile.box);
      this.want(tile);
    }
    for (const tile of this.overview) this.want(tile);
    this.forget(count * 2 + SPARE);
  }

  /** Keeps a tile, and asks for its bitmap where it is missing or no longer true. */
  private want(tile: Tile): void {
    tile.used = this.clock;
    if (tile.canvas !== null && !tile.stale) return;
    if (tile !== this.baking?.tile && !this.queue.includes(tile)) this.queue.push(tile);
  }

  private isBaked(level: number): boolean {
    for (const tile of this.tiles.values()) if (tile.level === level && tile.canvas !== null) return true;
    return false;
  }

  /** Whether bitmaps are still wanted. */
  get waiting(): boolean {
    return this.queue.length > 0 || this.baking !== null;
  }

  /**
   * Bakes until the time is up or enough was painted; false when nothing new can be shown yet.
   * @param due whether the time is up
   * @param most things to paint at most: the browser draws them later, where no clock of ours sees it
   */
  work(due: () => boolean, most: number): boolean {
    let shown = false;
    this.left = most;
    while (this.waiting && this.left > 0 && !due()) {
      this.baking ??= this.begin();
      if (this.baking === null) return shown;
      if (!this.bake(this.baking, due)) continue;
      shown = true;
      this.baking = null;
    }
    return shown;
  }

  /** What lies in the box has changed: its bitmaps show the old until they are baked anew. */
  spoil(box: Box): void {
    for (const tile of this.tiles.values()) if (overlap(tile.box, box)) tile.stale = true;
    this.giveUp(box);
  }

  /** Something new lies on top: drawn over the finished bitmaps, which is far cheaper than baking them anew. */
  drawOver(box: Box, paint: Paint): void {
    for (const tile of this.tiles.values()) {
      if (!overlap(tile.box, box) || tile.canvas === null) continue;
      const ctx = contextOf(tile.canvas, tile);
      if (ctx !== null) paint(ctx, scaleOf(tile.level));
    }
    this.giveUp(box);
  }

  /** Gives the memory back; Android keeps a canvas's pixels until its size is nothing. */
  release(): void {
    for (const tile of this.tiles.values()) drop(tile);
    this.tiles.clear();
    [this.queue, this.baking] = [[], null];
  }

  /** What is being baked would lack what has just changed. */
  private giveUp(box: Box): void {
    if (this.baking === null || !overlap(this.baking.tile.box, box)) return;
    this.baking.tile.stale = true;
    this.baking = null;
  }

  private *inSight({ x, y, scale, width, height }: DeviceView, level: number): Generator<Tile> {
    const side = SIDE / scaleOf(level);
    const first = [Math.floor(-x / scale / side), Math.floor(-y / scale / side)] as const;
    const last = [Math.floor((width - x) / scale / side), Math.floor((height - y) / scale / side)] as const;
    for (let row = first[1]; row <= last[1]; row++)
      for (let column = first[0]; column <= last[0]; column++) yield this.tile(level, column, row);
  }

  private tile(level: number, column: number, row: number): Tile {
    const key = `${level}:${column}:${row}`;
    const known = this.tiles.get(key);
    if (known !== undefined) return known;
    const side = SIDE / scaleOf(level);
    const [minX, minY] = [column * side, row * side];
    const box = { minX, minY, maxX: minX + side, maxY: minY + side };
    const tile: Tile = { key, level, box, canvas: null, stale: false, used: 0 };
    this.tiles.set(key, tile);
    return tile;
  }

  private drawStandIn(ctx: CanvasRenderingContext2D, view: DeviceView, box: Box): void {
    for (const tile of this.overview) if (overlap(tile.box, box)) drawPiece(ctx, view, tile, box);
    for (const tile of this.tiles.values())
      if (tile.level === this.standIn && tile.canvas !== null && overlap(tile.box, box)) {
        tile.used = this.clock;
        drawPiece(ctx, view, tile, box);
      }
  }

  private begin(): Baking | null {
    const tile = this.queue.shift();
    if (tile === undefined) return null;
    tile.stale = false;
    const paints = this.paintsIn(tile.box);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = paints.length === 0 ? 1 : SIDE;
    return { tile, canvas, paints, at: 0 };
  }

  /** True when the bitmap is whole. */
  private bake(baking: Baking, due: () => boolean): boolean {
    const { tile, canvas, paints } = baking;
    const ctx = paints.length === 0 ? null : contextOf(canvas, tile);
    for (; baking.at < paints.length; baking.at++) {
      if (this.left-- <= 0 || (baking.at % STRIDE === STRIDE - 1 && due())) return false;
      if (ctx !== null) paints[baking.at]?.(ctx, scaleOf(tile.level));
    }
    drop(tile);
    tile.canvas = canvas;
    return true;
  }

  private forget(most: number): void {
    if (this.tiles.size <= most) return;
    const oldest = [...this.tiles.values()].sort((a, b) => a.used - b.used);
    for (const tile of oldest.slice(0, this.tiles.size - most)) {
      drop(tile);
      this.tiles.delete(tile.key);
    }
  }
}

function drop(tile: Tile): void {
  if (tile.canvas !== null) tile.canvas.width = tile.canvas.height = 0;
  tile.canvas = null;
}

/** The context of a tile in board units. An empty tile is one pixel large; what is drawn over it later makes it whole. */
function contextOf(canvas: HTMLCanvasElement, tile: Tile): CanvasRenderingContext2D | null {
  if (canvas.width === 1) canvas.width = canvas.height = SIDE;
  const ctx = canvas.getContext('2d');
  const scale = scaleOf(tile.level);
  ctx?.setTransform(scale, 0, 0, scale, -tile.box.minX * scale, -tile.box.minY * scale);
  return ctx;
}

/** Draws the part of a tile that lies in the box, its edges on whole device pixels so that no seam shows. */
function drawPiece(ctx: CanvasRenderingContext2D, view: DeviceView, tile: Tile, box: Box): void {
  const { canvas } = tile;
  if (canvas === null || canvas.width <= 1) return;
  const own = tile.box;
  const [minX, minY] = [Math.max(own.minX, box.minX), Math.max(own.minY, box.minY)];
  const [maxX, maxY] = [Math.min(own.maxX, box.maxX), Math.min(own.maxY, box.maxY)];
  const [left, top] = [Math.round(minX * view.scale + view.x), Math.round(minY * view.scale + view.y)];
  const [right, bottom] = [Math.round(maxX * view.scale + view.x), Math.round(maxY * view.scale + view.y)];
  if (right <= left || bottom <= top) return;
  const scale = scaleOf(tile.level);
  const [sx, sy] = [(minX - own.minX) * scale, (minY - own.minY) * scale];
  ctx.drawImage(canvas, sx, sy, (maxX - minX) * scale, (maxY - minY) * scale, left, top, right - left, bottom - top);
}
