import type { Box } from '../../../shared/geometry/path.ts';
import {
  PAGE,
  placeLabels,
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
  readonly label: Box | null;
}

export interface Layout {
  readonly things: readonly Placed[];
  /** Board units of the label's letters. */
  readonly font: number;
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
  const things: Placed[] = [
    ...objects.map((object) => placedObject(object, radius, wishes.terms)),
    ...marks.map((mark) => placedMark(mark, radius, wishes.terms)),
  ];
  const font = wishes.letters / wishes.scale;
  const labels = new Map(
    placeLabels(
      things.filter(({ lines }) => lines.length > 0).map((thing) => labelOf(thing, font, wishes.widthOf)),
      things.filter((thing) => thing.radius > 0).map(discOf),
      { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height },
    ).map(({ id, box }) => [id, box]),
  );
  return { font, things: things.map((thing) => ({ ...thing, label: labels.get(thing.id) ?? null })) };
}

/** Few things stand large; many shrink so that they do not cover each other; none is smaller or larger than fingers and eyes want. */
function radiusOf(count: number, { scale, letters }: LayoutWishes): number {
  const crowded = ROOMY * Math.min(1, Math.sqrt(FEW / Math.max(1, count)));
  const pixels = Math.min(letters * 1.5, Math.max(letters * 0.62, crowded * scale));
  return pixels / scale;
}

function placedObject(object: MapObject, radius: number, terms: MapTerms): Placed {
  const { id, pos, kind, form, name, condition } = object;
  const small = kind === 'house' && condition === null;
  const silent = name === '' && (kind === 'house' || kind === 'side-road');
  const lines = silent ? [] : wrapped(name === '' ? terms.kinds[kind] : name);
  return { id, pos, radius: form === 'stamp' ? radius * (small ? 0.6 : 1) : 0, thing: { object }, lines, label: null };
}

function placedMark(mark: MapMark, radius: number, terms: MapTerms): Placed {
  const { id, pos, kind, text, wished } = mark;
  const said = text === '' && wished !== null ? terms.kinds[wished] : text;
  return { id, pos, radius: kind === 'text' ? 0 : radius * 0.85, thing: { mark }, lines: wrapped(said), label: null };
}

function labelOf(
  { id, pos, radius, lines, thing }: Placed,
  font: number,
  widthOf: (text: string) => number,
): LabelWish {
  return {
    id,
    pos,
    radius: radius * 1.15,
    width: (Math.max(...lines.map(widthOf)) + 0.35) * font,
    height: lines.length * LINE_HEIGHT * font,
    weight: weightOf(thing),
  };
}

/** What people wrote goes before what the program only names. */
function weightOf(thing: Placed['thing']): number {
  if ('mark' in thing) return thing.mark.kind === 'text' ? 5 : 4;
  const { name, form, condition } = thing.object;
  if (name !== '') return 3;
  return condition !== null ? 2 : form === 'stamp' ? 1 : 0;
}

const discOf = ({ pos: [x, y], radius }: Placed): Box => ({
  minX: x - radius,
  minY: y - radius,
  maxX: x + radius,
  maxY: y + radius,
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
  return [cut(first), lines.length > 2 ? `${cut(second)}…` : cut(second)];
}

const cut = (line: string): string => (line.length > 24 ? `${line.slice(0, 23)}…` : line);
export { LINE_HEIGHT };
