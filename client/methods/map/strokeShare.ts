import type { InkColour } from '../../../shared/methods/map/index.ts';
import { INK_COLOURS, INK_WIDTHS } from '../../../shared/methods/map/index.ts';
import type { LiveStrokes } from '../../canvas/index.ts';
import type { Other, Presence } from '../../sync/index.ts';
import { isRecord } from '../../sync/index.ts';
import { INK } from './colours.ts';

/** Points in one announcement. */
const MOST = 100;

/** A stroke under one's own finger. */
interface OwnStroke {
  readonly id: string;
  readonly path: readonly number[];
  readonly colour: InkColour;
  readonly width: number;
}

/** A stroke under another's finger, as the canvas draws it, and the announcement that it was put together from. */
interface OthersStroke extends Omit<OwnStroke, 'colour'> {
  readonly colour: string;
  readonly said: unknown;
}

/**
 * Tells the others of the stroke under one's finger: its id, the place of the first point sent, and the last points.
 * Receivers append; whole numbers of board units are enough for a line that soon comes as a record.
 */
export function shareStroke(presence: Presence, stroke: OwnStroke | null): void {
  if (stroke === null) {
    presence.set('stroke', null);
    return;
  }
  const offset = Math.max(0, (stroke.path.length >> 1) - MOST);
  const points = stroke.path.slice(2 * offset).map(Math.round);
  presence.set('stroke', { id: stroke.id, offset, points, colour: stroke.colour, width: stroke.width });
}

/**
 * The strokes of the others, put together from what they announced; what is malformed is passed over. They are put
 * together when the canvas looks, once per frame, and only where something new was announced.
 */
export class OthersStrokes implements LiveStrokes {
  private strokes: ReadonlyMap<number, OthersStroke> = new Map();
  private seen: readonly Other[] = [];
  private shown: readonly OthersStroke[] = [];
  private readonly presence: Pick<Presence, 'others' | 'subscribe'>;

  constructor(presence: Pick<Presence, 'others' | 'subscribe'>) {
    this.presence = presence;
  }

  readonly subscribe = (onChange: () => void): (() => void) => this.presence.subscribe(onChange);

  readonly now = (): readonly OthersStroke[] => {
    const others = this.presence.others();
    if (others === this.seen) return this.shown;
    const next = new Map<number, OthersStroke>();
    for (const { client, fields } of others) {
      const stroke = joined(fields['stroke'], this.strokes.get(client));
      if (stroke !== null) next.set(client, stroke);
    }
    [this.seen, this.strokes, this.shown] = [others, next, [...next.values()]];
    return this.shown;
  };
}

function joined(said: unknown, before: OthersStroke | undefined): OthersStroke | null {
  if (!isRecord(said)) return null;
  if (before?.said === said) return before;
  const { id, offset, points } = said;
  const colour = INK_COLOURS.find((each) => each === said['colour']);
  const width = INK_WIDTHS.find((each) => each === said['width']);
  if (typeof id !== 'string' || colour === undefined || width === undefined || !Array.isArray(points)) return null;
  const fresh = points.filter((each): each is number => typeof each === 'number' && Number.isFinite(each));
  const known = before?.id === id && typeof offset === 'number' ? before.path.slice(0, 2 * offset) : [];
  return fresh.length < 2 ? null : { id, said, colour: INK[colour], width, path: [...known, ...fresh] };
}
