import type { PinStrings } from './en.ts';

export const ru: PinStrings = {
  tie: 'Стикер → место',
  title: 'Привязать стикер к месту на карте',
  sticker: 'Стикер',
  place: 'Место',
  choose: 'выберите',
  tied: 'Привязанные стикеры',
  loose: 'Отвязать',
  none: 'Пока не прочитан ни один стикер.',
  noPlace: 'На карте пока ничего нет.',
};
