import { momentName } from '../../../shared/i18n/steps/steps.ts';
import { stepAfter, stepBefore } from '../../../shared/session/agenda.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { useBoardsAction } from '../../methods/obviousAction.tsx';
import type { ObviousAction } from '../../methods/obviousAction.tsx';
import { recall } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { clock, flag, lock, people, right, undo } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { StepTimer } from '../StepTimer.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './Conductor.module.css';

const MORE_MINUTES = 2;

interface FootProps {
  readonly session: Session;
  readonly step: Step | null;
  readonly onOpen: (at: 'steps' | 'people') => void;
}

const hasHome = (): boolean => recall('ashar.key.host') !== null;

const momentAfter = (step: Step): string | undefined =>
  step.moment === null ? undefined : step.moments[step.moments.indexOf(step.moment) + 1];

function Clock({ session }: { readonly session: Session }) {
  const words = useStrings(deskStrings).conductor;
  const { run } = useDesk();
  const running = session.timer.since !== null;
  return (
    <>
      <div className={styles['timer']}>
        <StepTimer timer={session.timer} />
      </div>
      <Button icon={clock} onPress={() => void run(running ? 'timer.pause' : 'timer.start')}>
        {running ? words.pause : words.start}
      </Button>
      <Button onPress={() => void run('timer.add', { minutes: MORE_MINUTES })}>{words.addMinutes(MORE_MINUTES)}</Button>
    </>
  );
}

/** Holds the board still for everybody but the facilitators. */
function Lock({ session, step }: { readonly session: Session; readonly step: Step | null }) {
  const words = useStrings(deskStrings).conductor;
  const { run } = useDesk();
  const board = step?.board ?? null;
  if (board === null) return null;
  const locked = session.locked.has(board);
  return (
    <Button
      icon={lock}
      aria={{ 'aria-pressed': locked }}
      onPress={() => void run('board.lock', { board, on: !locked })}
    >
      {locked ? words.unlock : words.lock}
    </Button>
  );
}

/** What comes next in the agenda: the next moment of the step, or null; and the next step, unless this is the last. */
function useOnward(session: Session, step: Step | null) {
  const words = useStrings(deskStrings).conductor;
  const language = useLanguage();
  const { run } = useDesk();
  const expect = { expect: session.activeStep };
  const moment = step === null ? undefined : momentAfter(step);
  const last = stepAfter(session.steps, session.activeStep) === null;
  const toMoment: ObviousAction | null =
    moment === undefined
      ? null
      : {
          label: words.nextMoment(momentName(moment, language)),
          icon: right,
          onPress: () => void run('step.moment', { moment }, expect),
        };
  const toStep: ObviousAction = {
    label: words.next,
    icon: flag,
    onPress: () => void run('step.next', {}, expect),
    disabledReason: last ? words.lastStep : null,
  };
  // After the last step the way goes home, to the other meetings; a device without the host's key has no home.
  const home: ObviousAction = { label: words.goHome, icon: right, onPress: () => location.assign('/') };
  if (last && hasHome()) return { toMoment, toStep: home, last };
  return { toMoment, toStep, last };
}

/** The one obvious action: the board's own, else the next moment, else the next step; what it is not stands beside it. */
function Onward({ session, step }: { readonly session: Session; readonly step: Step | null }) {
  const boards = useBoardsAction();
  const { toMoment, toStep, last } = useOnward(session, step);
  const main = boards ?? toMoment ?? toStep;
  const beside = [toMoment, last ? null : toStep].filter((each) => each !== null && each !== main);
  return (
    <>
      {beside.map(
        (each) =>
          each !== null && (
            <Button key={each.label} icon={each.icon} onPress={each.onPress}>
              {each.label}
            </Button>
          ),
      )}
      <Button kind="go" icon={main.icon} disabledReason={main.disabledReason ?? null} onPress={main.onPress}>
        {main.label}
      </Button>
    </>
  );
}

/** Time, back, holds, on: always in the same places. */
export function Foot({ session, step, onOpen }: FootProps) {
  const words = useStrings(deskStrings).conductor;
  const { run, refusal, forget } = useDesk();
  return (
    <footer className={styles['foot']}>
      {refusal !== null && (
        <div className={styles['refusal']}>
          <StateCard kind="refused" title={words.refusedTitle}>
            {refusal}
          </StateCard>
          <Button onPress={forget}>{words.closePanel}</Button>
        </div>
      )}
      <div className={styles['acts']}>
        <Clock session={session} />
        {stepBefore(session.steps, session.activeStep) !== null && (
          <Button icon={undo} onPress={() => void run('step.back', {}, { expect: session.activeStep })}>
            {words.back}
          </Button>
        )}
        <Lock session={session} step={step} />
        <span className={styles['narrow']}>
          <Button icon={flag} onPress={() => onOpen('steps')}>
            {words.steps}
          </Button>
          <Button icon={people} onPress={() => onOpen('people')}>
            {words.people}
          </Button>
        </span>
        <span className={styles['gap']} />
        <Onward session={session} step={step} />
      </div>
    </footer>
  );
}
