import type { Camera } from './camera.ts';
import { PIXEL_RATIO } from './pixelRatio.ts';
import { isLaidBy } from './sketch.ts';
import { RIM, scaleOf, SIDE, type Spot } from './tileGrid.ts';
import type { Plane } from './tiles.ts';
import css from './Page.module.css';

/**
 * Tiles as elements of the page: those of a level on one plane, which the camera moves and stretches as a whole. The
 * browser then puts the bitmaps together by itself, without a line of script or a stroke of a brush for each frame.
 */
export class TilePlanes {
  readonly element = document.createElement('div');
  private readonly planes = new Map<number, HTMLDivElement>();

  constructor() {
    this.element.className = css['layer'] ?? '';
  }

  /** Shows these planes, the first lowest; they lie where the next `move` puts them. */
  show(planes: readonly Plane[]): void {
    for (const [level, element] of this.planes)
      if (!planes.some((plane) => plane.level === level)) {
        this.element.removeChild(element);
        this.planes.delete(level);
      }
    for (const [depth, { level, tiles, hidden }] of planes.entries()) {
      const element = this.planeOf(level);
      fill(element, tiles);
      element.style.zIndex = String(depth);
      element.style.opacity = hidden ? '0' : '1';
    }
  }

  /** @param camera in device pixels */
  move(camera: Camera): void {
    // Whole device pixels: a plane of just this scale is then shown dot for dot.
    const [x, y] = [Math.round(camera.x) / PIXEL_RATIO, Math.round(camera.y) / PIXEL_RATIO];
    for (const [level, { style }] of this.planes)
      style.transform = `translate(${x}px, ${y}px) scale(${camera.scale / scaleOf(level)})`;
  }

  clear(): void {
    this.show([]);
  }

  private planeOf(level: number): HTMLDivElement {
    const known = this.planes.get(level);
    if (known !== undefined) return known;
    const element = document.createElement('div');
    element.className = css['plane'] ?? '';
    this.planes.set(level, element);
    this.element.appendChild(element);
    return element;
  }
}

/** Far from every view of the plane. */
const OUT_OF_SIGHT = '-100000px';

/** Where each bitmap lies: one that was laid by may come back in another place of the same plane. */
const places = new WeakMap<HTMLCanvasElement, Spot>();

/** Takes away what is no longer a bitmap of the plane and puts in what is new. */
function fill(element: HTMLDivElement, tiles: Plane['tiles']): void {
  const wanted = new Set<Node>();
  for (const { shown } of tiles) if (shown !== null) wanted.add(shown);
  for (const child of Array.from(element.children))
    if (child instanceof HTMLCanvasElement && isLaidBy(child)) child.style.left = OUT_OF_SIGHT;
    else if (!wanted.has(child)) element.removeChild(child);
  for (const { shown, spot } of tiles) {
    if (shown === null || (shown.parentNode === element && places.get(shown) === spot)) continue;
    places.set(shown, spot);
    const { style } = shown;
    style.left = `${(spot.column * SIDE - RIM) / PIXEL_RATIO}px`;
    style.top = `${(spot.row * SIDE - RIM) / PIXEL_RATIO}px`;
    style.width = style.height = `${(SIDE + 2 * RIM) / PIXEL_RATIO}px`;
    if (shown.parentNode !== element) element.appendChild(shown);
  }
}
