import { people } from '../../../shared/i18n/people/people.ts';
import type { PublicSeat } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { cross, undo } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './Conductor.module.css';
import type { SeatFacts } from './told.ts';

/** Which last minutes of a seat's work can be taken back: those of an accident or a game, or all of them. */
const LAST = 5;
const ALL = 1_440;

interface SeatSheetProps {
  readonly seat: PublicSeat;
  readonly facts: SeatFacts | undefined;
  /** The board on which the seat works now; null in a step without one. */
  readonly board: string | null;
  readonly onClose: () => void;
}

/** What a facilitator may do with one seat: take back what it did, free it, or put its person out of the session. */
export function SeatSheet({ seat, facts, board, onClose }: SeatSheetProps) {
  const words = useStrings(deskStrings).conductor;
  const names = people[useLanguage()];
  const { run } = useDesk();
  const act = (name: string, args: unknown) => {
    void run(name, args);
    onClose();
  };
  const about = [
    facts?.sex == null ? words.unsaid : names.sexes[facts.sex],
    facts?.ageGroup == null ? '' : names.ageGroups[facts.ageGroup],
  ];
  return (
    <Sheet open title={words.seatOf(seat.seat)} onClose={onClose}>
      <p>{about.filter((part) => part !== '').join(' · ')}</p>
      {board !== null && (
        <>
          <p>{`${words.seatUndo}. ${words.seatUndoMore}`}</p>
          <div className={styles['pair']}>
            {[LAST, ALL].map((minutes) => (
              <Button
                key={minutes}
                icon={undo}
                wide
                onPress={() => act('seats.undo', { seat: seat.seat, board, minutes })}
              >
                {minutes === ALL ? words.seatUndoAll : words.seatUndoLast(minutes)}
              </Button>
            ))}
          </div>
        </>
      )}
      {seat.out ? (
        <Button icon={undo} wide onPress={() => act('seats.out', { seat: seat.seat, on: false })}>
          {words.seatBack}
        </Button>
      ) : (
        <>
          <p>{words.seatFreeMore}</p>
          <Button icon={undo} wide onPress={() => act('seats.free', { seat: seat.seat })}>
            {words.seatFree}
          </Button>
          <p>{words.seatOutMore}</p>
          <Button icon={cross} wide onPress={() => act('seats.out', { seat: seat.seat, on: true })}>
            {words.seatOut}
          </Button>
        </>
      )}
    </Sheet>
  );
}
