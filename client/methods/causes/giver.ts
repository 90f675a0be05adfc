import { GIVERS, type What } from '../../../shared/methods/causes/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';
import { chain, check, coin, mapMark, plus, work } from '../../ui/icons/marks.ts';

type Giver = (typeof GIVERS)[number];

/** Whether it is one of the three that have a word of their own in every language. */
export const isGiver = (who: string): who is Giver => GIVERS.some((each) => each === who);

export const whoOf = (who: string, names: Readonly<Record<Giver, string>>): string => (isGiver(who) ? names[who] : who);

export const whatIcons: Readonly<Record<What, IconShape>> = {
  money: coin,
  labour: work,
  material: chain,
  land: mapMark,
  decision: check,
  other: plus,
};
