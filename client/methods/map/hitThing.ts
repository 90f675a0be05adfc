import { distanceToPath, inside, type Box } from '../../../shared/geometry/path.ts';
import type { Place } from '../../canvas/index.ts';
import { LINES } from './colours.ts';
import { isLine } from '../../../shared/methods/map/index.ts';
import type { Layout, Placed } from './layout.ts';

/** The thing under a finger: signs before labels, these before lines, these before areas; the nearest of several. */
export function hitThing(layout: Layout, at: Place, slack: number): string | null {
  let best: { id: string; rank: number; distance: number } | null = null;
  for (const placed of layout.things) {
    const found = rankOf(placed, at, slack);
    if (found === null) continue;
    const [rank, distance] = found;
    if (best === null || rank < best.rank || (rank === best.rank && distance < best.distance))
      best = { id: placed.id, rank, distance };
  }
  return best?.id ?? null;
}

function rankOf(placed: Placed, at: Place, slack: number): [rank: number, distance: number] | null {
  const { pos, radius, label } = placed;
  const distance = Math.hypot(pos[0] - at[0], pos[1] - at[1]);
  if (radius > 0 && distance <= Math.max(radius, slack)) return [0, distance];
  if (label !== null && within(label, at)) return [1, distance];
  return rankOfShape(placed, at, slack);
}

function rankOfShape({ pos, thing }: Placed, at: Place, slack: number): [rank: number, distance: number] | null {
  if (!('object' in thing) || thing.object.path === null) return null;
  const { kind, path } = thing.object;
  if (!isLine(kind)) return inside(path, at) ? [3, Math.hypot(pos[0] - at[0], pos[1] - at[1])] : null;
  const away = distanceToPath(path, at);
  return away <= LINES[kind].width / 2 + slack / 2 ? [2, away] : null;
}

const within = (box: Box, [x, y]: Place): boolean => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
