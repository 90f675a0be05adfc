import { codedBox, decodePath, encodePath, MOST_POINTS, QUANTUM } from '../../geometry/pathCode.ts';
import { boxOf, pointsOf, type Box, type Path } from '../../geometry/path.ts';
import { pieces, simplified } from '../../geometry/simplify.ts';
import { LAYERS, type Layer } from './kinds.ts';
import { intoPage, PAGE } from './page.ts';

/** Colours of the pens, by place; append only, the place is stored. */
export const INK_COLOURS = ['ink', 'lake', 'juniper', 'poppy', 'apricot', 'earth', 'cherry', 'sky'] as const;
export type InkColour = (typeof INK_COLOURS)[number];
/** Widths of the pens, board units, by place. */
export const INK_WIDTHS = [16, 30, 52, 90] as const;

export interface Brush {
  readonly colour: InkColour;
  /** Board units, one of INK_WIDTHS. */
  readonly width: number;
  readonly layer: Layer;
}

/** A finished stroke as drawn. */
export interface Stroke extends Brush {
  readonly path: Path;
}

/** Version, look and layer; the first version had no more. */
const LOOK_BYTES = 3;
/** The box of the line follows, so that thousands of records find their places without being unpacked. */
const BOX_BYTES = 8;
const BOXED = 2;
/** By version: where the line begins. */
const HEAD_BYTES: Readonly<Record<number, number>> = { 1: LOOK_BYTES, [BOXED]: LOOK_BYTES + BOX_BYTES };
/** Together with the rounding of the code (0.354) the line stays within 0.5 bu of the hand (M2). */
const INK_TOLERANCE = 0.14;
const ON_PAGE: Box = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };
/** Points of one record, far below 8 KiB even for the wildest scribble. */
const RECORD_POINTS = Math.min(900, MOST_POINTS);

function lookOf(brush: Brush): [number, number, number] {
  const width = INK_WIDTHS.findIndex((each) => each >= brush.width);
  return [
    BOXED,
    INK_COLOURS.indexOf(brush.colour) * 16 + (width < 0 ? INK_WIDTHS.length - 1 : width),
    LAYERS.indexOf(brush.layer),
  ];
}

/**
 * The records of one drawn line (M2): put onto the page, simplified, and cut where it is too long for one.
 * @param path as drawn, any length; of no points nothing comes back
 */
export function inkOf(path: Path, brush: Brush): Uint8Array[] {
  const whole: number[] = [];
  for (let at = 0; at + 1 < path.length; at += 2) {
    const [x, y] = intoPage(path[at] ?? NaN, path[at + 1] ?? NaN);
    whole.push(x, y);
  }
  if (whole.length === 0) return [];
  const look = lookOf(brush);
  return pieces(simplified(whole, INK_TOLERANCE), RECORD_POINTS).map((piece) => {
    const coded = encodePath(piece);
    return Uint8Array.from([...look, ...packedBox(boxOf(piece)), ...coded]);
  });
}

/** A box on the page as it is written, rounded as the code of the line rounds its points. */
function packedBox({ minX, minY, maxX, maxY }: Box): number[] {
  return [minX, minY, maxX, maxY].flatMap((edge) => {
    const units = Math.round(edge / QUANTUM);
    return [units >> 8, units & 255];
  });
}

/** The brush of a record, without unpacking its line; null when the head is none of ours. */
export function brushOf(bytes: Uint8Array): Brush | null {
  const [version = 0, look = 0, place = 0] = bytes;
  const colour = INK_COLOURS[look >> 4];
  const width = INK_WIDTHS[look & 15];
  const layer = LAYERS[place];
  const isKnown = HEAD_BYTES[version] !== undefined;
  if (!isKnown || colour === undefined || width === undefined || layer === undefined) return null;
  return { colour, width, layer };
}

const lineOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(HEAD_BYTES[bytes[0] ?? 0] ?? bytes.length);

/** A record as a stroke, or null when it is no stroke on this page. Never throws. */
export function readInk(bytes: Uint8Array): Stroke | null {
  const brush = brushOf(bytes);
  const path = brush === null ? null : decodePath(lineOf(bytes), ON_PAGE);
  return brush === null || path === null ? null : { ...brush, path };
}

/** The box that a record names; the first version names none. */
function namedBox(bytes: Uint8Array): Box | null {
  if (bytes[0] !== BOXED) return null;
  const edge = (at: number): number =>
    (((bytes[LOOK_BYTES + at] ?? 0) << 8) | (bytes[LOOK_BYTES + at + 1] ?? 0)) * QUANTUM;
  return { minX: edge(0), minY: edge(2), maxX: edge(4), maxY: edge(6) };
}

/**
 * Where the line of a record lies; null when the head is none of ours. What a record names is believed, for nobody gets
 * another past {@link isInk}; one of the first version is unpacked, and null too when it is no stroke on this page.
 */
export const inkBox = (bytes: Uint8Array): Box | null =>
  brushOf(bytes) === null ? null : (namedBox(bytes) ?? codedBox(lineOf(bytes), ON_PAGE));

/** Whether a record is a stroke on this page that names its box truly. */
export function isInk(bytes: Uint8Array): boolean {
  const found = brushOf(bytes) === null ? null : codedBox(lineOf(bytes), ON_PAGE);
  const named = namedBox(bytes) ?? found;
  return found !== null && named !== null && EDGES.every((edge) => named[edge] === found[edge]);
}

const EDGES = ['minX', 'minY', 'maxX', 'maxY'] as const;

/** The path of a line or an area, relative to the object's place; at most one record's points are kept. */
export function shapeOf(path: Path, tolerance: number): Uint8Array {
  let kept = simplified(path, tolerance);
  for (let coarser = tolerance * 2; pointsOf(kept) > SHAPE_POINTS; coarser *= 2) kept = simplified(path, coarser);
  return encodePath(kept);
}

/** Points of a road, a river or the edge of an area. */
const SHAPE_POINTS = 400;
const AROUND: Box = { minX: -PAGE.width, minY: -PAGE.height, maxX: PAGE.width, maxY: PAGE.height };

/** The path that shapeOf packed, relative to the object's place; null when it is none. */
export function readShape(bytes: Uint8Array): number[] | null {
  const path = decodePath(bytes, AROUND);
  return path === null || pointsOf(path) > SHAPE_POINTS ? null : path;
}

export const isShape = (bytes: Uint8Array): boolean => readShape(bytes) !== null;
