import type { Size } from './camera.ts';

/** Pixels of the longer side: what the canvas of a cheap phone still holds. */
const LONGEST = 4_096;

/**
 * A board as a PNG picture, or null when the device has no memory for it.
 * @param page board units
 * @param width pixels wanted; fewer are taken where a side would grow beyond LONGEST
 * @param paint draws the whole page; the context is in board units
 */
export function pngOf(
  page: Size,
  width: number,
  paint: (ctx: CanvasRenderingContext2D, scale: number) => void,
): Promise<Blob | null> {
  const scale = Math.min(width, LONGEST, (LONGEST * page.width) / page.height) / page.width;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(page.width * scale);
  canvas.height = Math.round(page.height * scale);
  const ctx = canvas.getContext('2d');
  if (ctx === null) return Promise.resolve(null);
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  paint(ctx, scale);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      canvas.width = canvas.height = 0;
      resolve(blob);
    }, 'image/png');
  });
}
