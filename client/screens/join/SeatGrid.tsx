import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { check, lock } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { SeatSign } from '../SeatSign.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import type { DoorSeat } from './door.ts';
import styles from './Join.module.css';

interface SeatGridProps {
  readonly seats: readonly DoorSeat[];
  readonly onFree: (seat: string) => void;
  readonly onClaim: (seat: string) => void;
}

/** Seats by number and sign; taken ones ask whether it is yours; one button repeats the choice. */
export function SeatGrid({ seats, onFree, onClaim }: SeatGridProps) {
  const words = useStrings(screenStrings).join;
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const nameOf = ({ seat, taken, out }: DoorSeat) =>
    out ? words.out(seat) : taken ? words.taken(seat) : words.free(seat);
  return (
    <>
      <main className={styles['seats']}>
        <h1>{seats.some(({ taken, out }) => !taken && !out) ? words.chooseSeat : words.noFree}</h1>
        <ul className={styles['grid']}>
          {seats.map((each) => (
            <li key={each.seat}>
              <button
                type="button"
                className={classes(
                  styles['seat'],
                  (each.taken || each.out) && styles['taken'],
                  each.seat === chosen && styles['mine'],
                )}
                aria-label={nameOf(each)}
                aria-pressed={each.seat === chosen}
                aria-disabled={each.out}
                onClick={() => {
                  if (each.out) return;
                  if (each.taken) setAsked(each.seat);
                  else setChosen(each.seat);
                }}
              >
                <SeatSign seat={each.seat} />
                <b>{each.seat}</b>
                {(each.taken || each.out) && <Icon shape={lock} className={styles['lock']} />}
              </button>
            </li>
          ))}
        </ul>
      </main>
      {chosen !== null && (
        <footer className={styles['foot']}>
          <Button kind="go" icon={check} wide onPress={() => onFree(chosen)}>
            {words.mySeat(chosen)}
          </Button>
        </footer>
      )}
      <Sheet open={asked !== null} title={words.isItYours(asked ?? '')} onClose={() => setAsked(null)}>
        <p>{words.isItYoursMore}</p>
        <Button
          kind="yes"
          icon={check}
          wide
          onPress={() => {
            if (asked !== null) onClaim(asked);
          }}
        >
          {words.askFor}
        </Button>
        <Button kind="no" wide onPress={() => setAsked(null)}>
          {words.other}
        </Button>
      </Sheet>
    </>
  );
}
