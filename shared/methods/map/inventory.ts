import type { MapContent, MapMark, MapObject } from './content.ts';
import {
  CONDITIONS,
  LAYERS,
  OBJECT_KINDS,
  USERS,
  type Condition,
  type Layer,
  type ObjectKind,
  type User,
} from './kinds.ts';

/** One line of the inventory (M7): all objects of a kind on a layer. */
export interface InventoryRow {
  readonly kind: ObjectKind;
  readonly layer: Layer;
  readonly count: number;
  /** How many are said to be in each condition; only those said at least once, in the order of M4. */
  readonly conditions: readonly (readonly [Condition, number])[];
  readonly users: readonly User[];
  readonly objects: readonly MapObject[];
  /** How many are wished for, of this kind. */
  readonly wished: number;
}

/** Objects as people would walk through them: by layer, then kind, then name, then id. */
export function sortedObjects(content: MapContent): MapObject[] {
  return [...content.objects].sort(
    (a, b) =>
      LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
      kindPlace(a.kind) - kindPlace(b.kind) ||
      compare(a.name, b.name) ||
      compare(a.id, b.id),
  );
}

/**
 * The number under which a thing is found in the list (M13): objects in the order of the inventory, then marks. What
 * says nothing of itself, a house or a side road without a name, and words that stand as text, have none.
 */
export function numbersOf(content: MapContent): ReadonlyMap<string, number> {
  const kept = numbers.get(content);
  if (kept !== undefined) return kept;
  const named = [
    ...sortedObjects(content).filter((object) => !isSilent(object)),
    ...content.marks.filter(({ kind }) => kind !== 'text'),
  ];
  const found = new Map(named.map(({ id }, index) => [id, index + 1]));
  numbers.set(content, found);
  return found;
}

const numbers = new WeakMap<MapContent, ReadonlyMap<string, number>>();

/** Comes by the dozen and needs no label: a house or a side road of which nobody said a name. */
export const isSilent = ({ kind, name }: MapObject): boolean =>
  name === '' && (kind === 'house' || kind === 'side-road');

const PLACES = new Map<string, number>(OBJECT_KINDS.map((kind, place) => [kind, place]));
const kindPlace = (kind: ObjectKind): number => PLACES.get(kind) ?? PLACES.size;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The inventory of the map (M7): one row per layer and kind. */
export function inventoryOf(content: MapContent): InventoryRow[] {
  const rows = new Map<string, MapObject[]>();
  for (const object of sortedObjects(content)) {
    const row = `${object.layer}/${object.kind}`;
    const of = rows.get(row);
    if (of === undefined) rows.set(row, [object]);
    else of.push(object);
  }
  return [...rows.values()].flatMap((objects) => {
    const [first] = objects;
    return first === undefined ? [] : [rowOf(first, objects, content.marks)];
  });
}

function rowOf(first: MapObject, objects: readonly MapObject[], marks: readonly MapMark[]): InventoryRow {
  const { kind, layer } = first;
  const conditions = CONDITIONS.map((each) => [each, objects.filter((one) => one.condition === each).length] as const);
  return {
    kind,
    layer,
    count: objects.length,
    conditions: conditions.filter(([, count]) => count > 0),
    users: USERS.filter((user) => objects.some((one) => one.users.includes(user))),
    objects,
    wished: marks.filter((mark) => mark.kind === 'wish' && mark.wished === kind).length,
  };
}
