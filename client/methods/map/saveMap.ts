import type { Language } from '../../../shared/domain/language.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { PAGE, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import { pngOf, saveAs, type StrokeStore } from '../../canvas/index.ts';
import { groundOf } from './groundPaint.ts';
import { layoutOf } from './layout.ts';
import { mapSvg } from './mapSvg.ts';
import { measurer, paintThings, Sprites } from './thingsPaint.ts';

interface Picture {
  readonly content: MapContent;
  readonly store: StrokeStore;
  readonly shown: ReadonlySet<Layer>;
  readonly language: Language;
  /** Of the file. */
  readonly name: string;
}

/** Pixels of a picture's width, and of its letters. */
const WIDTH = 3_000;
const LETTERS = 44;
const WHOLE = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };

function layoutFor({ content, shown, language }: Picture) {
  const widthOf = measurer(0);
  return layoutOf(content, { terms: mapTerms[language], shown, scale: WIDTH / PAGE.width, letters: LETTERS, widthOf });
}

/** The map as it is shown, as a PNG file. */
export async function saveMapPng(picture: Picture): Promise<void> {
  const { content, store, shown, name } = picture;
  const sprites = new Sprites(0);
  const layout = layoutFor(picture);
  const blob = await pngOf(PAGE, WIDTH, (ctx, scale) => {
    const seen = content.objects.filter(({ layer }) => shown.has(layer));
    for (const paint of [...groundOf(seen, null)(WHOLE), ...store.paints(WHOLE)]) paint(ctx, scale);
    paintThings(ctx, layout, sprites, scale);
  });
  sprites.release();
  if (blob !== null) saveAs(blob, `${name}.png`);
}

/** The map as it is shown, as a drawing that can be printed at any size. */
export function saveMapSvg(picture: Picture): void {
  const seen = picture.content.objects.filter(({ layer }) => picture.shown.has(layer));
  const text = mapSvg(seen, picture.store.within(WHOLE), layoutFor(picture));
  saveAs(new Blob([text], { type: 'image/svg+xml' }), `${picture.name}.svg`);
}
