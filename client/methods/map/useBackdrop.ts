import { useMemo } from 'react';
import { PAGE, type MapContent } from '../../../shared/methods/map/index.ts';
import { PAPER, PEN } from './colours.ts';
import type { Backdrop } from './groundPaint.ts';
import { useBackground } from './useBackground.ts';
import { fontOf, HALO } from './thingsPaint.ts';

/** The faint picture below the map, and the north sign in its corner. */
export function useBackdrop(content: MapContent): Backdrop {
  const { picture, pictureShade, north, northSign } = content.page;
  const image = useBackground(picture);
  return useMemo(
    () => ({
      picture: image === null ? null : (ctx) => paintPicture(ctx, image, pictureShade),
      north: north === null ? null : (ctx) => paintNorth(ctx, north, northSign),
    }),
    [image, pictureShade, north, northSign],
  );
}

/** The picture as large as it fits, in the middle of the page. */
function paintPicture(ctx: CanvasRenderingContext2D, image: HTMLImageElement, shade: number): void {
  const scale = Math.min(PAGE.width / image.naturalWidth, PAGE.height / image.naturalHeight);
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  ctx.globalAlpha = shade;
  ctx.drawImage(image, (PAGE.width - width) / 2, (PAGE.height - height) / 2, width, height);
  ctx.globalAlpha = 1;
}

/** The arrow of the north around its middle, and where it and its words stand; board units. */
export const NORTH = 'M0 300V-300M-130 -130L0 -320L130 -130';
export const NORTH_SIGN = { at: [PAGE.width - 520, 620], line: 36, letters: 230, words: 620 } as const;
/** Board units that stay free between the words and the edge of the page. */
const EDGE = 80;

/** Where the words of the north stand: below the arrow, or, when they are long, ending at the edge of the page. */
export function northWordsAt(sign: string): { readonly x: number; readonly y: number; readonly end: boolean } {
  const [x, y] = NORTH_SIGN.at;
  const half = (sign.length * NORTH_SIGN.letters * 0.6) / 2;
  const end = x + half > PAGE.width - EDGE;
  return { x: end ? PAGE.width - EDGE : x, y: y + NORTH_SIGN.words, end };
}

function paintNorth(ctx: CanvasRenderingContext2D, degrees: number, sign: string): void {
  ctx.save();
  ctx.translate(...NORTH_SIGN.at);
  ctx.rotate((degrees * Math.PI) / 180);
  ctx.strokeStyle = PEN;
  ctx.lineWidth = NORTH_SIGN.line;
  ctx.lineCap = ctx.lineJoin = 'round';
  ctx.stroke(new Path2D(NORTH));
  ctx.restore();
  ctx.save();
  const { x, y, end } = northWordsAt(sign);
  ctx.font = fontOf(NORTH_SIGN.letters);
  ctx.textAlign = end ? 'right' : 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = NORTH_SIGN.letters * HALO;
  ctx.strokeStyle = PAPER;
  ctx.fillStyle = PEN;
  ctx.strokeText(sign, x, y);
  ctx.fillText(sign, x, y);
  ctx.restore();
}
