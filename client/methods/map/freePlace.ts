import { PAGE, type MapContent } from '../../../shared/methods/map/index.ts';

/** Board units between things that are put from the list. */
const APART = 900;

/**
 * A place where nothing stands yet, for a thing added without pointing: the first free one of a grid from the middle
 * outwards, so that it can be seen and moved; the middle when all are taken.
 */
export function freePlace(content: MapContent): readonly [number, number] {
  const taken = [...content.objects, ...content.marks].map(({ pos }) => pos);
  const middle = [PAGE.width / 2, PAGE.height / 2] as const;
  const places: (readonly [number, number])[] = [];
  for (let y = APART / 2; y < PAGE.height; y += APART)
    for (let x = APART / 2; x < PAGE.width; x += APART) places.push([x, y]);
  const far = ([x, y]: readonly [number, number]): number => Math.hypot(x - middle[0], y - middle[1]);
  places.sort((a, b) => far(a) - far(b));
  return places.find(([x, y]) => taken.every(([tx, ty]) => Math.hypot(tx - x, ty - y) >= APART * 0.8)) ?? middle;
}
