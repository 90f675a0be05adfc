import type { Point } from '../../../shared/geometry/circle.ts';
import { isRecord, type Other } from '../../sync/index.ts';

/** A circle that somebody else has under his finger. */
export interface HeldCircle {
  readonly id: string;
  /** Where it is now, board units; null before the first move. */
  readonly at: Point | null;
  /** The seat that holds it; null for a facilitator. */
  readonly seat: string | null;
}

function pointOf(value: unknown): Point | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: readonly unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

/** Who holds what, from what the other devices show; who somebody is, is the server's word. */
export const holdsOf = (others: readonly Other[]): readonly HeldCircle[] =>
  others.flatMap(({ fields }) => {
    const id = fields['hold'];
    if (typeof id !== 'string') return [];
    const user = isRecord(fields['user']) ? fields['user'] : {};
    const seat = typeof user['seat'] === 'string' ? user['seat'] : null;
    return [{ id, at: pointOf(fields['drag']), seat }];
  });
