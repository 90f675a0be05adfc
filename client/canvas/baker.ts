import type { TileCache } from './tiles.ts';

/** Milliseconds of baking in one go and weight of what is painted in it while the camera moves … */
const BUSY = { time: 4, paints: 48 };
/** … and while it rests: so much at most, on a device that is fast enough. */
const CALM = { time: 14, paints: 280 };
/** Milliseconds that a go lasts on a device that is fast enough for more, and from which it was too much: half a long task. */
const SHORT = 14;
const LONG = 28;
/** Milliseconds after the last move, or the last change of many things, from which the board counts as resting. */
const RESTING = 140;
/** Milliseconds after which new bitmaps are shown while others are still baked: each time costs as much as two of them. */
const UNSEEN = 50;
/** Milliseconds between two goes while the camera moves: the frame comes first. */
const GAP = 6;

/** Milliseconds for which bitmaps wait for more of the same: what comes in twenty portions is then baked once. */
const PATIENCE = 300;
/** … and where little has come, which is shown by other means: 25 pens at once shall not bake all day. */
const LONG_PATIENCE = 1_500;

/** Bakes tiles in the gaps between frames. */
export class Baker {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private lastMove = -Infinity;
  private lastChange = -Infinity;
  /** Until when it waits for more; null when nothing more is to come. */
  private heldUntil: number | null = null;
  /** The order that all bitmaps are to reach before it waits again; null while it waits. */
  private goal: number | null = null;
  private following = false;
  /** Since when there are bitmaps that nobody sees yet; null when there are none. */
  private freshSince: number | null = null;
  private scale = 0;
  private zooming = false;
  /** Weight of what is painted in one go while the camera rests, learnt from how long the goes before lasted. */
  private ample = 2 * BUSY.paints;
  private readonly tiles: TileCache;
  private readonly onShown: () => void;

  constructor(tiles: TileCache, onShown: () => void) {
    this.tiles = tiles;
    this.onShown = onShown;
  }

  /** The camera has moved. While the zoom changes nothing is baked: it would be of the wrong size in a moment. */
  moved(scale: number): void {
    this.lastMove = performance.now();
    // What comes into sight now has nothing to show and waits for nobody.
    if (this.heldUntil !== null && !this.tiles.isReady) this.letGo();
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

  /**
   * Things have come on top. After `much` the overview, which all of it touches, waits; when `more` follows at once, or
   * when it was little, all waits a while that can: what shows the old.
   */
  changed({ much, more }: { readonly much: boolean; readonly more: boolean }): void {
    const now = performance.now();
    if (much) this.lastChange = now;
    if (more) this.heldUntil ??= now + PATIENCE;
    else if (much || this.following) this.letGo();
    else this.heldUntil ??= now + LONG_PATIENCE;
    this.following = more;
  }

  /** Something that is shown is no longer true: that waits for nobody. */
  hurry(): void {
    this.letGo();
  }

  private letGo(): void {
    this.heldUntil = null;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  start(): void {
    this.wait(this.isResting ? 0 : GAP);
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.pause);
    [this.timer, this.zooming, this.heldUntil, this.goal, this.freshSince] = [undefined, false, null, null, null];
  }

  /** Shows new bitmaps, unless the board rests and more of them are about to be ready. */
  private showFresh(goal: number): void {
    if (this.freshSince === null) return;
    const isSoon = performance.now() - this.freshSince <= UNSEEN;
    if (isSoon && this.isResting && !this.tiles.isWhole && !this.tiles.hasReached(goal)) return;
    this.freshSince = null;
    this.onShown();
  }

  /** What has come while it baked waits like what comes later: strokes that keep coming shall not keep it baking. */
  private restAfterRound(): void {
    this.goal = null;
    this.heldUntil = this.tiles.waiting ? performance.now() + LONG_PATIENCE : null;
  }

  private wait(ms: number): void {
    if (this.timer !== undefined || this.zooming || !this.tiles.waiting) return;
    this.timer = setTimeout(this.work, Math.max(ms, this.patience));
  }

  /** Milliseconds that all can wait for more. */
  private get patience(): number {
    return this.heldUntil === null || !this.tiles.isReady ? 0 : this.heldUntil - performance.now();
  }

  private get isResting(): boolean {
    return performance.now() - this.lastMove > RESTING;
  }

  private learn(lasted: number): void {
    if (lasted > LONG) this.ample = Math.max(BUSY.paints, this.ample / 2);
    else if (lasted < SHORT) this.ample = Math.min(CALM.paints, this.ample * 1.5);
  }

  private readonly work = (): void => {
    this.timer = undefined;
    if (this.zooming) return;
    const begun = performance.now();
    const isResting = this.isResting;
    const [time, atOnce] = isResting ? [CALM.time, this.ample] : [BUSY.time, BUSY.paints];
    let painted = 0;
    // The browser draws later, where no clock of ours stops it: hence the weight beside the time.
    const more = (weight: number): boolean => {
      const goesOn = painted === 0 || (painted < atOnce && performance.now() - begun < time);
      if (goesOn) painted += weight;
      return goesOn;
    };
    const leisure = isResting && begun - this.lastChange > RESTING;
    this.goal ??= this.tiles.top;
    if (this.tiles.work({ more, atOnce }, leisure)) this.freshSince ??= begun;
    if (isResting) this.learn(performance.now() - begun);
    this.showFresh(this.goal);
    if (this.tiles.hasReached(this.goal)) this.restAfterRound();
    // With nothing in sight left to bake there is no hurry.
    if (painted === 0 && !leisure) this.wait(RESTING);
    else this.start();
  };
}
