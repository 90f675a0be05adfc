import { isGiver, type Giver, type What } from '../../../shared/methods/causes/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';
import { bricks, coin, diamond, file, mapMark, work } from '../../ui/icons/marks.ts';

type GiverNames = Readonly<Record<Giver, string>>;

export const whoOf = (who: string, names: GiverNames): string => (isGiver(who) ? names[who] : who);

/** Who is meant by a name as typed: AO, AK or the community where it is their word, whatever its capitals. */
export function giverNamed(name: string, names: GiverNames): string {
  const typed = name.toLowerCase();
  return Object.keys(names).find((each) => isGiver(each) && names[each].toLowerCase() === typed) ?? name;
}

export const whatIcons: Readonly<Record<What, IconShape>> = {
  money: coin,
  labour: work,
  material: bricks,
  land: mapMark,
  decision: file,
  other: diamond,
};
