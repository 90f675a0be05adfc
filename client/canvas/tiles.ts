import type { Box } from '../../shared/geometry/path.ts';
import { fit, type Camera, type Size } from './camera.ts';
import { Tile, type Picture } from './tile.ts';
import { levelOf, scaleOf, spotsInSight, type Spot } from './tileGrid.ts';

/** Tiles kept beyond those in sight, for going back. */
const SPARE = 12;
/** Device pixels of the page's width in the overview at most: it is always there, and shall not fill a tablet's memory. */
const OVERVIEW = 2_048;

/** The bitmaps of one level. */
export interface Plane {
  readonly level: number;
  readonly tiles: readonly Tile[];
}

/**
 * A picture too costly to draw at every frame, baked into square bitmaps piece by piece. While a piece is missing an
 * overview of the whole page and the bitmaps of the zoom before stand in for it, so nothing ever blinks.
 * Cameras and sizes are in device pixels here.
 */
export class TileCache {
  private readonly picture: Picture;
  private readonly tiles = new Map<string, Tile>();
  private readonly page: Size;
  private overview: readonly Tile[] = [];
  private sight: readonly Tile[] = [];
  private level = 0;
  private standIn = 0;
  private clock = 0;

  /** @param page board units */
  constructor(picture: Picture, page: Size) {
    [this.picture, this.page] = [picture, page];
  }

  /** Notes what a camera sees, and so which bitmaps are wanted. */
  look(camera: Camera, view: Size): void {
    const level = levelOf(camera.scale);
    if (level !== this.level && this.sight.some(({ isReady }) => isReady)) this.standIn = this.level;
    this.level = level;
    this.clock++;
    this.sight = spotsInSight(camera, view, level).map((spot) => this.tile(spot));
    this.overview = this.wholePage(view);
    if (!this.isReady) for (const tile of this.ofLevel(this.standIn)) tile.used = this.clock - 0.5;
    for (const tile of [...this.overview, ...this.sight]) tile.used = this.clock;
    this.forget(this.sight.length * 2 + SPARE);
  }

  /** What is to be shown, the lowest first: the bitmaps of the zoom, and while one is missing what stands in for it. */
  planes(): readonly Plane[] {
    const levels = [this.level];
    if (!this.isReady) levels.unshift(...this.overview.slice(0, 1).map(({ spot }) => spot.level), this.standIn);
    return levels
      .filter((level, at) => levels.lastIndexOf(level) === at)
      .map((level) => ({ level, tiles: this.ofLevel(level) }));
  }

  /** Whether all that is in sight is baked. */
  get isWhole(): boolean {
    return this.sight.length > 0 && this.sight.every(({ isDone }) => isDone);
  }

  /** Whether every place in sight has something to show, be it no longer all. */
  get isReady(): boolean {
    return this.sight.every(({ isReady }) => isReady);
  }

  /** Whether bitmaps are still wanted. */
  get waiting(): boolean {
    return this.next(true) !== undefined;
  }

  /**
   * Bakes what is in sight, from the middle outwards; true when there is something new to show.
   * @param more asked before each paint, and with true after each bitmap, whether there is time for it
   * @param leisure whether there is time for the overview, too, behind what is in sight
   */
  work(more: (whole?: boolean) => boolean, leisure = true): boolean {
    let shown = false;
    for (let tile = this.next(leisure); tile !== undefined; tile = this.next(leisure)) {
      if (tile.bake(this.picture, more)) shown = true;
      if (!tile.isDone || !more(true)) break;
    }
    return shown;
  }

  /** What lies in the box has changed: its bitmaps show the old until they are baked anew. */
  spoil(box: Box): void {
    for (const tile of this.tiles.values()) tile.spoil(box);
  }

  /** Something new lies on top of what the bitmaps show. */
  over(box: Box): void {
    for (const tile of this.tiles.values()) tile.over(box);
  }

  /** Gives the memory back. */
  release(): void {
    for (const tile of this.tiles.values()) tile.drop();
    this.tiles.clear();
    [this.sight, this.overview] = [[], []];
  }

  private next(leisure: boolean): Tile | undefined {
    const lacking = ({ isDone }: Tile): boolean => !isDone;
    const wanted = this.sight.find(lacking);
    return wanted === undefined && leisure ? this.overview.find(lacking) : wanted;
  }

  /** The tiles that show the whole page in a view: where every map is begun from, and what stands in for all others. */
  private wholePage(view: Size): readonly Tile[] {
    const { width, height } = this.page;
    const level = levelOf(Math.min(fit(this.page, view).scale, OVERVIEW / width));
    const scale = scaleOf(level);
    const whole = { width: width * scale, height: height * scale };
    return spotsInSight({ x: 0, y: 0, scale }, whole, level).map((spot) => this.tile(spot));
  }

  private tile(spot: Spot): Tile {
    const key = `${spot.level}:${spot.column}:${spot.row}`;
    const known = this.tiles.get(key);
    if (known !== undefined) return known;
    const tile = new Tile(spot);
    this.tiles.set(key, tile);
    return tile;
  }

  private ofLevel(level: number): readonly Tile[] {
    return [...this.tiles.values()].filter(({ spot }) => spot.level === level);
  }

  private forget(most: number): void {
    if (this.tiles.size <= most) return;
    const oldest = [...this.tiles.entries()].sort(([, a], [, b]) => a.used - b.used);
    for (const [key, tile] of oldest.slice(0, this.tiles.size - most)) {
      tile.drop();
      this.tiles.delete(key);
    }
  }
}
