import { people } from '../../../shared/i18n/people/people.ts';
import type { PublicSeat } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { cross, undo } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import type { SeatFacts } from './told.ts';

interface SeatSheetProps {
  readonly seat: PublicSeat;
  readonly facts: SeatFacts | undefined;
  readonly onClose: () => void;
}

/** What a facilitator may do with one seat: free it, or put its person out of the session. */
export function SeatSheet({ seat, facts, onClose }: SeatSheetProps) {
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
