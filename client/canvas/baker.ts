import type { TileCache } from './tiles.ts';

/** Milliseconds of baking in one frame and things painted in it, while the camera moves and while it rests; both stay below a long task. */
const BUSY = { time: 4, paints: 48 };
const CALM = { time: 14, paints: 280 };
/** Milliseconds after the last move, or the last change of many things, from which the board counts as resting. */
const RESTING = 140;
/** Paints between two looks at the clock. */
const STRIDE = 16;

/** Milliseconds between two goes while the camera moves: the frame comes first. */
const GAP = 6;

/** Bakes tiles in the gaps between frames. */
export class Baker {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private lastMove = -Infinity;
  private lastChange = -Infinity;
  private scale = 0;
  private zooming = false;
  private readonly tiles: TileCache;
  private readonly onShown: () => void;

  constructor(tiles: TileCache, onShown: () => void) {
    this.tiles = tiles;
    this.onShown = onShown;
  }

  /** The camera has moved. While the zoom changes nothing is baked: it would be of the wrong size in a moment. */
  moved(scale: number): void {
    this.lastMove = performance.now();
    if (scale !== this.scale && this.scale !== 0) {
      this.zooming = true;
      clearTimeout(this.pause);
      this.pause = setTimeout(() => {
        this.zooming = false;
        this.start();
      }, RESTING);
    }
    this.scale = scale;
  }

  /** Much has changed and more may follow: the overview, which all of it touches, waits. */
  changed(): void {
    this.lastChange = performance.now();
  }

  start(): void {
    this.wait(this.isResting ? 0 : GAP);
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.pause);
    [this.timer, this.zooming] = [undefined, false];
  }

  private wait(ms: number): void {
    if (this.timer !== undefined || this.zooming || !this.tiles.waiting) return;
    this.timer = setTimeout(this.work, ms);
  }

  private get isResting(): boolean {
    return performance.now() - this.lastMove > RESTING;
  }

  private readonly work = (): void => {
    this.timer = undefined;
    if (this.zooming) return;
    const begun = performance.now();
    const { time, paints } = this.isResting ? CALM : BUSY;
    let count = 0;
    // The browser draws later, where no clock of ours sees it: hence the number beside the time.
    const more = (): boolean => count++ < paints && (count % STRIDE !== 0 || performance.now() - begun < time);
    const leisure = this.isResting && begun - this.lastChange > RESTING;
    if (this.tiles.work(more, leisure)) this.onShown();
    // With nothing in sight left to bake there is no hurry.
    if (count === 0 && !leisure) this.wait(RESTING);
    else this.start();
  };
}
