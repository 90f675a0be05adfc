import { lazy, Suspense, useState } from 'react';
import type { Session } from '../../../shared/session/session.ts';
import { useActor, useDrafts } from '../../sync/index.ts';
import { persistently } from '../../sync/persistently.ts';
import { Button } from '../../ui/Button.tsx';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { passRound } from '../../ui/icons/pictures.ts';
import { useStrings } from '../../ui/language.tsx';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { activeStepOf } from '../activeStep.ts';
import { RoomBadge } from '../RoomBadge.tsx';
import type { HeldSeat } from '../join/heldSeat.ts';
import { StepTimer } from '../StepTimer.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import { LookUp } from './LookUp.tsx';
import { PocketStep } from './PocketStep.tsx';
import { stopMarks } from '../stopMarks.ts';
import styles from './Pocket.module.css';

// Opened now and then: no part of what a tablet loads before it can write.
const PocketHelp = lazy(() =>
  persistently(() => import('./PocketHelp.tsx')).then((room) => ({ default: room.PocketHelp })),
);
const DraftStrip = lazy(() =>
  persistently(() => import('./DraftStrip.tsx')).then((room) => ({ default: room.DraftStrip })),
);

/** What a shared tablet may do: pass to another seat it holds, or let one more person sit down. */
export interface Passing {
  readonly others: readonly HeldSeat[];
  readonly onPass: (next: HeldSeat) => void;
  readonly onAdd: () => void;
}

function Round({ others, onPass }: Pick<Passing, 'others' | 'onPass'>) {
  const words = useStrings(screenStrings).pocket;
  return (
    <nav className={styles['round']} aria-label={words.people}>
      {others.map((each) => (
        <Button key={each.seat} icon={passRound} onPress={() => onPass(each)}>
          <SeatChip seat={each.seat} />
        </Button>
      ))}
    </nav>
  );
}

/** Header, time, the step, and nothing else; the header never moves. */
export function PocketScreen({ session, others, onPass, onAdd }: Passing & { readonly session: Session }) {
  const actor = useActor();
  const { drafts, keepsNewer } = useDrafts();
  const [help, setHelp] = useState(false);
  const step = activeStepOf(session);
  const timed = session.timer.since !== null && !session.screensHeld;
  return (
    <div className={styles['screen']}>
      <header>
        <div className={styles['head']}>
          {actor.seat !== null && <SeatChip seat={actor.seat} />}
          <RoomBadge />
          <span className={styles['gap']} />
          <HelpButton onPress={() => setHelp(true)} />
        </div>
        {timed && (
          <div className={styles['time']}>
            <StepTimer timer={session.timer} />
          </div>
        )}
      </header>
      {(drafts.length > 0 || keepsNewer) && (
        <Suspense fallback={null}>
          <DraftStrip />
        </Suspense>
      )}
      <main className={styles['main']} tabIndex={0} {...stopMarks(step)}>
        {session.screensHeld ? <LookUp /> : step !== null && <PocketStep session={session} step={step} />}
      </main>
      {others.length > 0 && <Round others={others} onPass={onPass} />}
      {help && (
        <Suspense fallback={null}>
          <PocketHelp open step={step} onClose={() => setHelp(false)} onAdd={onAdd} />
        </Suspense>
      )}
    </div>
  );
}
