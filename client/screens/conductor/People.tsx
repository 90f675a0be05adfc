import { useState } from 'react';
import { PEOPLE_FLOOR, STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import type { Actor } from '../../../shared/domain/role.ts';
import type { PublicSeat, Session } from '../../../shared/session/session.ts';
import { useProgress } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { check, cross, hand, people as peopleIcon, pen, warn } from '../../ui/icons/marks.ts';
import { holdScreens } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { activeStepOf } from '../activeStep.ts';
import { boardFor } from '../boardFor.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './People.module.css';
import { SeatSheet } from './SeatSheet.tsx';
import { claimsOf, devicesOf, filledOf, seatFactsOf, type SeatFacts } from './told.ts';
import { useCalls } from './useCalls.ts';

const FIVE = Array.from({ length: STICKERS_PER_SEAT }, (_, index) => index);

/** Tablets that ask for a seat: one question, two answers. */
function Claims() {
  const words = useStrings(deskStrings).conductor;
  const { run } = useDesk();
  const claims = claimsOf(useProgress('claim'));
  return claims.map(({ claim, seat }) => (
    <div key={claim} className={styles['claim']} role="alert">
      <SeatChip seat={seat} />
      <p>{words.claimOf(seat)}</p>
      <Button icon={check} onPress={() => void run('seats.confirm', { claim })}>
        {words.confirm}
      </Button>
      <Button icon={cross} onPress={() => void run('seats.refuse', { claim })}>
        {words.refuse}
      </Button>
    </div>
  ));
}

function Calls() {
  const words = useStrings(deskStrings).conductor;
  const [calls, answered] = useCalls();
  return calls.map((call) => (
    <div key={call.seat} className={styles['claim']} role="alert">
      <SeatChip seat={call.seat} />
      <p>{call.for === 'scribe' ? words.callingScribe : words.calling}</p>
      <Icon shape={call.for === 'scribe' ? pen : hand} />
      <Button icon={check} onPress={() => answered(call.seat)}>
        {words.answered}
      </Button>
    </div>
  ));
}

interface SeatProps {
  readonly seat: PublicSeat;
  readonly filled: number | null;
  readonly linked: boolean;
  readonly onPress: () => void;
}

function Seat({ seat, filled, linked, onPress }: SeatProps) {
  const words = useStrings(deskStrings).conductor;
  return (
    <li>
      <button
        type="button"
        className={styles['seat']}
        aria-label={filled === null ? words.seatOf(seat.seat) : words.stickersLeft(seat.seat, filled)}
        onClick={onPress}
      >
        <SeatChip seat={seat.seat} faded={!linked || seat.out} />
        {filled !== null && (
          <span className={styles['dots']}>
            {FIVE.map((place) => (
              <i key={place} className={place < filled ? styles['full'] : undefined} />
            ))}
          </span>
        )}
      </button>
    </li>
  );
}

/** A seat as the rules of boards see it. */
const actorOf = ({ subgroups }: Session, seat: string, facts: SeatFacts | undefined): Actor => ({
  role: 'participant',
  seat,
  sex: facts?.sex ?? null,
  tables: subgroups.filter(({ seats }) => seats.includes(seat)).map(({ table }) => table),
});

/** Who is here: seats with the squares of their pockets, never what is in them; who asks and who calls. */
export function People({ session }: { readonly session: Session }) {
  const words = useStrings(deskStrings).conductor;
  const facts = seatFactsOf(useProgress('seats'));
  const filled = filledOf(useProgress('pockets'));
  const devices = devicesOf(useProgress('devices'));
  const { run } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  const taken = session.seats.filter((seat) => seat.taken || seat.out);
  const here = session.seats.filter((seat) => seat.taken).length;
  const step = activeStepOf(session);
  const linked = new Set(devices.filter(({ online }) => online).map(({ seat }) => seat));
  const said = (sex: 'woman' | 'man') => [...facts.values()].filter((each) => each.sex === sex).length;
  const shown = session.seats.find((seat) => seat.seat === open);
  return (
    <section className={styles['people']}>
      <h2>
        <Icon shape={peopleIcon} /> {words.people} <b>{here}</b>
      </h2>
      {here > 0 && <p className={styles['sexes']}>{`${words.women(said('woman'))} · ${words.men(said('man'))}`}</p>}
      <Claims />
      <Calls />
      {here > 0 && (
        <Button
          icon={holdScreens}
          wide
          aria={{ 'aria-pressed': session.screensHeld }}
          onPress={() => void run('screens.hold', { on: !session.screensHeld })}
        >
          {session.screensHeld ? words.unhold : words.hold}
        </Button>
      )}
      {taken.length === 0 && <p className={styles['none']}>{words.peopleNone}</p>}
      <ul className={styles['seats']}>
        {taken.map((seat) => (
          <Seat
            key={seat.seat}
            seat={seat}
            filled={step?.kind === 'gallery' ? (filled.get(seat.seat) ?? 0) : null}
            linked={devices.length === 0 || linked.has(seat.seat)}
            onPress={() => setOpen(seat.seat)}
          />
        ))}
      </ul>
      {here > 0 && here < PEOPLE_FLOOR && step?.kind !== 'welcome' && (
        <p className={styles['few']}>
          <Icon shape={warn} />
          <span>{words.few(here)}</span>
        </p>
      )}
      {session.seats.every((seat) => seat.taken || seat.out) && (
        <Button onPress={() => void run('seats.add', { count: 5 })}>{words.addSeats}</Button>
      )}
      {shown !== undefined && (
        <SeatSheet
          seat={shown}
          facts={facts.get(shown.seat)}
          board={step === null ? null : boardFor(step, actorOf(session, shown.seat, facts.get(shown.seat)))}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
