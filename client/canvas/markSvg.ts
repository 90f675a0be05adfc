import { haloOf, type Mark, type PathMark, type TextMark } from './marks.ts';
import { element, escaped } from './svg.ts';

function pathSvg(mark: PathMark): string {
  const place =
    mark.at === undefined
      ? {}
      : { transform: `translate(${mark.at[0].toFixed(2)} ${mark.at[1].toFixed(2)}) scale(${mark.scale ?? 1})` };
  return element('path', {
    d: mark.d,
    fill: mark.fill ?? 'none',
    ...(mark.stroke === undefined
      ? {}
      : { stroke: mark.stroke, 'stroke-width': mark.width ?? 1, 'stroke-linejoin': 'round' }),
    ...(mark.dash === undefined ? { 'stroke-linecap': 'round' } : { 'stroke-dasharray': mark.dash.join(' ') }),
    ...(mark.opacity === undefined ? {} : { opacity: String(mark.opacity) }),
    ...place,
  });
}

const textSvg = (mark: TextMark): string =>
  element(
    'text',
    {
      x: mark.at[0],
      y: mark.at[1],
      'font-size': mark.size,
      'font-weight': mark.weight,
      'text-anchor': mark.anchor ?? 'middle',
      fill: mark.fill,
      ...(mark.halo === undefined
        ? {}
        : {
            stroke: mark.halo,
            'stroke-width': haloOf(mark.size),
            'paint-order': 'stroke',
            'stroke-linejoin': 'round',
          }),
    },
    escaped(mark.text),
  );

/** Marks as the content of an SVG in their units. */
export const marksSvg = (marks: readonly Mark[]): string =>
  marks.map((mark) => (mark.mark === 'path' ? pathSvg(mark) : textSvg(mark))).join('');
