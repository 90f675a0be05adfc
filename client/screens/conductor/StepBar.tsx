import { momentName, stepName } from '../../../shared/i18n/steps/steps.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { check, plus, right } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { STEP_ICON } from '../stepIcon.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './StepBar.module.css';

interface StepBarProps {
  readonly session: Session;
  readonly onStep: (id: string) => void;
  readonly onAdd: () => void;
}

function Moments({ step }: { readonly step: Step }) {
  const words = useStrings(deskStrings).conductor;
  const language = useLanguage();
  const { run } = useDesk();
  const now = step.moment === null ? -1 : step.moments.indexOf(step.moment);
  return (
    <ol className={styles['moments']} aria-label={words.moments}>
      {step.moments.map((moment, index) => (
        <li key={moment}>
          <button
            type="button"
            className={classes(styles['moment'], index === now && styles['now'])}
            aria-current={index === now ? 'step' : undefined}
            onClick={() => void run('step.moment', { moment }, { expect: step.id })}
          >
            {index < now && <Icon shape={check} />}
            {index === now && <Icon shape={right} />}
            {index > now && <span className={styles['blank']} />}
            <span>{momentName(moment, language)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The agenda: done, now with its moments, to come. A press opens what can be done with a step. */
export function StepBar({ session, onStep, onAdd }: StepBarProps) {
  const words = useStrings(deskStrings).conductor;
  const language = useLanguage();
  return (
    <div className={styles['bar']}>
      <ol>
        {session.steps.map((step) => {
          const current = step.id === session.activeStep;
          return (
            <li key={step.id}>
              <button
                type="button"
                className={classes(
                  styles['step'],
                  current && styles['current'],
                  step.done && styles['done'],
                  step.skipped && styles['skipped'],
                )}
                aria-current={current ? 'step' : undefined}
                onClick={() => onStep(step.id)}
              >
                <Icon shape={step.done && !current ? check : STEP_ICON[step.kind]} />
                <span>{stepName(step, language)}</span>
                <small>{step.skipped ? words.skipped : step.minutes}</small>
              </button>
              {current && step.moments.length > 1 && <Moments step={step} />}
            </li>
          );
        })}
      </ol>
      <div className={styles['add']}>
        <Button kind="flat" icon={plus} onPress={onAdd}>
          {words.addStep}
        </Button>
      </div>
    </div>
  );
}
