import { boxOf, distanceToPath, type Box, type Path } from '../../shared/geometry/path.ts';
import { BoxGrid } from './boxGrid.ts';
import type { Place } from './camera.ts';
import type { Paint } from './tile.ts';
import { outlinePath, paintStroke, type PaintedStroke } from './strokeShape.ts';

/** A finished stroke as a board hands it over; `path` may unpack the line each time it is asked for. */
export interface NewStroke extends PaintedStroke {
  readonly id: string;
  /** Shown or hidden together with others. */
  readonly layer: string;
  /** Where the path lies, when that is known without unpacking it. */
  readonly box?: Box;
  /** How much there is to draw, as a multiple of a usual line; at least 1. Absent: 1. */
  readonly weight?: number;
}

/** A finished stroke in its place. It keeps no path of its own: thousands of them would fill the memory of a tablet. */
export class StoredStroke implements Box, NewStroke {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** Order of arrival; later lies above. */
  readonly order: number;
  private readonly given: NewStroke;

  constructor(given: NewStroke, order: number) {
    const box = given.box ?? boxOf(given.path);
    const { width } = given;
    this.minX = box.minX - width;
    this.minY = box.minY - width;
    this.maxX = box.maxX + width;
    this.maxY = box.maxY + width;
    this.order = order;
    this.given = given;
  }

  get id(): string {
    return this.given.id;
  }
  get layer(): string {
    return this.given.layer;
  }
  get path(): Path {
    return this.given.path;
  }
  get width(): number {
    return this.given.width;
  }
  get colour(): string {
    return this.given.colour;
  }
  get weight(): number {
    return this.given.weight ?? 1;
  }
}

/**
 * What changed where: `added` lies on top of all that was there, so it can be drawn over; else the box is drawn anew.
 * `more`: others follow at once, so that it pays to wait for them.
 */
export type StrokeChange =
  | { readonly type: 'added'; readonly strokes: readonly StoredStroke[]; readonly more: boolean }
  | { readonly type: 'anew'; readonly box: Box };

/** Outlines kept for the bitmaps beside: a stroke lies in two of them on average, and to find its outline costs most. */
const MOST_OUTLINES = 256;

/** All finished strokes of a board, findable by place. Nothing of it goes through React. */
export class StrokeStore {
  private readonly strokes = new Map<string, StoredStroke>();
  private readonly grid = new BoxGrid<StoredStroke>();
  private readonly listeners = new Set<(change: StrokeChange) => void>();
  private readonly outlines = new Map<StoredStroke, Path2D>();
  private hidden: ReadonlySet<string> = new Set();
  private arrived = 0;

  get size(): number {
    return this.strokes.size;
  }

  /** How many strokes have ever come: the order of the next one. */
  get top(): number {
    return this.arrived;
  }

  /**
   * Adds strokes; one that is there already stays as it is, for a finished stroke never changes.
   * @param more whether others follow at once
   */
  add(strokes: readonly NewStroke[], more = false): void {
    const fresh: StoredStroke[] = [];
    for (const stroke of strokes) {
      if (this.strokes.has(stroke.id)) continue;
      const stored = new StoredStroke(stroke, this.arrived++);
      this.strokes.set(stroke.id, stored);
      this.grid.add(stored);
      fresh.push(stored);
    }
    if (fresh.length === 0) return;
    const shown = this.hidden.size === 0 ? fresh : fresh.filter((stroke) => this.isShown(stroke));
    this.tell({ type: 'added', strokes: shown, more });
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const stroke = this.strokes.get(id);
      if (stroke === undefined) continue;
      this.strokes.delete(id);
      this.outlines.delete(stroke);
      this.grid.remove(stroke);
      this.tell({ type: 'anew', box: stroke });
    }
  }

  has(id: string): boolean {
    return this.strokes.has(id);
  }

  ids(): string[] {
    return [...this.strokes.keys()];
  }

  /** Hides the strokes of these layers. */
  hide(layers: ReadonlySet<string>): void {
    const same = layers.size === this.hidden.size && [...layers].every((layer) => this.hidden.has(layer));
    this.hidden = layers;
    if (!same) this.tell({ type: 'anew', box: EVERYWHERE });
  }

  /**
   * The shown strokes in a box, from below to above.
   * @param after leaves out those of a lower order: what was drawn before
   */
  within(box: Box, after = 0): StoredStroke[] {
    return this.grid
      .search(box)
      .filter((stroke) => stroke.order >= after && this.isShown(stroke))
      .sort((a, b) => a.order - b.order);
  }

  /** The topmost shown stroke within `slack` board units of a place. */
  hit([x, y]: Place, slack: number): StoredStroke | null {
    const near = this.within({ minX: x - slack, minY: y - slack, maxX: x + slack, maxY: y + slack }).reverse();
    return near.find((stroke) => distanceToPath(stroke.path, [x, y]) <= slack + stroke.width / 2) ?? null;
  }

  /** Returns what lets go. */
  subscribe(onChange: (change: StrokeChange) => void): () => void {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  }

  /** Each shown stroke of a box as something to paint, those of a lower order than `after` left out. */
  paints(box: Box, after = 0): Paint[] {
    return this.within(box, after).map((stroke) => {
      const outline = (): Path2D => this.outline(stroke);
      const paint: Paint = (ctx, scale) => paintStroke(ctx, stroke, scale, outline);
      return stroke.weight === 1 ? paint : Object.assign(paint, { weight: stroke.weight });
    });
  }

  private outline(stroke: StoredStroke): Path2D {
    const known = this.outlines.get(stroke);
    if (known !== undefined) return known;
    const [oldest] = this.outlines.keys();
    if (this.outlines.size >= MOST_OUTLINES && oldest !== undefined) this.outlines.delete(oldest);
    const outline = outlinePath(stroke.path, stroke.width);
    this.outlines.set(stroke, outline);
    return outline;
  }

  private isShown(stroke: StoredStroke): boolean {
    return !this.hidden.has(stroke.layer);
  }

  private tell(change: StrokeChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

const EVERYWHERE: Box = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };
