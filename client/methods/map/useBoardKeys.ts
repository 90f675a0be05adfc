import { useCallback, useState } from 'react';
import { sortedObjects, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import type { CameraControl } from '../../canvas/index.ts';
import { placeOf, thingOf, type ThingRef } from './thingRef.ts';
import type { MapTool } from './tools.ts';
import type { MapWork } from './useMapWork.ts';

/** Board units of one press of an arrow key, and with shift. */
const STEP = 50;
const FAR = 400;
/** CSS pixels from the rim of the view within which a thing counts as out of sight. */
const RIM = 40;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface BoardKeys {
  readonly onKey: (key: string, shift: boolean) => boolean;
  /** The thing that arrows move now: to be shown as chosen, and said. */
  readonly reached: ThingRef | null;
}

/**
 * Keys of the board: N and P go from thing to thing of the shown layers, arrows move the one reached, Enter opens it,
 * Delete bins it, Escape lets it go. Without one, arrows move the page, and Enter puts the sign in hand in its middle.
 */
export function useBoardKeys(content: MapContent, shown: ReadonlySet<Layer>, work: MapWork, tool: MapTool): BoardKeys {
  const [at, setAt] = useState<ThingRef | null>(null);
  // What was taken away meanwhile is not moved by the next press.
  const reached = at === null ? null : thingOf(content, at.id);
  const onKey = useCallback(
    (key: string, shift: boolean): boolean => {
      const step = { n: 1, N: 1, p: -1, P: -1 }[key];
      if (step !== undefined) {
        const next = neighbour(content, shown, reached, step);
        setAt(next);
        if (next !== null) bringIntoView(work.camera, placeOf(content, next));
        return true;
      }
      if (reached === null) return placed(key, tool, work);
      if (key !== 'Escape') return acted(key, shift, reached, work);
      setAt(null);
      return true;
    },
    [content, shown, work, tool, reached],
  );
  return { onKey, reached };
}

/** The next thing in the order of the inventory, or the one before; from the last to the first. */
function neighbour(
  content: MapContent,
  shown: ReadonlySet<Layer>,
  from: ThingRef | null,
  step: number,
): ThingRef | null {
  const ids = [...sortedObjects(content), ...content.marks].filter(({ layer }) => shown.has(layer)).map(({ id }) => id);
  const place = from === null ? (step > 0 ? -1 : 0) : ids.indexOf(from.id);
  const next = ids[(place + step + ids.length) % Math.max(1, ids.length)];
  return next === undefined ? null : thingOf(content, next);
}

function bringIntoView(camera: CameraControl, pos: readonly [number, number] | undefined): void {
  if (pos === undefined) return;
  const { x, y, scale } = camera.get();
  const { width, height } = camera.viewSize();
  const within = (at: number, size: number): boolean => at >= RIM && at <= size - RIM;
  if (!within(pos[0] * scale + x, width) || !within(pos[1] * scale + y, height)) camera.show(pos);
}

function placed(key: string, tool: MapTool, work: MapWork): boolean {
  if (key !== 'Enter' || (tool.does !== 'stamp' && tool.does !== 'mark')) return false;
  work.onEdit({ type: 'place', at: work.camera.middle() });
  return true;
}

function acted(key: string, shift: boolean, thing: ThingRef, work: MapWork): boolean {
  const arrow = ARROWS[key];
  const far = shift ? FAR : STEP;
  if (arrow !== undefined) work.moveBy(thing, arrow[0] * far, arrow[1] * far);
  else if (key === 'Enter') work.open(thing);
  else if (key === 'Delete') work.remove(thing);
  else return false;
  return true;
}
