import type { Size } from './camera.ts';

/** A part of a view, CSS pixels. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Wanted {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS pixels of a window's side are a multiple of it. */
const STEP = 256;

const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);

/**
 * A window of a view that holds what is wanted of it: the one before where that is enough, or one of its size at
 * another place where nothing has begun there, or a larger one.
 * @param before the window before, and whether something was painted in it that is still to be seen
 */
export function grownWindow(
  wanted: Wanted,
  view: Size,
  before: { readonly window: Window | null; readonly begun: boolean },
): Window {
  const down = (value: number, most: number): number => clamp(Math.floor(value / STEP) * STEP, most);
  const up = (value: number, most: number): number => clamp(Math.ceil(value / STEP) * STEP, most);
  const [left, top] = [down(wanted.left, view.width - 1), down(wanted.top, view.height - 1)];
  const width = Math.max(1, up(wanted.right, view.width) - left);
  const height = Math.max(1, up(wanted.bottom, view.height) - top);
  const { window, begun } = before;
  if (window === null) return { left, top, width, height };
  const [right, bottom] = [window.left + window.width, window.top + window.height];
  const holds = window.left <= left && window.top <= top && right >= left + width && bottom >= top + height;
  if (holds && right <= view.width && bottom <= view.height) return window;
  if (begun) {
    const [l, r] = stretched([window.left, right], [left, left + width], view.width);
    const [t, b] = stretched([window.top, bottom], [top, top + height], view.height);
    return { left: l, top: t, width: r - l, height: b - t };
  }
  const [wide, high] = [
    Math.min(view.width, Math.max(width, window.width)),
    Math.min(view.height, Math.max(height, window.height)),
  ];
  return { left: Math.min(left, view.width - wide), top: Math.min(top, view.height - high), width: wide, height: high };
}

type Range = readonly [from: number, to: number];

/** A range that holds both; where it grows it doubles, for each time a canvas is made anew. */
function stretched([from, to]: Range, [least, last]: Range, most: number): Range {
  const more = to - from;
  return [
    least < from ? clamp(Math.min(least, from - more), most) : from,
    last > to ? clamp(Math.max(last, to + more), most) : Math.min(to, most),
  ];
}
