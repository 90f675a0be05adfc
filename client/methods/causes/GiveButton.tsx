import type { What } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { plus } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { whoOf } from './giver.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { useGiving } from './useGiving.ts';
import styles from './Grid.module.css';

interface GiveButtonProps {
  readonly who: string;
  readonly what: What;
  readonly onFresh: (key: string) => void;
}

/** Begins a contribution of this giver and kind. */
export function GiveButton({ who, what, onFresh }: GiveButtonProps) {
  const words = useStrings(causesStrings);
  const { give, refused } = useGiving(onFresh);
  if (refused) return null;
  return (
    <button
      type="button"
      className={styles['give']}
      aria-label={words.give(whoOf(who, words.givers), words.what[what])}
      onClick={() => give(who, what)}
    >
      <Icon shape={plus} />
    </button>
  );
}
