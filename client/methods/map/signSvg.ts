import type { AreaKind, MapMark, MapObject } from '../../../shared/methods/map/index.ts';
import { element } from '../../canvas/index.ts';
import { AREA_MARKS, MARK_LINE } from './areaMarks.ts';
import { AREAS, BAD, FADED, LAKE, NOW, NOW_SOFT, PEN, WHITE } from './colours.ts';
import type { Placed } from './layout.ts';
import { pictureOf } from './pictures.ts';
import { BANG, DISPUTE, RING_RADIUS, ringOf, STAR, TRIANGLE, WISH_RING, type RingPart } from './ring.ts';

/** The parts of a ring, around the origin. */
export function ringSvg(ring: readonly RingPart[]): string {
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

/** The sign of a thing at its place; nothing for a text. */
export function placedSvg({ pos, radius, thing }: Placed): string {
  const scale = (radius / RING_RADIUS).toFixed(3);
  const transform = `translate(${pos[0].toFixed(1)} ${pos[1].toFixed(1)}) scale(${scale})`;
  const content = 'object' in thing ? stamp(thing.object) : markSvg(thing.mark);
  return content === '' ? '' : element('g', { transform }, content);
}

/** The mark of an area around the origin, board units. */
export function areaMarkSvg(kind: AreaKind): string {
  const { line, fill } = AREA_MARKS[kind];
  const colour = AREAS[kind].mark;
  return (
    (line === ''
      ? ''
      : element('path', {
          d: line,
          fill: 'none',
          stroke: colour,
          'stroke-width': MARK_LINE,
          'stroke-linecap': 'round',
        })) + (fill === '' ? '' : element('path', { d: fill, fill: colour }))
  );
}

/** A house of which nothing is said is only a small house, as on the screen. */
function stamp({ kind, condition }: MapObject): string {
  if (kind === 'house' && condition === null) return icon(kind, FADED, WHITE);
  const disc = element('circle', { r: 40, fill: WHITE });
  const ring = ringSvg(ringOf(condition));
  return (condition === 'emergency' ? ring + disc : disc + ring) + icon(kind, PEN, WHITE);
}

/** The sign of a mark around the origin; of a text nothing. */
export function markSvg({
  kind,
  wished,
}: {
  readonly kind: MapMark['kind'];
  readonly wished: MapObject['kind'] | null;
}): string {
  if (kind === 'problem')
    return (
      element('path', { d: TRIANGLE, fill: BAD, stroke: WHITE, 'stroke-width': 5, 'stroke-linejoin': 'round' }) +
      element('path', { d: BANG, stroke: WHITE, 'stroke-width': 8, 'stroke-linecap': 'round' })
    );
  if (kind === 'wish')
    return (
      ringSvg(WISH_RING) +
      (wished === null ? '' : icon(wished, LAKE, NOW_SOFT)) +
      element('path', { d: STAR, transform: 'translate(36 -38)', fill: NOW, stroke: PEN, 'stroke-width': 3 })
    );
  if (kind === 'text') return '';
  return (
    element('circle', { r: 46, fill: WHITE, stroke: PEN, 'stroke-width': 4 }) +
    element('path', { d: DISPUTE, stroke: BAD, 'stroke-width': 7, fill: 'none', 'stroke-linecap': 'round' })
  );
}
