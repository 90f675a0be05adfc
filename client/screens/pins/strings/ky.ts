import type { PinStrings } from './en.ts';

export const ky: PinStrings = {
  tie: 'Стикер → жер',
  title: 'Стикерди картадагы жерге байлоо',
  sticker: 'Стикер',
  place: 'Жер',
  choose: 'тандаңыз',
  tied: 'Байланган стикерлер',
  loose: 'Чечүү',
  none: 'Азырынча бир да стикер окула элек.',
  noPlace: 'Картада азырынча эч нерсе жок.',
};
