import styles from './SeatChip.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { SEAT_SIGNS } from './icons/seatSigns.ts';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

/** The sign of a seat; seats above thirty begin again with the first. */
export function signOf(seat: number) {
  const sign = SEAT_SIGNS[(Math.max(1, seat) - 1) % SEAT_SIGNS.length];
  return sign ?? SEAT_SIGNS[0];
}

/** Felt of a seat: number modulo ten, 1 to 10. */
const feltOf = (seat: number): number => ((Math.max(1, seat) - 1) % 10) + 1;

const CORDS = ['plain', 'dashed', 'double'] as const;

/** The cord tells the tens: none, dashed, double. */
const cordOf = (seat: number) => CORDS[Math.floor((Math.max(1, seat) - 1) / 10) % CORDS.length] ?? 'plain';

interface SeatChipProps {
  /** A whole number from 1, as number or text. */
  readonly seat: number | string;
  /** Away or taken: faded. */
  readonly faded?: boolean;
}

/** A seat: sign for who does not read, number as its name, felt and cord as a help. Never on anything shared. */
export function SeatChip({ seat, faded = false }: SeatChipProps) {
  const words = useStrings(uiStrings);
  const number = Number(seat);
  const sign = signOf(number);
  const felt = feltOf(number);
  return (
    <span
      className={classes(styles['seat'], styles[cordOf(number)], faded && styles['faded'])}
      style={{ background: `var(--c${felt})`, color: `var(--c${felt}-on)` }}
      role="img"
      aria-label={words.seat(String(seat))}
    >
      {sign && <Icon shape={sign} className={styles['sign']} />}
      <span>{seat}</span>
    </span>
  );
}
