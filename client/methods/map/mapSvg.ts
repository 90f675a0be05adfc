import type { Box, Path } from '../../../shared/geometry/path.ts';
import {
  isArea,
  isLine,
  PAGE,
  type AreaKind,
  type LineKind,
  type MapContent,
  type MapObject,
} from '../../../shared/methods/map/index.ts';
import { element, escaped, outlineOf, pathData, svgOf, type NewStroke } from '../../canvas/index.ts';
import { spotsOf } from './areaMarks.ts';
import { AREAS, LINES, NOW_SOFT, PAPER, PEN, WHITE } from './colours.ts';
import { bodyWidth, drawnOf } from './groundPaint.ts';
import { DIGITS, LINE_HEIGHT, stickerOf, type Layout, type Placed } from './layout.ts';
import type { Side } from './printSide.ts';
import { sideSvg } from './printSideSvg.ts';
import { areaMarkSvg, placedSvg } from './signSvg.ts';
import { HALO } from './thingsPaint.ts';
import { NORTH, NORTH_SIGN, northWordsAt } from './useBackdrop.ts';

interface Printed {
  /** Of the shown layers. */
  readonly objects: readonly MapObject[];
  readonly strokes: readonly NewStroke[];
  readonly layout: Layout;
  readonly side: Side;
  readonly page: MapContent['page'];
}

/** A whole map as SVG: page, areas, lines, ink, signs, labels, legend. All text is escaped; nothing in it is a script or an address. */
export function mapSvg({ objects, strokes, layout, side, page }: Printed): string {
  const drawn = drawnOf(objects);
  return svgOf(
    { width: PAGE.width + side.width, height: PAGE.height },
    [
      element('rect', { width: PAGE.width, height: PAGE.height, fill: PAPER }),
      ...drawn.map(({ object: { kind }, path }) => (isArea(kind) ? area(kind, path) : '')),
      // All edges first, so that roads that meet run into each other.
      ...drawn.map(({ object: { kind }, path }) => (isLine(kind) ? edge(kind, path) : '')),
      ...drawn.map(({ object: { kind }, path }) => (isLine(kind) ? body(kind, path) : '')),
      ...strokes.map(stroke),
      north(page),
      ...layout.things.filter(({ radius }) => radius > 0).map(placedSvg),
      ...layout.things.filter(({ stickers }) => stickers > 0).map((placed) => sticker(placed, layout.font)),
      ...layout.things.map((placed) => label(placed, layout.font)),
      sideSvg(side),
    ].join(''),
  );
}

function north({ north: degrees, northSign }: MapContent['page']): string {
  if (degrees === null) return '';
  const [x, y] = NORTH_SIGN.at;
  const line = { fill: 'none', stroke: PEN, 'stroke-width': NORTH_SIGN.line, 'stroke-linecap': 'round' };
  const arrow = { ...line, transform: `translate(${x} ${y}) rotate(${degrees})`, d: NORTH };
  const at = northWordsAt(northSign);
  const words = { x: at.x, y: at.y, 'font-size': NORTH_SIGN.letters, 'text-anchor': at.end ? 'end' : 'middle' };
  return element('path', arrow) + element('text', { ...words, ...haloed(NORTH_SIGN.letters) }, escaped(northSign));
}

function sticker(placed: Placed, font: number): string {
  const { minX, minY, maxX } = stickerOf(placed, font);
  const side = maxX - minX;
  const square = { x: minX, y: minY, width: side, height: side, fill: NOW_SOFT, stroke: PEN };
  const count = { x: (minX + maxX) / 2, y: minY + side * 0.78, 'font-size': side * 0.8, 'text-anchor': 'middle' };
  return (
    element('rect', { ...square, 'stroke-width': side * 0.07 }) +
    element('text', { ...count, 'font-weight': 600, fill: PEN }, String(placed.stickers))
  );
}

function area(kind: AreaKind, path: Path): string {
  const look = AREAS[kind];
  const rim = { fill: look.fill, stroke: look.edge, 'stroke-width': 34, 'stroke-linejoin': 'round' };
  const dash = kind === 'zone' ? { 'stroke-dasharray': '160 110' } : {};
  return element('path', { d: pathData(path, true), ...rim, ...dash }) + spotsOf(kind, path).map(markAt(kind)).join('');
}

const markAt =
  (kind: AreaKind) =>
  ([x, y]: readonly [number, number]): string =>
    element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, areaMarkSvg(kind));

function edge(kind: LineKind, path: Path): string {
  const { edge: colour, width, dash } = LINES[kind];
  const ends = dash === undefined ? { 'stroke-linecap': 'round' } : { 'stroke-dasharray': dash.join(' ') };
  return lineSvg(path, { stroke: colour, 'stroke-width': width, ...ends });
}

function body(kind: LineKind, path: Path): string {
  const { fill, width, dash } = LINES[kind];
  if (dash !== undefined) return '';
  return lineSvg(path, { stroke: fill, 'stroke-width': bodyWidth(width), 'stroke-linecap': 'round' });
}

const lineSvg = (path: Path, look: Readonly<Record<string, string | number>>): string =>
  element('path', { d: pathData(path), fill: 'none', 'stroke-linejoin': 'round', ...look });

const stroke = ({ path, width, colour }: NewStroke): string =>
  element('path', { d: pathData(outlineOf(path, width).flat(), true), fill: colour });

/** Words on any ground: ink with a light rim. */
const haloed = (font: number): Readonly<Record<string, string | number>> => ({
  'font-weight': 600,
  fill: PEN,
  stroke: PAPER,
  'stroke-width': font * HALO,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

function label(placed: Placed, font: number): string {
  const { lines, label: box, short } = placed;
  if (box === null) return '';
  if (short) return numberLabel(placed.number, box);
  return lines
    .map((line, index) =>
      element(
        'text',
        {
          x: (box.minX + box.maxX) / 2,
          y: box.minY + (index + 0.82) * LINE_HEIGHT * font,
          'font-size': font,
          'text-anchor': 'middle',
          ...haloed(font),
        },
        escaped(line),
      ),
    )
    .join('');
}

function numberLabel(number: number | null, { minX, minY, maxX, maxY }: Box): string {
  const high = maxY - minY;
  const rim = { fill: WHITE, stroke: PEN, 'stroke-width': high * 0.07 };
  const field = { x: minX, y: minY, width: maxX - minX, height: high, rx: high / 2, ...rim };
  const digits = {
    x: (minX + maxX) / 2,
    y: minY + high * 0.84,
    'font-size': high * DIGITS,
    'font-weight': 600,
    'text-anchor': 'middle',
    fill: PEN,
  };
  return element('rect', field) + element('text', digits, String(number));
}
