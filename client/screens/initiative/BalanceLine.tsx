import type { Register } from '../../../shared/register/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { check, warn } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { balanceOf } from './balance.ts';
import { initiativeStrings } from './strings/initiativeStrings.ts';
import styles from './InitiativeDesk.module.css';

/** How many are chosen, women and men apart, and whether the smaller sex has its 30 %. */
export function BalanceLine({ register }: { readonly register: Register }) {
  const words = useStrings(initiativeStrings);
  const { chosen, women, men, unsaid, unbalanced } = balanceOf(register);
  const said = women + men > 0;
  return (
    <p role="status" className={classes(styles['balance'], unbalanced && styles['warning'])}>
      <b>{words.chosen(chosen)}</b>
      {said && <span>{words.split(women, men)}</span>}
      {unsaid > 0 && <span>{words.unsaid(unsaid)}</span>}
      {said && (
        <span className={styles['word']}>
          <Icon shape={unbalanced ? warn : check} size="20px" />
          {unbalanced ? words.unbalanced : words.balanced}
        </span>
      )}
    </p>
  );
}
