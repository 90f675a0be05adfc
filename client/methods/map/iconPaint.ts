import type { IconShape } from '../../ui/Icon.tsx';

/** One part of a picture, ready for the canvas. */
interface Part {
  readonly shape: Path2D;
  readonly fill: 'ground' | 'ink' | null;
  readonly stroke: boolean;
  readonly width: number;
}

const known = new Map<IconShape, readonly Part[]>();

/** Reads a picture's SVG once into shapes; only the elements that our own pictures use. */
function partsOf(shape: IconShape): readonly Part[] {
  const parts = known.get(shape) ?? read(shape);
  known.set(shape, parts);
  return parts;
}

function read({ body, grid }: IconShape): readonly Part[] {
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const width = grid === 48 ? 2.5 : 2;
  return [...picture.querySelectorAll('path, circle, ellipse')].map((element) => {
    const name = element.getAttribute('class');
    return {
      shape: placed(shapeOf(element), element.parentElement?.getAttribute('transform') ?? null),
      fill: name === 'f' ? 'ground' : name === 'k' ? 'ink' : null,
      stroke: element.getAttribute('stroke') !== 'none',
      width: Number(element.parentElement?.getAttribute('stroke-width') ?? width),
    };
  });
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

function shapeOf(element: Element): Path2D {
  const shape = new Path2D(element.getAttribute('d') ?? '');
  if (element.tagName === 'path') return shape;
  const [rx, ry] =
    element.tagName === 'circle'
      ? [numberOf(element, 'r'), numberOf(element, 'r')]
      : [numberOf(element, 'rx'), numberOf(element, 'ry')];
  shape.ellipse(numberOf(element, 'cx'), numberOf(element, 'cy'), rx, ry, 0, 0, 2 * Math.PI);
  return shape;
}

/** Follows `translate(x y) scale(k)`, the only transform that our pictures have. */
function placed(shape: Path2D, transform: string | null): Path2D {
  const found = /translate\((-?[\d.]+)[ ,](-?[\d.]+)\)\s*scale\(([\d.]+)\)/.exec(transform ?? '');
  if (found === null) return shape;
  const [, x, y, k] = found.map(Number);
  const moved = new Path2D();
  moved.addPath(shape, new DOMMatrix([k ?? 1, 0, 0, k ?? 1, x ?? 0, y ?? 0]));
  return moved;
}

/** Draws a picture around the origin, `size` wide. */
export function paintIcon(
  ctx: CanvasRenderingContext2D,
  shape: IconShape,
  size: number,
  look: { readonly ink: string; readonly ground: string },
): void {
  ctx.save();
  const scale = size / shape.grid;
  ctx.scale(scale, scale);
  ctx.translate(-shape.grid / 2, -shape.grid / 2);
  ctx.lineCap = ctx.lineJoin = 'round';
  ctx.strokeStyle = look.ink;
  for (const part of partsOf(shape)) {
    if (part.fill !== null) {
      ctx.fillStyle = part.fill === 'ground' ? look.ground : look.ink;
      ctx.fill(part.shape, 'evenodd');
    }
    ctx.lineWidth = part.width;
    if (part.stroke) ctx.stroke(part.shape);
  }
  ctx.restore();
}
