import type { Box } from '../../shared/geometry/path.ts';
import type { CameraControl } from './cameraControl.ts';
import type { PaintFrame } from './frame.ts';
import { paintGrowing, paintStroke, type PaintedStroke } from './strokeShape.ts';
import type { StoredStroke } from './strokeStore.ts';
import { ViewCanvas } from './viewCanvas.ts';

/** A stroke under somebody else's hand. Its path only grows; a stroke that has not changed is the same object. */
export interface LiveStroke extends PaintedStroke {
  readonly id: string;
}

/** All strokes under the hands of others. */
export interface LiveStrokes {
  readonly now: () => readonly LiveStroke[];
  /** Returns what lets go. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * Milliseconds for which a stroke under way stays to be seen after its end: by then the finished one has come and lies
 * over it. It was taken back when none has.
 */
const LINGER = 500;

/**
 * Ink that is in no bitmap yet: strokes under the hands of others and those just finished. Each frame paints only what
 * has come since the one before, so that 25 hands cost little more than one.
 */
export class WetInk {
  private finished: readonly StoredStroke[] = [];
  private readonly live: LiveStrokes;
  /** How far all this is on the canvas: finished strokes, and coordinates of each stroke under way. */
  private paintedFinished = 0;
  private paintedLive = new Map<string, number>();
  private lingering: ReturnType<typeof setTimeout> | undefined;
  private readonly canvas: ViewCanvas;

  constructor(camera: CameraControl, live: LiveStrokes) {
    this.live = live;
    this.canvas = new ViewCanvas(camera);
    this.canvas.setPicture({ paint: this.paint, more: this.more, empty: this.isEmpty, box: this.box });
  }

  /** Puts it into the page; returns what takes it away and gives the memory back. */
  show(into: HTMLElement): () => void {
    const letGo = [this.canvas.show(into), this.live.subscribe(this.hear)];
    return () => {
      for (const each of letGo) each();
      clearTimeout(this.lingering);
      this.lingering = undefined;
    };
  }

  /** Takes in finished strokes. */
  add(strokes: readonly StoredStroke[]): void {
    this.finished = [...this.finished, ...strokes];
    this.canvas.grow();
  }

  /** Gives up the finished strokes that are to be seen elsewhere now, or are gone. */
  keep(isWanted: (stroke: StoredStroke) => boolean): void {
    const kept = this.finished.filter(isWanted);
    if (kept.length === this.finished.length) return;
    this.finished = kept;
    this.canvas.redraw();
  }

  private readonly hear = (): void => {
    const now = new Set(this.live.now().map(({ id }) => id));
    for (const id of Array.from(this.paintedLive.keys())) {
      if (now.has(id)) continue;
      this.paintedLive.delete(id);
      this.lingering ??= setTimeout(this.dry, LINGER);
    }
    this.canvas.grow();
  };

  private readonly dry = (): void => {
    this.lingering = undefined;
    // With finished strokes on it the canvas is painted anew before long by itself.
    if (this.finished.length === 0) this.canvas.redraw();
  };

  private readonly isEmpty = (): boolean =>
    this.finished.length === 0 && this.lingering === undefined && this.live.now().length === 0;

  /** As large as the view when others draw: to grow with their strokes would cost new memory again and again. */
  private readonly box = (): Box | null => {
    if (this.finished.length === 0 || this.live.now().length > 0) return null;
    return {
      minX: Math.min(...this.finished.map(({ minX }) => minX)),
      minY: Math.min(...this.finished.map(({ minY }) => minY)),
      maxX: Math.max(...this.finished.map(({ maxX }) => maxX)),
      maxY: Math.max(...this.finished.map(({ maxY }) => maxY)),
    };
  };

  private readonly paint: PaintFrame = (ctx, frame) => {
    this.paintedFinished = 0;
    this.paintedLive = new Map();
    this.paintOn(ctx, frame);
  };

  private readonly more = (): PaintFrame | null => {
    const shorter = ({ id, path }: LiveStroke): boolean => path.length < (this.paintedLive.get(id) ?? 0);
    return this.live.now().some(shorter) ? null : this.paintOn;
  };

  private readonly paintOn: PaintFrame = (ctx, { ratio, scale }) => {
    for (const stroke of this.live.now()) {
      const from = this.paintedLive.get(stroke.id) ?? 0;
      if (stroke.path.length > from) paintGrowing(ctx, stroke, from, ratio * scale);
      this.paintedLive.set(stroke.id, stroke.path.length);
    }
    for (const stroke of this.finished.slice(this.paintedFinished)) paintStroke(ctx, stroke, ratio * scale);
    this.paintedFinished = this.finished.length;
  };
}
