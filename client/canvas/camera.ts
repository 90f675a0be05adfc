/** Where the page lies on the screen: a point p of the page is shown at p × scale + (x, y). Scale is CSS pixels per board unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Width and height, of a page in board units or of a view in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Place = readonly [x: number, y: number];

/** How far one may go out, as a part of "fit", and in, as a multiple of it: no endless plane to get lost on. */
const FARTHEST = 0.6;
const NEAREST = 24;

/** The whole page in the middle of the view. */
export function fit(page: Size, view: Size, margin = 0): Camera {
  const [width, height] = [Math.max(1, view.width - 2 * margin), Math.max(1, view.height - 2 * margin)];
  const scale = Math.min(width / page.width, height / page.height);
  return { scale, x: (view.width - page.width * scale) / 2, y: (view.height - page.height * scale) / 2 };
}

export const toPage = ({ x, y, scale }: Camera, [sx, sy]: Place): Place => [(sx - x) / scale, (sy - y) / scale];
export const toScreen = ({ x, y, scale }: Camera, [px, py]: Place): Place => [px * scale + x, py * scale + y];

export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx,
  y: camera.y + dy,
});

/** Zooms by `factor`; what is at the screen point `at` stays under it. */
export function zoomed(camera: Camera, at: Place, factor: number): Camera {
  const [px, py] = toPage(camera, at);
  const scale = camera.scale * factor;
  return { scale, x: at[0] - px * scale, y: at[1] - py * scale };
}

/** Two fingers moved: what was under each stays under it, as far as a shift and a zoom can do it. */
export function pinched(camera: Camera, before: readonly [Place, Place], after: readonly [Place, Place]): Camera {
  const [was, is] = [spread(before), spread(after)];
  const [from, to] = [middle(before), middle(after)];
  const factor = was > 1 ? is / was : 1;
  return zoomed(panned(camera, to[0] - from[0], to[1] - from[1]), to, factor);
}

const spread = ([a, b]: readonly [Place, Place]): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = ([a, b]: readonly [Place, Place]): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Ctrl and wheel (a trackpad's pinch too) zooms, wheel alone pans. Deltas in CSS pixels. */
export function wheeled(camera: Camera, at: Place, wheel: { dx: number; dy: number; zoom: boolean }): Camera {
  return wheel.zoom ? zoomed(camera, at, Math.exp(-wheel.dy / 100)) : panned(camera, -wheel.dx, -wheel.dy);
}

/** The nearest camera that stays within the zoom limits and keeps at least half of the view, or of the page, in sight. */
export function bounded(camera: Camera, page: Size, view: Size): Camera {
  const whole = fit(page, view).scale;
  const scale = clamp(camera.scale, whole * FARTHEST, whole * NEAREST);
  const at: Place = [view.width / 2, view.height / 2];
  const kept = scale === camera.scale ? camera : zoomed(camera, at, scale / camera.scale);
  return {
    scale,
    x: clampShift(kept.x, page.width * scale, view.width),
    y: clampShift(kept.y, page.height * scale, view.height),
  };
}

function clampShift(shift: number, page: number, view: number): number {
  const sight = Math.min(page, view) / 2;
  return clamp(shift, sight - page, view - sight);
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
