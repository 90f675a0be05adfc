import type { Session } from '../../../shared/session/session.ts';
import { Ornament } from '../../ui/Ornament.tsx';
import { activeStepOf } from '../activeStep.ts';
import { StepTimer } from '../StepTimer.tsx';
import { JoinCorner } from './JoinCorner.tsx';
import { JoinWall } from './JoinWall.tsx';
import { Stage } from './Stage.tsx';
import { stopMarks } from '../stopMarks.ts';
import styles from './Wall.module.css';
import { WallStep } from './WallStep.tsx';

/** The wall in the current step: the board, and below it the time and, while the door is open, the way in. */
export function Wall({ session }: { readonly session: Session }) {
  const step = activeStepOf(session);
  const timed = session.timer.since !== null;
  const welcoming = step?.kind === 'welcome' && session.doorOpen;
  const corner = session.doorOpen && !welcoming;
  return (
    <Stage>
      <main key={step?.id ?? ''} className={styles['middle']} {...stopMarks(step)}>
        {welcoming ? <JoinWall session={session} /> : step !== null && <WallStep session={session} step={step} />}
      </main>
      {(timed || corner) && (
        <footer className={styles['foot']}>
          <div className={styles['time']}>{timed && <StepTimer timer={session.timer} />}</div>
          {corner && <JoinCorner code={session.joinCode} />}
        </footer>
      )}
      <Ornament />
    </Stage>
  );
}
