import { pointAt, pointsOf, type Path } from '../../shared/geometry/path.ts';
import type { Size } from './camera.ts';

/** Text made harmless within SVG, in content and attributes alike. */
export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** One element with attributes and ready content. Numbers are rounded to a tenth. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(plain(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

const plain = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;

/** A path as the `d` of SVG. */
export function pathData(path: Path, closed = false): string {
  const points: string[] = [];
  for (let index = 0; index < pointsOf(path); index++) {
    const [x, y] = pointAt(path, index);
    points.push(`${plain(x)} ${plain(y)}`);
  }
  return `M${points.join('L')}${closed ? 'z' : ''}`;
}

/** A whole picture of a page; board units are its units. */
export const svgOf = (page: Size, content: string): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${page.width} ${page.height}`,
      'font-family': 'Golos Text, sans-serif',
    },
    content,
  );
