import { isArea, isLine, PAGE } from '../../../shared/methods/map/index.ts';
import { element, escaped } from '../../canvas/index.ts';
import { AREAS, LINES, PAPER, PEN, WHITE } from './colours.ts';
import type { Side, SideSign } from './printSide.ts';
import { legendWidth, PATCH, PATCH_MARKS, PATCH_SCALE, WAVE } from './printSidePaint.ts';
import { RING_REACH, ringOf } from './ring.ts';
import { areaMarkSvg, markSvg, ringSvg } from './signSvg.ts';

/** What stands beside the map, as SVG in board units. All text is escaped. */
export function sideSvg(side: Side): string {
  return [
    element('rect', { x: PAGE.width, y: 0, width: side.width, height: PAGE.height, fill: PAPER }),
    ...side.signs.map(signSvg),
    ...side.texts.map(({ at: [x, y], size, text }) =>
      element('text', { x, y, 'font-size': size, 'font-weight': 600, fill: PEN }, escaped(text)),
    ),
  ].join('');
}

function signSvg({ at: [x, y], size, of }: SideSign): string {
  const scale = (size / ('drawn' in of ? 100 : 2 * RING_REACH)).toFixed(3);
  return element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})` }, contentOf(of));
}

function contentOf(of: SideSign['of']): string {
  if ('condition' in of) {
    const [ring, disc] = [ringSvg(ringOf(of.condition)), element('circle', { r: 40, fill: WHITE })];
    return of.condition === 'emergency' ? ring + disc : disc + ring;
  }
  if ('mark' in of) return markSvg({ kind: of.mark, wished: null });
  if (isArea(of.drawn)) {
    const { edge, fill } = AREAS[of.drawn];
    const mark = areaMarkSvg(of.drawn);
    const marks = PATCH_MARKS.map(([x, y]) =>
      element('g', { transform: `translate(${x} ${y}) scale(${PATCH_SCALE})` }, mark),
    );
    return element('path', { d: PATCH, fill, stroke: edge, 'stroke-width': 5 }) + marks.join('');
  }
  if (!isLine(of.drawn)) return '';
  const { edge, fill, width, dash } = LINES[of.drawn];
  const wide = legendWidth(width);
  const line = { d: WAVE, fill: 'none' };
  if (dash !== undefined)
    return element('path', { ...line, stroke: edge, 'stroke-width': wide, 'stroke-dasharray': '22 8' });
  return (
    element('path', { ...line, stroke: edge, 'stroke-width': wide }) +
    element('path', { ...line, stroke: fill, 'stroke-width': wide * 0.6 })
  );
}
