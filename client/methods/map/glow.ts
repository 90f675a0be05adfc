import type { MapContent, MapMark, MapObject } from '../../../shared/methods/map/index.ts';

/** Milliseconds of one glow, and between two of them. */
export const LONG = 2_400;
const APART = 400;
/** Glows that wait or glow at most: what comes faster is seen anyway. */
const MOST = 12;

type New = Pick<MapObject | MapMark, 'pos' | 'layer'>;

/** Says when what is new glows for a moment: one at a time begins, none loops. */
export class Glow {
  private known: Set<string> | null = null;
  private ends: readonly number[] = [];

  /** What is new since the last look; the first look only learns what is there. */
  look(content: MapContent): readonly New[] {
    const things = [...content.objects, ...content.marks];
    const before = this.known;
    this.known = new Set(things.map(({ id }) => id));
    return before === null ? [] : things.filter(({ id }) => !before.has(id));
  }

  /** Milliseconds from now after which a new place is to glow; null when too much glows already. */
  delay(now: number): number | null {
    this.ends = this.ends.filter((end) => end > now);
    if (this.ends.length >= MOST) return null;
    const last = this.ends[this.ends.length - 1];
    const begin = last === undefined ? now : Math.max(now, last - LONG + APART);
    this.ends = [...this.ends, begin + LONG];
    return begin - now;
  }
}
