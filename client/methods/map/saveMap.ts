import type { Language } from '../../../shared/domain/language.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { PAGE, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import { pngOf, type StrokeStore } from '../../canvas/index.ts';
import { saveAs } from '../../ui/saveAs.ts';
import { groundOf, type Backdrop } from './groundPaint.ts';
import { layoutOf, type Layout } from './layout.ts';
import { mapSvg } from './mapSvg.ts';
import { sideOf, type Side } from './printSide.ts';
import { paintSide } from './printSidePaint.ts';
import { measurer, paintThings, Sprites } from './thingsPaint.ts';

interface Picture {
  readonly content: MapContent;
  readonly store: StrokeStore;
  readonly shown: ReadonlySet<Layer>;
  readonly pinned?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The picture below the map and the north, as they are on the board. */
  readonly backdrop: Backdrop;
  readonly language: Language;
  /** Village, group and date, one line each. */
  readonly title: readonly string[];
  /** Of the file. */
  readonly name: string;
}

/** Pixels of the page's width, and of its letters. */
const WIDTH = 3_000;
const LETTERS = 44;
const WHOLE = { minX: 0, minY: 0, maxX: PAGE.width, maxY: PAGE.height };

function printed({ content, shown, language, pinned, title }: Picture): { layout: Layout; side: Side } {
  const terms = mapTerms[language];
  const wishes = { terms, shown, scale: WIDTH / PAGE.width, letters: LETTERS, widthOf: measurer(0) };
  const layout = layoutOf(content, { ...wishes, ...(pinned === undefined ? {} : { pinned }) });
  return { layout, side: sideOf(content, { shown, layout, terms, title }) };
}

/** The map as it is shown, with its legend, as a PNG file. */
export async function saveMapPng(picture: Picture): Promise<void> {
  const { content, store, shown, backdrop, name } = picture;
  const sprites = new Sprites(0);
  const { layout, side } = printed(picture);
  const width = PAGE.width + side.width;
  const blob = await pngOf({ width, height: PAGE.height }, (WIDTH * width) / PAGE.width, (ctx, scale) => {
    const seen = content.objects.filter(({ layer }) => shown.has(layer));
    for (const paint of [...groundOf(seen, backdrop)(WHOLE), ...store.paints(WHOLE)]) paint(ctx, scale);
    paintThings(ctx, layout, sprites, scale);
    paintSide(ctx, side);
  });
  sprites.release();
  if (blob !== null) saveAs(blob, `${name}.png`);
}

/** The map as it is shown, with its legend, as a drawing that can be printed at any size; without the picture below. */
export function saveMapSvg(picture: Picture): void {
  const { content, store, shown, name } = picture;
  const objects = content.objects.filter(({ layer }) => shown.has(layer));
  const text = mapSvg({ objects, strokes: store.within(WHOLE), page: content.page, ...printed(picture) });
  saveAs(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
}
