import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { signOf } from '../ui/SeatChip.tsx';
import styles from './SeatSign.module.css';

/** The sign of a seat in its round felt, large: for choosing a seat and for saying "this is you". */
export function SeatSign({ seat, size }: { readonly seat: string; readonly size?: 'big' }) {
  const number = Math.max(1, Number(seat));
  const felt = ((number - 1) % 10) + 1;
  const sign = signOf(number);
  return (
    <span
      className={classes(styles['sign'], number > 10 && styles['corded'], size === 'big' && styles['big'])}
      style={{ background: `var(--c${felt})`, color: `var(--c${felt}-on)` }}
      aria-hidden="true"
    >
      {sign && <Icon shape={sign} />}
    </span>
  );
}
