import type { readGallery } from '../../../shared/methods/gallery/index.ts';

type Gallery = ReturnType<typeof readGallery>;

/** A read sticker that is tied to a thing of another board. */
export interface Pin {
  readonly sticker: string;
  readonly text: string;
  /** The thing it is tied to. */
  readonly thing: string;
}

/** The stickers tied to things of one board, in the order of reading; those in the bin left out (gallery G19). */
export const pinsOn = (gallery: Gallery, board: string): Pin[] =>
  gallery.stickers.flatMap(({ id, text, place, bin }) =>
    place?.document === board && bin === null ? [{ sticker: id, text, thing: place.id }] : [],
  );

/** Their words by the thing they are tied to. */
export function wordsByThing(pins: readonly Pin[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { thing, text } of pins) words.set(thing, [...(words.get(thing) ?? []), text]);
  return words;
}
