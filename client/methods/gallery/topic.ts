import type { Column } from '../../../shared/methods/gallery/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';
import { speak } from '../../ui/icons/marks.ts';
import * as topics from '../../ui/icons/topics.ts';

/** The pictures a column may bear, by name, with the beginnings of words that call for them. The first that fits wins. */
const TOPICS: readonly (readonly [name: string, shape: IconShape, beginnings: readonly string[]])[] = [
  ['irrigation', topics.irrigation, ['сугат', 'арык', 'полив', 'ороситель', 'irrigat', 'ditch']],
  ['roof', topics.roof, ['чатыр', 'крыш', 'кровл', 'roof']],
  ['kindergarten', topics.kindergarten, ['бакча', 'детск', 'детсад', 'садик', 'kindergarten']],
  ['school', topics.school, ['мектеп', 'школ', 'school']],
  ['lamp', topics.lamp, ['жарык', 'чырак', 'освещ', 'фонар', 'свет', 'light', 'lamp']],
  ['wifi', topics.wifi, ['интернет', 'байланыш', 'связ', 'internet']],
  ['youth', topics.youth, ['жаштар', 'жаш', 'молод', 'youth', 'young']],
  ['dump', topics.dump, ['таштанды', 'мусор', 'отход', 'свалк', 'rubbish', 'waste', 'litter']],
  ['bridge', topics.bridge, ['көпүрө', 'мост', 'bridge']],
  ['bus', topics.bus, ['автобус', 'транспорт', 'унаа', 'аялдама', 'bus', 'transport']],
  ['road', topics.road, ['жол', 'көчө', 'дорог', 'улиц', 'road', 'street']],
  ['tap', topics.tap, ['суу', 'вод', 'water']],
  ['health', topics.health, ['фап', 'оорукана', 'дарыгер', 'больниц', 'врач', 'медиц', 'health', 'clinic']],
  ['club', topics.club, ['клуб', 'маданият', 'club']],
  ['gym', topics.gym, ['спорт', 'gym']],
  ['shop', topics.shop, ['дүкөн', 'базар', 'магазин', 'shop']],
  ['book', topics.book, ['китеп', 'библиотек', 'librar']],
  ['cow', topics.cow, ['мал', 'жайыт', 'скот', 'пастбищ', 'cattle', 'pasture']],
  ['tree', topics.tree, ['токой', 'бак', 'дарак', 'дерев', 'парк', 'tree', 'park']],
  ['house', topics.house, ['үй', 'дом', 'house']],
  ['mosque', topics.mosque, ['мечит', 'мечет', 'mosque']],
  ['cemetery', topics.cemetery, ['көрүстөн', 'кладбищ', 'cemeter']],
  ['office', topics.office, ['өкмөт', 'окмоту', 'office']],
];

/** The names of the pictures, for choosing one. */
export const TOPIC_NAMES: readonly string[] = TOPICS.map(([name]) => name);

export const topicShape = (name: string): IconShape => TOPICS.find(([each]) => each === name)?.[1] ?? speak;

/** The picture that a column's name calls for, in any of the three languages; null when none does. */
export function topicOf(name: string): string | null {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const found = TOPICS.find(([, , beginnings]) =>
    beginnings.some((beginning) => words.some((word) => word.startsWith(beginning))),
  );
  return found?.[0] ?? null;
}

/** A column's picture: the one people chose, else the one its name calls for. */
export const pictureOf = (column: Pick<Column, 'name' | 'picture'>): IconShape =>
  topicShape(column.picture ?? topicOf(column.name) ?? '');
