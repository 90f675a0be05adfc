import { isArea, isLine, PAGE, type MapObject } from '../../../shared/methods/map/index.ts';
import { element, escaped, outlineOf, pathData, svgOf, type NewStroke } from '../../canvas/index.ts';
import { AREAS, BAD, LAKE, LINES, NOW, NOW_SOFT, PAPER, PEN, WHITE } from './colours.ts';
import { LINE_HEIGHT, type Layout, type Placed } from './layout.ts';
import { pictureOf } from './pictures.ts';
import { BANG, RING_RADIUS, ringOf, STAR, TRIANGLE, WISH_RING, type RingPart } from './ring.ts';

/** A whole map as SVG: page, areas, lines, ink, signs, labels. All text is escaped; nothing in it is a script or an address. */
export function mapSvg(objects: readonly MapObject[], strokes: readonly NewStroke[], layout: Layout): string {
  const drawn = [...objects].sort((a, b) => Number(a.form === 'line') - Number(b.form === 'line'));
  return svgOf(
    PAGE,
    [
      element('rect', { width: PAGE.width, height: PAGE.height, fill: PAPER }),
      ...drawn.map(shape),
      ...strokes.map(stroke),
      ...layout.things.filter(({ radius }) => radius > 0).map(sign),
      ...layout.things.map((placed) => label(placed, layout.font)),
    ].join(''),
  );
}

function shape({ kind, path }: MapObject): string {
  if (path === null) return '';
  if (isArea(kind)) {
    const { edge, fill } = AREAS[kind];
    return element('path', {
      d: pathData(path, true),
      fill,
      stroke: edge,
      'stroke-width': 34,
      'stroke-linejoin': 'round',
    });
  }
  if (!isLine(kind)) return '';
  const { edge, fill, width, dash } = LINES[kind];
  const line = { d: pathData(path), fill: 'none', 'stroke-linejoin': 'round' };
  if (dash !== undefined)
    return element('path', { ...line, stroke: edge, 'stroke-width': width, 'stroke-dasharray': dash.join(' ') });
  return [
    element('path', { ...line, stroke: edge, 'stroke-width': width, 'stroke-linecap': 'round' }),
    element('path', { ...line, stroke: fill, 'stroke-width': width * 0.7, 'stroke-linecap': 'round' }),
  ].join('');
}

const stroke = ({ path, width, colour }: NewStroke): string =>
  element('path', { d: pathData(outlineOf(path, width).flat(), true), fill: colour });

function parts(ring: readonly RingPart[]): string {
  return ring
    .map(({ d, stroke: colour, width, dash, fill = 'none' }) =>
      element('path', {
        d,
        fill,
        stroke: colour,
        'stroke-width': width,
        'stroke-linecap': dash !== undefined && (dash[0] ?? 0) > 1 ? 'butt' : 'round',
        ...(dash === undefined ? {} : { 'stroke-dasharray': dash.join(' ') }),
      }),
    )
    .join('');
}

/** A picture of our own drawing: its classes become plain colours. */
function icon(kind: MapObject['kind'], ink: string, ground: string): string {
  const { body, grid } = pictureOf(kind);
  const plain = body.replace(/class="f"/g, `fill="${ground}"`).replace(/class="k"/g, `fill="${ink}"`);
  const scale = 56 / grid;
  const look = {
    fill: 'none',
    stroke: ink,
    'stroke-width': 2.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return element(
    'g',
    { transform: `translate(-28 -28) scale(${scale.toFixed(3)})`, 'fill-rule': 'evenodd', ...look },
    plain,
  );
}

function sign({ pos, radius, thing }: Placed): string {
  const scale = (radius / RING_RADIUS).toFixed(3);
  const transform = `translate(${pos[0].toFixed(1)} ${pos[1].toFixed(1)}) scale(${scale})`;
  const content = 'object' in thing ? stamp(thing.object) : mark(thing.mark);
  return content === '' ? '' : element('g', { transform }, content);
}

function stamp({ kind, condition }: MapObject): string {
  const disc = element('circle', { r: 40, fill: WHITE });
  const ring = parts(ringOf(condition));
  return (condition === 'emergency' ? ring + disc : disc + ring) + icon(kind, PEN, WHITE);
}

function mark({ kind, wished }: { readonly kind: string; readonly wished: MapObject['kind'] | null }): string {
  if (kind === 'problem')
    return (
      element('path', { d: TRIANGLE, fill: BAD, stroke: WHITE, 'stroke-width': 5, 'stroke-linejoin': 'round' }) +
      element('path', { d: BANG, stroke: WHITE, 'stroke-width': 8, 'stroke-linecap': 'round' })
    );
  if (kind === 'wish')
    return (
      parts(WISH_RING) +
      (wished === null ? '' : icon(wished, LAKE, NOW_SOFT)) +
      element('path', { d: STAR, transform: 'translate(36 -38)', fill: NOW, stroke: PEN, 'stroke-width': 3 })
    );
  return element('circle', { r: 40, fill: WHITE, stroke: BAD, 'stroke-width': 7 });
}

function label({ lines, label: box }: Placed, font: number): string {
  if (box === null) return '';
  return lines
    .map((line, index) =>
      element(
        'text',
        {
          x: (box.minX + box.maxX) / 2,
          y: box.minY + (index + 0.82) * LINE_HEIGHT * font,
          'font-size': font,
          'font-weight': 600,
          'text-anchor': 'middle',
          fill: PEN,
          stroke: PAPER,
          'stroke-width': font * 0.24,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        escaped(line),
      ),
    )
    .join('');
}
