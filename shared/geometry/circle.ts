/** A place on a page, in board units: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A circle on a page, in board units; radius > 0. */
export interface Circle {
  readonly pos: Point;
  readonly radius: number;
}

/** A rectangle on a page, in board units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point at `radius` from `centre` in a direction; radians counted clockwise from twelve o'clock, as d3 counts. */
export const pointAt = (centre: Point, direction: number, radius: number): Point => [
  centre[0] + radius * Math.sin(direction),
  centre[1] - radius * Math.cos(direction),
];

/** The direction from `centre` to `to`, in [0, 2π), clockwise from twelve o'clock; 0 when the two coincide. */
export function directionTo(centre: Point, to: Point): number {
  const direction = Math.atan2(to[0] - centre[0], centre[1] - to[1]);
  return direction < 0 ? direction + 2 * Math.PI : direction;
}

/** The nearest place at which a circle of this radius lies wholly inside the rectangle; its middle when it is too big. */
export function keepInside(pos: Point, radius: number, within: Rect): Point {
  const hold = (value: number, start: number, length: number): number =>
    length < 2 * radius ? start + length / 2 : Math.min(start + length - radius, Math.max(start + radius, value));
  return [hold(pos[0], within.x, within.width), hold(pos[1], within.y, within.height)];
}

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
