import type { Box } from '../../../shared/geometry/path.ts';
import {
  PAGE,
  isSilent,
  numbersOf,
  placeLabels,
  type LabelsBefore,
  type LabelWish,
  type Layer,
  type MapContent,
  type MapMark,
  type MapObject,
} from '../../../shared/methods/map/index.ts';
import type { MapTerms } from '../../../shared/i18n/map/en.ts';

/** A thing as drawn: where, how large, and the label that found a place. Board units. */
export interface Placed {
  readonly id: string;
  readonly pos: readonly [number, number];
  /** To the rim of the sign; 0 for a line, an area and a bare text, of which only the label is drawn here. */
  readonly radius: number;
  readonly thing: { readonly object: MapObject } | { readonly mark: MapMark };
  readonly lines: readonly string[];
  /** Whether people wrote these words, and not only the program names the kind. */
  readonly own: boolean;
  readonly label: Box | null;
  /** Its number in the list of the map, from 1; null for what has no name to be looked up. */
  readonly number: number | null;
  /** How many stickers of the gallery are tied to it. */
  readonly stickers: number;
  /** Whether the label is only the number, because the words found no place. */
  readonly short: boolean;
}

export interface Layout {
  readonly things: readonly Placed[];
  /** Board units of the label's letters. */
  readonly font: number;
  /** What the labels were placed by, for the next layout; absent where nothing was placed. */
  readonly labels?: LabelsBefore;
}

export interface LayoutWishes {
  readonly terms: MapTerms;
  readonly shown: ReadonlySet<Layer>;
  /** CSS pixels per board unit. */
  readonly scale: number;
  /** CSS pixels of the letters. */
  readonly letters: number;
  /** Width of a text in letters' heights. */
  readonly widthOf: (text: string) => number;
  /** Words of stickers tied to things, by the thing's id. */
  readonly pinned?: ReadonlyMap<string, readonly string[]>;
  /** What stood there before: labels stay where they were while they can. */
  readonly before?: Layout | null;
}

/** Characters of one line of a label; a label has two. */
const LINE_LENGTH = 16;
const LINE_HEIGHT = 1.08;
/** Radius of a stamp among few others, board units, and the number of things up to which it is so. */
const ROOMY = 300;
const FEW = 45;

/** Where everything stands at this scale, with labels that do not overlap (M13). */
export function layoutOf(content: MapContent, wishes: LayoutWishes): Layout {
  const objects = content.objects.filter(({ layer }) => wishes.shown.has(layer));
  const marks = content.marks.filter(({ layer }) => wishes.shown.has(layer));
  const radius = radiusOf(objects.length + marks.length, wishes);
  const numbers = numbersOf(content);
  const things: Placed[] = [
    ...objects.map((object) => placedObject(object, radius, wishes.terms)),
    ...marks.map((mark) => placedMark(mark, radius, wishes.terms)),
  ].map((thing) => ({
    ...thing,
    number: numbers.get(thing.id) ?? null,
    stickers: wishes.pinned?.get(thing.id)?.length ?? 0,
    label: null,
    short: false,
  }));
  const font = wishes.letters / wishes.scale;
  const wished = things.filter(({ lines }) => lines.length > 0).map((thing) => labelOf(thing, font, wishes.widthOf));
  const obstacles = [
    ...things.filter((thing) => thing.radius > 0).map(discOf),
    ...things.filter(({ stickers }) => stickers > 0).map((thing) => ({ id: thing.id, box: stickerOf(thing, font) })),
  ];
  const whole = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };
  const { before } = wishes;
  const placed = placeLabels(wished, obstacles, whole, before?.font === font ? before.labels : undefined);
  const found = new Map(placed.map((label) => [label.id, label]));
  return {
    font,
    labels: { wishes: wished, labels: placed },
    things: things.map((thing) => {
      const { box = null, short = false } = found.get(thing.id) ?? {};
      return { ...thing, label: box, short };
    }),
  };
}

/** Lays out one screen again and again, and remembers what stood there. */
export class Layouts {
  private last: Layout | null = null;

