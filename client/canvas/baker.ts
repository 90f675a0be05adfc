import type { TileCache } from './tiles.ts';

/** Milliseconds of baking in one frame and things painted in it, while the camera moves and while it rests; both stay below a long task. */
const BUSY = { time: 4, paints: 48 };
const CALM = { time: 14, paints: 280 };
/** Milliseconds after the last move from which the camera counts as resting. */
const RESTING = 140;
/** Paints between two looks at the clock. */
const STRIDE = 16;

/** Bakes tiles in the gaps between frames. */
export class Baker {
  private frame = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private lastMove = -Infinity;
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

  start(): void {
    if (this.frame === 0 && !this.zooming && this.tiles.waiting) this.frame = requestAnimationFrame(this.work);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.pause);
    this.frame = 0;
  }

  private readonly work = (): void => {
    this.frame = 0;
    if (this.zooming) return;
    const begun = performance.now();
    const { time, paints } = begun - this.lastMove > RESTING ? CALM : BUSY;
    let count = 0;
    // The browser draws later, where no clock of ours sees it: hence the number beside the time.
    const more = (): boolean => count++ < paints && (count % STRIDE !== 0 || performance.now() - begun < time);
    if (this.tiles.work(more)) this.onShown();
    this.start();
  };
}
