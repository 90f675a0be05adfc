import type { IconShape } from '../../ui/Icon.tsx';
import { people } from '../../ui/icons/marks.ts';
import * as topics from '../../ui/icons/topics.ts';
import type { VennStrings } from './strings/en.ts';

/** The name of a picture; the catalogues say it in words. */
type EmblemName = keyof VennStrings['pictures'];

/** Pictures an organisation may bear, by name, with beginnings of words that call for them. The first that fits wins. */
const EMBLEMS: readonly (readonly [name: EmblemName, shape: IconShape, beginnings: readonly string[]])[] = [
  ['office', topics.office, ['айыл өкм', 'өкмөт', 'окмот', 'кеңеш', 'кенеш', 'ayil', 'kenesh', 'администр']],
  ['kindergarten', topics.kindergarten, ['бала бакча', 'бакча', 'детск', 'детсад', 'kinderg']],
  ['school', topics.school, ['мектеп', 'школ', 'school']],
  ['gym', topics.gym, ['спорт', 'gym']],
  ['book', topics.book, ['китеп', 'библиотек', 'librar']],
  ['irrigation', topics.irrigation, ['спа', 'авп', 'сугат', 'полив', 'water users', 'irrigat']],
  ['tap', topics.tap, ['тспакб', 'соопп', 'ичүүчү', 'питьев', 'drinking']],
  ['information', topics.information, ['маалымат', 'информ', 'information']],
  ['saw', topics.saw, ['пилорама', 'лесопил', 'sawmill']],
  ['paw', topics.paw, ['ветеринар', 'veterin']],
  ['elders', topics.elders, ['аксакал', 'elders', 'суд ']],
  ['club', topics.club, ['маданият', 'клуб', 'дом культ', 'culture', 'club']],
  ['youth', topics.youth, ['жаштар', 'молод', 'youth']],
  ['health', topics.health, ['фап', 'оорукана', 'больниц', 'health', 'clinic']],
  ['mosque', topics.mosque, ['мечит', 'мечет', 'mosque']],
  ['cow', topics.cow, ['жайыт', 'пастбищ', 'pasture']],
  ['shop', topics.shop, ['дүкөн', 'базар', 'магазин', 'shop', 'market']],
  ['star', topics.star, []],
  ['tree', topics.tree, ['токой', 'лес', 'forest']],
  ['road', topics.road, ['жол', 'дорож', 'road']],
];

/** The names of the pictures, for choosing one. */
export const EMBLEM_NAMES: readonly EmblemName[] = EMBLEMS.map(([name]) => name);

/** The picture that a name calls for, in any of the three languages; '' when none does. */
export function emblemFor(name: string): string {
  const plain = ` ${name.toLowerCase()}`;
  const found = EMBLEMS.find(([, , beginnings]) => beginnings.some((each) => plain.includes(` ${each}`)));
  return found?.[0] ?? '';
}

/** The picture to show: the chosen one, else the one the name calls for, else people. */
export function emblemShape({ emblem, name }: { readonly emblem: string; readonly name: string }): IconShape {
  const wanted = emblem === '' ? emblemFor(name) : emblem;
  return EMBLEMS.find(([each]) => each === wanted)?.[1] ?? people;
}
