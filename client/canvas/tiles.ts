import type { Box } from '../../shared/geometry/path.ts';
import { fit, type Camera, type Size } from './camera.ts';
import { freeIdle } from './sketch.ts';
import { Tile, type Go, type Picture } from './tile.ts';
import { levelOf, rangeInSight, sameRange, scaleOf, spotsOf, type Range, type Spot } from './tileGrid.ts';

/** Tiles kept beyond those that are shown, for going back; more would only keep memory from those that come into sight. */
const SPARE = 4;
/** Device pixels of the page's width in the overview at most: it is always there, and shall not fill a tablet's memory. */
const OVERVIEW = 2_048;

/** The bitmaps of one level. */
export interface Plane {
  readonly level: number;
  readonly tiles: readonly Tile[];
  /** Only kept at hand: to take it away and put it back costs the browser more than to keep it. */
  readonly hidden: boolean;
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
  private range: Range | null = null;
  private level = 0;
  private standIn = 0;
  private clock = 0;

  /** @param page board units */
  constructor(picture: Picture, page: Size) {
    [this.picture, this.page] = [picture, page];
  }

  /** Notes what a camera sees, and so which bitmaps are wanted; whether those are other ones than before. */
  look(camera: Camera, view: Size): boolean {
    const level = levelOf(camera.scale);
    const range = rangeInSight(camera, view, level);
    if (this.range !== null && sameRange(range, this.range)) return false;
    this.range = range;
    if (level !== this.level && this.sight.some(({ isReady }) => isReady)) this.standIn = this.level;
    this.level = level;
    this.clock++;
    this.sight = spotsOf(range).map((spot) => this.tile(spot));
    this.overview = this.wholePage(view);
    const shown = new Set([...this.overview, ...this.sight]);
    if (!this.isReady && this.standIn !== level) for (const tile of this.ofLevel(this.standIn)) shown.add(tile);
    for (const tile of shown) tile.used = this.clock;
    this.forget(shown.size + SPARE);
    return true;
  }

  /** What is to be shown, the lowest first: the bitmaps of the zoom, below them what stands in while one is missing. */
  planes(): readonly Plane[] {
    const { isReady, level, standIn } = this;
    const overview = this.overview.slice(0, 1).map(({ spot }) => spot.level);
    const levels = isReady ? [...overview, level] : [...overview, standIn, level];
    return levels
      .filter((each, at) => levels.lastIndexOf(each) === at)
      .map((each) => ({ level: each, tiles: this.ofLevel(each), hidden: isReady && each !== level }));
  }

  /** Whether all that is in sight is baked. */
  get isWhole(): boolean {
    return this.sight.length > 0 && this.sight.every(({ isDone }) => isDone);
  }

  /** Whether every place in sight has something to show, be it no longer all. */
  get isReady(): boolean {
    return this.sight.every(({ isReady }) => isReady);
  }

  /** All that came with a lower order is baked wherever it is in sight. */
  get reached(): number {
    return this.sight.length === 0 ? 0 : Math.min(...this.sight.map(({ reached }) => reached));
  }

  /** Whether all bitmaps that are wanted are true and hold what came with a lower order. */
  hasReached(order: number): boolean {
    return ![...this.sight, ...this.overview].some((tile) => tile.isBehind(order));
  }

  /** The order that the next thing will have. */
  get top(): number {
    return this.picture.top();
  }

  /** Whether bitmaps are still wanted. */
  get waiting(): boolean {
    return this.next(true) !== undefined;
  }

  /**
   * Bakes what is in sight, what is furthest behind first, from the middle outwards; true when there is something new to
   * show.
   * @param leisure whether there is time for the overview, too, behind what is in sight
   */
  work(go: Go, leisure = true): boolean {
    let shown = false;
    for (let tile = this.next(leisure); tile !== undefined; tile = this.next(leisure)) {
      if (tile.bake(this.picture, go)) shown = true;
      if (!tile.isDone || !go.more(0)) break;
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
    freeIdle();
    this.tiles.clear();
    [this.sight, this.overview, this.range] = [[], [], null];
  }

  private next(leisure: boolean): Tile | undefined {
    const wanted = furthestBehind(this.sight);
    return wanted === undefined && leisure ? furthestBehind(this.overview) : wanted;
  }

  /** The tiles that show the whole page in a view: where every map is begun from, and what stands in for all others. */
  private wholePage(view: Size): readonly Tile[] {
    const { width, height } = this.page;
    const level = levelOf(Math.min(fit(this.page, view).scale, OVERVIEW / width));
    const scale = scaleOf(level);
    const whole = { width: width * scale, height: height * scale };
    return spotsOf(rangeInSight({ x: 0, y: 0, scale }, whole, level)).map((spot) => this.tile(spot));
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

/** While strokes come all the time the first of them would else be baked again and again, and the last never. */
const furthestBehind = (tiles: readonly Tile[]): Tile | undefined =>
  tiles.reduce<Tile | undefined>((last, tile) => (tile.reached < (last?.reached ?? Infinity) ? tile : last), undefined);
