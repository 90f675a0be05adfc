import type { Session, Subgroup } from '../../../shared/session/session.ts';
import { useCommand } from '../../sync/index.ts';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import styles from './Board.module.css';

interface PeopleSheetProps {
  readonly session: Session;
  readonly subgroup: Subgroup;
  readonly onClose: () => void;
}

/** Who works at a table: tap a seat to bring it here, tap again to let it go. */
export function PeopleSheet({ session, subgroup, onClose }: PeopleSheetProps) {
  const words = useStrings(causesStrings);
  const command = useCommand();
  const here = new Set(subgroup.seats);
  const toggle = (seat: string) => {
    const seats = here.has(seat) ? subgroup.seats.filter((each) => each !== seat) : [...subgroup.seats, seat];
    void command('subgroups.set', { table: subgroup.table, seats });
  };
  return (
    <Sheet open title={`${words.people}: ${subgroup.problem}`} onClose={onClose}>
      <div className={styles['seats']}>
        {session.seats
          .filter((each) => each.taken)
          .map(({ seat }) => (
            <button
              key={seat}
              type="button"
              aria-pressed={here.has(seat)}
              aria-label={words.seatOn(seat)}
              onClick={() => toggle(seat)}
            >
              <SeatChip seat={seat} />
            </button>
          ))}
      </div>
    </Sheet>
  );
}
