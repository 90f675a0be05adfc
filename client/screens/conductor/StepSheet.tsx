import { useState } from 'react';
import { stepName } from '../../../shared/i18n/steps/steps.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { clock, down, right, skip, undo, up } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import { HistorySheet } from './HistorySheet.tsx';
import { VennSettings } from './VennSettings.tsx';
import styles from './Conductor.module.css';

interface StepSheetProps {
  readonly session: Session;
  readonly step: Step;
  readonly onClose: () => void;
}

/** After which step one stands when it is moved up or down by one; undefined where it cannot be. */
function neighbours(session: Session, step: Step) {
  const at = session.steps.findIndex((each) => each.id === step.id);
  const earlier = at <= 0 ? undefined : (session.steps[at - 2]?.id ?? null);
  return { earlier, later: session.steps[at + 1]?.id };
}

/** What can be done with one step: open it (again), skip it, move it, change its minutes and how it is held. */
export function StepSheet({ session, step, onClose }: StepSheetProps) {
  const words = useStrings(deskStrings).conductor;
  const language = useLanguage();
  const { run } = useDesk();
  const { earlier, later } = neighbours(session, step);
  const current = step.id === session.activeStep;
  const [looksBack, setLooksBack] = useState(false);
  const act = (name: string, args: unknown) => {
    void run(name, args);
    onClose();
  };
  if (looksBack) return <HistorySheet session={session} step={step} onClose={onClose} />;
  return (
    <Sheet open title={stepName(step, language)} onClose={onClose}>
      {!current && (
        <Button kind="go" icon={right} wide onPress={() => act('step.go', { step: step.id })}>
          {words.reopen}
        </Button>
      )}
      <div className={styles['pair']}>
        {earlier !== undefined && (
          <Button icon={up} wide onPress={() => void run('step.move', { step: step.id, after: earlier })}>
            {words.moveUp}
          </Button>
        )}
        {later !== undefined && (
          <Button icon={down} wide onPress={() => void run('step.move', { step: step.id, after: later })}>
            {words.moveDown}
          </Button>
        )}
      </div>
      <Stepper
        label={words.minutesShort(step.minutes)}
        value={step.minutes}
        min={0}
        max={240}
        step={5}
        format={words.minutesShort}
        onChange={(minutes) => void run('step.settings', { step: step.id, minutes })}
      />
      {step.kind === 'venn' && <VennSettings step={step} />}
      {step.board !== null && (
        <Button icon={clock} wide onPress={() => setLooksBack(true)}>
          {words.history}
        </Button>
      )}
      <Button
        icon={step.skipped ? undo : skip}
        wide
        onPress={() => act('step.skip', { step: step.id, on: !step.skipped })}
      >
        {step.skipped ? words.unskip : words.skip}
      </Button>
    </Sheet>
  );
}
