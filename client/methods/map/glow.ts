import type { MapContent } from '../../../shared/methods/map/index.ts';
import { NOW } from './colours.ts';

/** Milliseconds of one glow, and between two of them. */
const LONG = 2_400;
const APART = 400;

interface Spot {
  readonly at: readonly [number, number];
  /** When it begins to glow, on the clock of the frames. */
  readonly since: number;
}

/** A short glow where something new appeared: one at a time begins, none loops, and none with reduced motion. */
export class Glow {
  private known: Set<string> | null = null;
  private spots: readonly Spot[] = [];

  /** Notes what is new since the last look; the first look only learns what is there. */
  look(content: MapContent, now: number): boolean {
    const things = [...content.objects, ...content.marks];
    const before = this.known;
    this.known = new Set(things.map(({ id }) => id));
    const fresh = before === null ? [] : things.filter(({ id }) => !before.has(id));
    for (const { pos } of fresh) this.begin(pos, now);
    return fresh.length > 0;
  }

  /** A place at which something has just appeared. */
  begin(at: readonly [number, number], now: number): void {
    const last = this.spots[this.spots.length - 1];
    const since = last === undefined ? now : Math.max(now, last.since + APART);
    this.spots = [...this.spots.filter((spot) => now - spot.since < LONG), { at, since }].slice(-12);
  }

  /** Draws what glows; false when nothing does any more. Board units; `radius` of a sign. */
  paint(ctx: CanvasRenderingContext2D, now: number, radius: number): boolean {
    this.spots = this.spots.filter(({ since }) => now - since < LONG);
    for (const { at, since } of this.spots) {
      if (now < since) continue;
      const part = (now - since) / LONG;
      ctx.globalAlpha = 0.55 * (1 - part);
      ctx.fillStyle = NOW;
      ctx.beginPath();
      ctx.arc(at[0], at[1], radius * (1.6 + 0.5 * part), 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.globalAlpha = 1;
    return this.spots.length > 0;
  }
}
