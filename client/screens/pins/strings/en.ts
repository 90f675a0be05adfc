/** Texts of tying stickers of the gallery to places of the map. English is the source. */
export const en = {
  tie: 'Sticker → place',
  title: 'Tie a sticker to a place on the map',
  sticker: 'Sticker',
  place: 'Place',
  choose: 'choose',
  tied: 'Tied stickers',
  loose: 'Untie',
  none: 'No sticker has been read yet.',
  noPlace: 'Nothing stands on the map yet.',
};
export type PinStrings = Readonly<typeof en>;
