import type { InkColour } from '../../../shared/methods/map/index.ts';
import { INK_COLOURS, INK_WIDTHS } from '../../../shared/methods/map/index.ts';
import type { Other, Presence } from '../../sync/index.ts';
import { isRecord } from '../../sync/index.ts';

/** Points in one announcement. */
const MOST = 100;

/** A stroke under somebody's finger. */
export interface LiveStroke {
  readonly id: string;
  readonly path: readonly number[];
  readonly colour: InkColour;
  readonly width: number;
}

/**
 * Tells the others of the stroke under one's finger: its id, the place of the first point sent, and the last points.
 * Receivers append; whole numbers of board units are enough for a line that soon comes as a record.
 */
export function shareStroke(presence: Presence, stroke: LiveStroke | null): void {
  if (stroke === null) {
    presence.set('stroke', null);
    return;
  }
  const offset = Math.max(0, (stroke.path.length >> 1) - MOST);
  const points = stroke.path.slice(2 * offset).map(Math.round);
  presence.set('stroke', { id: stroke.id, offset, points, colour: stroke.colour, width: stroke.width });
}

/** The strokes of the others, put together from what they announced; what is malformed is passed over. */
export class OthersStrokes {
  private strokes = new Map<number, LiveStroke>();

  /** Takes in what is announced now and gives all that are under way. */
  take(others: readonly Other[]): readonly LiveStroke[] {
    const next = new Map<number, LiveStroke>();
    for (const { client, fields } of others) {
      const stroke = joined(fields['stroke'], this.strokes.get(client));
      if (stroke !== null) next.set(client, stroke);
    }
    this.strokes = next;
    return [...next.values()];
  }
}

function joined(said: unknown, before: LiveStroke | undefined): LiveStroke | null {
  if (!isRecord(said)) return null;
  const { id, offset, points } = said;
  const colour = INK_COLOURS.find((each) => each === said['colour']);
  const width = INK_WIDTHS.find((each) => each === said['width']);
  if (typeof id !== 'string' || colour === undefined || width === undefined || !Array.isArray(points)) return null;
  const fresh = points.filter((each): each is number => typeof each === 'number' && Number.isFinite(each));
  const known = before?.id === id && typeof offset === 'number' ? before.path.slice(0, 2 * offset) : [];
  return fresh.length < 2 ? null : { id, colour, width, path: [...known, ...fresh] };
}
