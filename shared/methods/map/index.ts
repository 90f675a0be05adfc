import type { Room } from '../../sync/room.ts';
import { mapCommands } from './commands.ts';
import { inkIn, readMap } from './doc.ts';
import { mayOpen, permit } from './policy.ts';
import { mapResults, mapTables } from './results.ts';
import { mapRoots } from './schema.ts';

/** The room of the village map (SPEC.md). */
export const mapRoom: Room = {
  name: 'map',
  roots: { map: mapRoots },
  permit,
  mayOpen,
  commands: mapCommands,
  results: (docs) => {
    const map = docs.get('map');
    if (map === undefined) return { objects: [], problems: [], wishes: [], disagreements: [], answers: [], strokes: 0 };
    return mapResults(readMap(map), inkIn(map).length);
  },
  tables: (docs) => {
    const map = docs.get('map');
    return map === undefined ? [] : mapTables(readMap(map));
  },
};

export { permit } from './policy.ts';
export { PAGE } from './page.ts';
export {
  AREA_KINDS,
  CONDITIONS,
  isArea,
  isLine,
  LAYERS,
  layerOfKind,
  layerOfMark,
  LINE_KINDS,
  RESOURCE_STATES,
  STAMP_KINDS,
  USERS,
} from './kinds.ts';
export type {
  AreaKind,
  Condition,
  Layer,
  LineKind,
  MarkKind,
  ObjectKind,
  ResourceState,
  StampKind,
  User,
} from './kinds.ts';
export type { MapContent, MapMark, MapObject } from './content.ts';
export { brushOf, INK_COLOURS, INK_WIDTHS, inkBox, inkOf, readInk } from './ink.ts';
export type { Brush, InkColour, Stroke } from './ink.ts';
export {
  addInk,
  addMark,
  addShape,
  addStamp,
  answer,
  bin,
  hasInk,
  inkIn,
  lockLayer,
  makersOf,
  markAnswered,
  moveThing,
  readMap,
  sayFact,
  sayMark,
  sayPage,
  strokesInBin,
  watchInk,
} from './doc.ts';
export type { InkChange, NewMark, NewShape, NewStamp, ObjectFacts, Standing } from './doc.ts';
export { inventoryOf, isSilent, numbersOf, sortedObjects } from './inventory.ts';
export type { InventoryRow } from './inventory.ts';
export { legendOf } from './legend.ts';
export type { Legend } from './legend.ts';
export { placeLabels } from './labels.ts';
export type { LabelsBefore, LabelWish, PlacedLabel } from './labels.ts';
export type { MapResults } from './results.ts';
