import type { MapContent, Standing } from '../../../shared/methods/map/index.ts';

/** A thing that stands on the map, as screens speak of it. */
export interface ThingRef {
  readonly root: Standing;
  readonly id: string;
}

/** The thing of that id; null when it is gone. */
export function thingOf(content: MapContent, id: string): ThingRef | null {
  if (content.objects.some((object) => object.id === id)) return { root: 'objects', id };
  return content.marks.some((mark) => mark.id === id) ? { root: 'marks', id } : null;
}

/** Where it stands; undefined when it is gone. */
export const placeOf = (content: MapContent, { root, id }: ThingRef): readonly [number, number] | undefined =>
  (root === 'objects' ? content.objects : content.marks).find((thing) => thing.id === id)?.pos;
