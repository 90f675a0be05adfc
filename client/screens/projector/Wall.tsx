import type { Session } from '../../../shared/session/session.ts';
import { useServerStore } from '../../sync/index.ts';
import { Ornament } from '../../ui/Ornament.tsx';
import { activeStepOf } from '../activeStep.ts';
import { RoomBadge } from '../RoomBadge.tsx';
import { StepTimer } from '../StepTimer.tsx';
import { JoinCorner } from './JoinCorner.tsx';
import { JoinWall } from './JoinWall.tsx';
import { Stage } from './Stage.tsx';
import { stopMarks } from '../stopMarks.ts';
import styles from './Wall.module.css';
import { WallStep } from './WallStep.tsx';

/** The time, the way in, and why nothing is saved while the laptop's disk takes nothing; nothing where there is none. */
function Foot({ session, corner }: { readonly session: Session; readonly corner: boolean }) {
  const timed = session.timer.since !== null;
  const failing = useServerStore() === 'failing';
  if (!timed && !corner && !failing) return null;
  return (
    <footer className={styles['foot']}>
      <div className={styles['time']}>{timed && <StepTimer timer={session.timer} />}</div>
      {failing && <RoomBadge />}
      {corner && <JoinCorner code={session.joinCode} />}
    </footer>
  );
}

/** The wall in the current step: the board, and below it the time and, while the door is open, the way in. */
export function Wall({ session }: { readonly session: Session }) {
  const step = activeStepOf(session);
  const welcoming = step?.kind === 'welcome' && session.doorOpen;
  return (
    <Stage>
      <main key={step?.id ?? ''} className={styles['middle']} {...stopMarks(step)}>
        {welcoming ? <JoinWall session={session} /> : step !== null && <WallStep session={session} step={step} />}
      </main>
      <Foot session={session} corner={session.doorOpen && !welcoming} />
      <Ornament />
    </Stage>
  );
}
