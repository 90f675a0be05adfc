import type { Camera } from './camera.ts';
import { PIXEL_RATIO } from './pixelRatio.ts';
import { RIM, scaleOf, SIDE } from './tileGrid.ts';
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

  /**
   * Shows these planes, the first lowest.
   * @param camera in device pixels
   */
  show(planes: readonly Plane[], camera: Camera): void {
    for (const [level, element] of this.planes)
      if (!planes.some((plane) => plane.level === level)) {
        this.element.removeChild(element);
        this.planes.delete(level);
      }
    for (const [depth, { level, tiles }] of planes.entries()) {
      const element = this.planeOf(level);
      fill(element, tiles);
      // Whole device pixels: a plane of just this scale is then shown dot for dot.
      const [x, y] = [Math.round(camera.x) / PIXEL_RATIO, Math.round(camera.y) / PIXEL_RATIO];
      element.style.transform = `translate(${x}px, ${y}px) scale(${camera.scale / scaleOf(level)})`;
      element.style.zIndex = String(depth);
    }
  }

  clear(): void {
    this.show([], { x: 0, y: 0, scale: 1 });
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

/** Takes away what is no longer a bitmap of the plane and puts in what is new. */
function fill(element: HTMLDivElement, tiles: Plane['tiles']): void {
  const wanted = new Set<Node>();
  for (const { shown } of tiles) if (shown !== null) wanted.add(shown);
  for (const child of Array.from(element.childNodes)) if (!wanted.has(child)) element.removeChild(child);
  for (const { shown, spot } of tiles) {
    if (shown === null || shown.parentNode === element) continue;
    const { style } = shown;
    style.left = `${(spot.column * SIDE - RIM) / PIXEL_RATIO}px`;
    style.top = `${(spot.row * SIDE - RIM) / PIXEL_RATIO}px`;
    style.width = style.height = `${(SIDE + 2 * RIM) / PIXEL_RATIO}px`;
    element.appendChild(shown);
  }
}
