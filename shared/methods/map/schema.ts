import * as v from 'valibot';
import { NAME_LENGTH, NOTE_LENGTH } from '../../domain/limits.ts';
import { KEY } from '../../domain/key.ts';
import type { FieldSpec, RootSpec } from '../../sync/room.ts';
import { lateRoot, reader, Seat, valueField } from '../../sync/schema.ts';
import { isInk, isShape } from './ink.ts';
import { CONDITIONS, LAYERS, MARK_KINDS, OBJECT_KINDS, RESOURCE_STATES, STAMP_KINDS, USERS } from './kinds.ts';
import { PAGE } from './page.ts';

const Name = v.pipe(v.string(), v.maxLength(NAME_LENGTH));
const Note = v.pipe(v.string(), v.maxLength(NOTE_LENGTH));
const within = (most: number) => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(most));
/** A place on the page (M1), board units; not a number and infinity are refused. */
const Pos = v.strictTuple([within(PAGE.width), within(PAGE.height)]);
const LayerName = v.picklist(LAYERS);
const Minutes = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440)));
/** The bin a thing lies in (M8): any short name, so that what one gesture binned comes back together; null: not binned. */
const Bin = v.nullable(v.pipe(v.string(), v.maxLength(32)));

const Users = v.pipe(v.array(v.picklist(USERS)), v.maxLength(USERS.length));

/** M3, without the path, which is bytes. */
const Facts = {
  kind: v.picklist(OBJECT_KINDS),
  pos: Pos,
  layer: LayerName,
  name: v.exactOptional(Name),
  condition: v.exactOptional(v.nullable(v.picklist(CONDITIONS))),
  resource: v.exactOptional(v.nullable(v.picklist(RESOURCE_STATES))),
  users: v.exactOptional(Users),
  decides: v.exactOptional(Name),
  fetchNow: v.exactOptional(Minutes),
  fetchThen: v.exactOptional(Minutes),
  note: v.exactOptional(Note),
  bin: v.exactOptional(Bin),
};
export const ObjectRecord = v.strictObject({ ...Facts, path: v.exactOptional(v.instance(Uint8Array)) });
export type ObjectRecord = v.InferOutput<typeof ObjectRecord>;

/** M5. `wished` is the kind of a wish; `candidate` the sticker it became in the gallery, set by the server alone. */
export const MarkRecord = v.strictObject({
  kind: v.picklist(MARK_KINDS),
  pos: Pos,
  layer: LayerName,
  text: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  wished: v.exactOptional(v.nullable(v.picklist(STAMP_KINDS))),
  users: v.exactOptional(Users),
  bin: v.exactOptional(Bin),
  candidate: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
});
export type MarkRecord = v.InferOutput<typeof MarkRecord>;

const QUESTIONS = 12;
/** The guiding questions (M12), named by their number. */
const isQuestion = (key: string): boolean => /^(?:[1-9]|1[0-2])$/.test(key) && Number(key) <= QUESTIONS;
const isLayer = (key: string): boolean => v.is(LayerName, key);

/** What is set once for the page, by leaders (M10). */
const PageFact = {
  /** The picture below the map. */
  picture: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  /** How strongly it shows, 0 to 1. */
  pictureShade: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Where north lies, degrees clockwise from the top. */
  north: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(360))),
  /** Layers shown on the wall, and so in the talk; null: all. */
  wall: v.nullable(v.pipe(v.array(LayerName), v.maxLength(LAYERS.length))),
  /** The local sign of the north, e.g. the mountains. */
  northSign: Name,
};
const isPageFact = (key: string): key is keyof typeof PageFact => Object.keys(PageFact).includes(key);

/** One fact of the page read, or undefined when it is absent or of another shape. */
export function pageFact<K extends keyof typeof PageFact>(
  key: K,
  value: unknown,
): v.InferOutput<(typeof PageFact)[K]> | undefined {
  const read = v.safeParse(PageFact[key], value);
  return read.success ? read.output : undefined;
}

/** A record read, or null when it is not of its schema (M14). */
export const parseObject = reader(ObjectRecord);
export const parseMark = reader(MarkRecord);

const Key = v.pipe(v.string(), v.maxLength(40));
/** The arguments of the map's commands, each read or null. */
export const argsOf = {
  clear: reader(v.strictObject({ seat: v.exactOptional(Seat) })),
  restore: reader(v.strictObject({ bin: v.pipe(v.string(), v.maxLength(32)) })),
  candidate: reader(v.strictObject({ mark: Key })),
};

const fieldsOf = (entries: Readonly<Record<string, v.GenericSchema>>): Record<string, FieldSpec> => {
  const fields: Record<string, FieldSpec> = {};
  for (const [name, schema] of Object.entries(entries)) fields[name] = valueField(schema);
  return fields;
};

const SHAPE_BYTES = 2_048;
const PLACED = ['kind', 'pos', 'layer'];
const optionalOf = (fields: Readonly<Record<string, FieldSpec>>): string[] =>
  Object.keys(fields).filter((name) => !PLACED.includes(name));

const objectFields: Record<string, FieldSpec> = {
  ...fieldsOf(Facts),
  path: { as: 'bytes', max: SHAPE_BYTES, check: isShape },
};
const markFields = fieldsOf(MarkRecord.entries);

/** The roots of a map document, with their quotas (M11). */
export const mapRoots: Readonly<Record<string, RootSpec>> = {
  ink: { as: 'value', perBoard: 8_000, perMaker: 1_500, field: { as: 'bytes', max: 8 * 1_024, check: isInk } },
  /** Strokes in the bin, by the stroke's own key: the name of the bin, or null when it was taken out again. */
  inkBin: {
    as: 'value',
    perBoard: 8_000,
    fixedKeys: (key) => KEY.test(key),
    field: valueField(Bin),
  },
  objects: { as: 'record', perBoard: 1_500, perMaker: 300, fields: objectFields, optional: optionalOf(objectFields) },
  marks: { as: 'record', perBoard: 600, perMaker: 100, fields: markFields, optional: optionalOf(markFields) },
  /** Layers that a leader locked (M6): true or false by the layer's name. */
  layers: { as: 'value', perBoard: LAYERS.length, fixedKeys: isLayer, field: valueField(v.boolean()) },
  page: {
    as: 'value',
    perBoard: 8,
    fixedKeys: isPageFact,
    field: { as: 'value', check: (value) => Object.values(PageFact).some((each) => v.is(each, value)) },
  },
  /** Notes on the guiding questions, and which are answered (M12). */
  answers: { as: 'value', perBoard: QUESTIONS, fixedKeys: isQuestion, field: valueField(Note) },
  answered: { as: 'value', perBoard: QUESTIONS, fixedKeys: isQuestion, field: valueField(v.boolean()) },
  late: lateRoot,
};
