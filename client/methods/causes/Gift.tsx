import { memo, useState } from 'react';
import { setAgreed, type Contribution } from '../../../shared/methods/causes/index.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { check, clock, more as dots } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Cell } from './Cell.tsx';
import { GiveButton } from './GiveButton.tsx';
import { whoOf } from './giver.ts';
import { MarkNote } from './MarkNote.tsx';
import { RowSheet } from './RowSheet.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand } from './tableContext.tsx';
import { useStepKeys } from './useStepKeys.ts';
import styles from './Grid.module.css';

interface GiftProps {
  readonly gift: Contribution;
  /** Puts the caret here when it appears: a contribution just begun. */
  readonly begin: boolean;
  /** A further contribution was begun in the same cell. */
  readonly onFresh: (key: string) => void;
}

/** One contribution in its cell of the grid. Its tools stand below it while it is in hand; a reader finds them always. */
export const Gift = memo(function Gift({ gift, begin, onFresh }: GiftProps) {
  const words = useStrings(causesStrings);
  const { mayType } = useHand();
  const [open, setOpen] = useState(false);
  const onKeyDown = useStepKeys('contributions', gift.id);
  const label = words.gift(whoOf(gift.who, words.givers), words.what[gift.what]);
  return (
    <div className={classes(styles['gift'], !gift.agreed && styles['open'])} role="presentation" onKeyDown={onKeyDown}>
      <Cell column="contributions" id={gift.id} text={gift.text} label={label} begin={begin} />
      {!gift.agreed && <small>{words.notAgreed}</small>}
      <MarkNote mark={gift.mark} />
      {mayType && (
        <div className={styles['tools']}>
          <AgreeButton gift={gift} />
          <button
            type="button"
            aria-label={words.actions(gift.text)}
            className={styles['tool']}
            onClick={() => setOpen(true)}
          >
            <Icon shape={dots} />
          </button>
          <GiveButton who={gift.who} what={gift.what} onFresh={onFresh} />
        </div>
      )}
      {open && <RowSheet column="contributions" id={gift.id} onClose={() => setOpen(false)} />}
    </div>
  );
});

/** Says with one press that a contribution is agreed, or not yet (C7). */
export function AgreeButton({ gift }: { readonly gift: Contribution }) {
  const words = useStrings(causesStrings);
  const { live } = useHand();
  const { id, agreed, text } = gift;
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-pressed={agreed}
      aria-label={words.agree(text)}
      onClick={() => setAgreed(live.doc, id, !agreed)}
    >
      <Icon shape={agreed ? check : clock} />
    </button>
  );
}
