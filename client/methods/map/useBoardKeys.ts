import { useCallback, useState } from 'react';
import type { MapContent } from '../../../shared/methods/map/index.ts';
import { sortedObjects } from '../../../shared/methods/map/index.ts';
import { thingOf, type ThingRef } from './thingRef.ts';
import type { MapWork } from './useMapWork.ts';

/** Board units of one press of an arrow key, and with shift. */
const STEP = 50;
const FAR = 400;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Keys of the board: N and P go from thing to thing, arrows move the one reached, Enter opens it, Delete bins it,
 * Escape lets it go. Without one, arrows move the page.
 */
export function useBoardKeys(content: MapContent, work: MapWork): (key: string, shift: boolean) => boolean {
  const [at, setAt] = useState<ThingRef | null>(null);
  return useCallback(
    (key, shift) => {
      const ids = [...sortedObjects(content), ...content.marks].map(({ id }) => id);
      const step = { n: 1, N: 1, p: -1, P: -1 }[key];
      if (step !== undefined) {
        const place = at === null ? -1 : ids.indexOf(at.id);
        const next = ids[(place + step + ids.length) % Math.max(1, ids.length)];
        setAt(next === undefined ? null : thingOf(content, next));
        return true;
      }
      if (at === null) return false;
      const arrow = ARROWS[key];
      const far = shift ? FAR : STEP;
      if (arrow !== undefined) work.moveBy(at, arrow[0] * far, arrow[1] * far);
      else if (key === 'Enter') work.open(at);
      else if (key === 'Delete') work.remove(at);
      else if (key === 'Escape') setAt(null);
      else return false;
      return true;
    },
    [content, work, at],
  );
}