  next(content: MapContent, wishes: Omit<LayoutWishes, 'before'>): Layout {
    this.last = layoutOf(content, { ...wishes, before: this.last });
    return this.last;
  }
}

/** Where the sticker lies that says how many are tied to a thing: at its right shoulder. */
export function stickerOf({ pos: [x, y], radius }: Pick<Placed, 'pos' | 'radius'>, font: number): Box {
  const [cx, cy, half] = [x + radius * 0.85, y - radius * 0.85, font * 0.5];
  return { minX: cx - half, minY: cy - half, maxX: cx + half, maxY: cy + half };
}

/** Few things stand large; many shrink so that they do not cover each other; none is smaller or larger than fingers and eyes want. */
function radiusOf(count: number, { scale, letters }: LayoutWishes): number {
  const crowded = ROOMY * Math.min(1, Math.sqrt(FEW / Math.max(1, count)));
  const pixels = Math.min(letters * 1.5, Math.max(letters * 0.62, crowded * scale));
  // In steps, so that not every sign and label changes with each new one.
  return (Math.round(pixels / 2) * 2) / scale;
}

type Standing = Omit<Placed, 'label' | 'number' | 'short' | 'stickers'>;

function placedObject(object: MapObject, radius: number, terms: MapTerms): Standing {
  const { id, pos, kind, form, name, condition } = object;
  const small = kind === 'house' && condition === null;
  const lines = isSilent(object) ? [] : wrapped(name === '' ? terms.kinds[kind] : name);
  const reach = form === 'stamp' ? radius * (small ? 0.6 : 1) : 0;
  return { id, pos, radius: reach, thing: { object }, lines, own: name !== '' };
}

function placedMark(mark: MapMark, radius: number, terms: MapTerms): Standing {
  const { id, pos, kind, text, wished } = mark;
  const said = text === '' && wished !== null ? terms.kinds[wished] : text;
  const reach = kind === 'text' ? 0 : radius * 0.85;
  return { id, pos, radius: reach, thing: { mark }, lines: wrapped(said), own: text !== '' };
}

function labelOf(
  { id, pos, radius, lines, own, thing, number }: Placed,
  font: number,
  widthOf: (text: string) => number,
): LabelWish {
  return {
    // A river without a name is seen to be a river.
    ...(number === null || (radius === 0 && !own)
      ? {}
      : { number: { width: numberWidth(number) * font, height: NUMBER_HEIGHT * font } }),
    id,
    pos,
    radius: radius * 1.15,
    width: (Math.max(...lines.map(widthOf)) + 0.35) * font,
    height: lines.length * LINE_HEIGHT * font,
    weight: weightOf(thing),
  };
}

/** Of a number's digits, in letters' heights: digits are read at three quarters of the height of small letters. */
const NUMBER_LETTERS = 0.78;
const NUMBER_HEIGHT = 0.86;
/** Height of the digits in the height of a number's field. */
export const DIGITS = NUMBER_LETTERS / NUMBER_HEIGHT;
const numberWidth = (number: number): number => String(number).length * 0.6 * NUMBER_LETTERS + 0.34;

/** What people wrote goes before what the program only names. */
function weightOf(thing: Placed['thing']): number {
  if ('mark' in thing) return thing.mark.kind === 'text' ? 5 : 4;
  const { name, form, condition } = thing.object;
  if (name !== '') return 3;
  return condition !== null ? 2 : form === 'stamp' ? 1 : 0;
}

const discOf = ({ id, pos: [x, y], radius }: Placed): { readonly id: string; readonly box: Box } => ({
  id,
  box: { minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius },
});

/** A text on at most two lines; what is longer ends in an ellipsis and is read in full in the sheet. */
export function wrapped(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [first, second] = lines;
  if (first === undefined) return [];
  if (second === undefined) return [cut(first)];
  return [cut(first), cut(lines.length > 2 ? `${second.slice(0, MOST - 1)}…` : second)];
}

/** Letters of one line, its ellipsis among them. */
const MOST = 24;
const cut = (line: string): string => (line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line);
export { LINE_HEIGHT };
