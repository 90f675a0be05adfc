import type { IconShape } from '../../ui/Icon.tsx';
import { coin } from '../../ui/icons/marks.ts';
import * as topics from '../../ui/icons/topics.ts';

/** Pictures a slice may bear, by name, with beginnings of words that call for them. The first that fits wins. */
const EMBLEMS: readonly (readonly [name: string, shape: IconShape, beginnings: readonly string[]])[] = [
  ['kindergarten', topics.kindergarten, ['бакча', 'детск', 'детсад', 'kinderg']],
  ['school', topics.school, ['мектеп', 'школ', 'school']],
  ['gym', topics.gym, ['спорт', 'gym']],
  ['book', topics.book, ['китеп', 'библиотек', 'librar']],
  ['health', topics.health, ['фап', 'оорукана', 'больниц', 'health', 'clinic']],
  ['club', topics.club, ['клуб', 'маданият', 'культур', 'club']],
  ['road', topics.road, ['жол', 'дорог', 'road']],
  ['bridge', topics.bridge, ['көпүрө', 'мост', 'bridge']],
  ['lamp', topics.lamp, ['жарык', 'чырак', 'освещ', 'фонар', 'light', 'lamp']],
  ['irrigation', topics.irrigation, ['сугат', 'арык', 'полив', 'irrigat']],
  ['tap', topics.tap, ['суу', 'вод', 'water']],
  ['dump', topics.dump, ['таштанды', 'мусор', 'отход', 'waste', 'rubbish']],
  ['star', topics.star, ['майрам', 'празд', 'holiday', 'feast', 'конок', 'гост']],
  ['youth', topics.youth, ['жаштар', 'молод', 'youth']],
  ['tree', topics.tree, ['көрктөн', 'жашыл', 'благоустр', 'озелен', 'парк', 'green', 'park']],
  ['elders', topics.elders, ['жардам', 'помощ', 'aid', 'help']],
  ['office', topics.office, ['аө', 'аппарат', 'өкмөт', 'окмот', 'staff', 'office']],
];

export const EMBLEM_NAMES: readonly string[] = EMBLEMS.map(([name]) => name);

/** The picture that a name calls for, in any of the three languages; '' when none does. */
export function emblemFor(name: string): string {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const found = EMBLEMS.find(([, , beginnings]) =>
    beginnings.some((beginning) => words.some((word) => word.startsWith(beginning))),
  );
  return found?.[0] ?? '';
}

/** The picture to show: the chosen one, else the one the name calls for, else a coin. */
export function emblemShape({ emblem, name }: { readonly emblem: string; readonly name: string }): IconShape {
  const wanted = emblem === '' ? emblemFor(name) : emblem;
  return EMBLEMS.find(([each]) => each === wanted)?.[1] ?? coin;
}
