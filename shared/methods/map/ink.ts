import { codedBox, decodePath, encodePath, MOST_POINTS } from '../../geometry/pathCode.ts';
import { pointsOf, type Box, type Path } from '../../geometry/path.ts';
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

const VERSION = 1;
/** Together with the rounding of the code (0.354) the line stays within 0.5 bu of the hand (M2). */
const INK_TOLERANCE = 0.14;
const ON_PAGE: Box = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };
const HEAD_BYTES = 3;
/** Points of one record, far below 8 KiB even for the wildest scribble. */
const RECORD_POINTS = Math.min(900, MOST_POINTS);

function headOf(brush: Brush): [number, number, number] {
  const width = INK_WIDTHS.findIndex((each) => each >= brush.width);
  return [
    VERSION,
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
  const head = headOf(brush);
  return pieces(simplified(whole, INK_TOLERANCE), RECORD_POINTS).map((piece) => {
    const coded = encodePath(piece);
    const bytes = new Uint8Array(HEAD_BYTES + coded.length);
    bytes.set(head);
    bytes.set(coded, HEAD_BYTES);
    return bytes;
  });
}

/** The brush of a record, without unpacking its line; null when the head is none of ours. */
export function brushOf(bytes: Uint8Array): Brush | null {
  const [version, look = 0, place = 0] = bytes;
  const colour = INK_COLOURS[look >> 4];
  const width = INK_WIDTHS[look & 15];
  const layer = LAYERS[place];
  if (version !== VERSION || colour === undefined || width === undefined || layer === undefined) return null;
  return { colour, width, layer };
}

/** A record as a stroke, or null when it is no stroke on this page. Never throws. */
export function readInk(bytes: Uint8Array): Stroke | null {
  const brush = brushOf(bytes);
  const path = brush === null ? null : decodePath(bytes.subarray(HEAD_BYTES), ON_PAGE);
  return brush === null || path === null ? null : { ...brush, path };
}

/** Where the line of a record lies, without unpacking it; null when it is no stroke on this page. */
export const inkBox = (bytes: Uint8Array): Box | null =>
  brushOf(bytes) === null ? null : codedBox(bytes.subarray(HEAD_BYTES), ON_PAGE);

export const isInk = (bytes: Uint8Array): boolean => inkBox(bytes) !== null;

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
