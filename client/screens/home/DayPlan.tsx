import { stepNames } from '../../../shared/i18n/steps/steps.ts';
import { programmeOf } from '../../../shared/session/programme.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { STEP_ICON } from '../stepIcon.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Home.module.css';

/** The day to scale: every step as wide as it is long. */
export function DayPlan({ kind }: { readonly kind: 'session' | 'focus-group' }) {
  const words = useStrings(deskStrings).home;
  const names = stepNames[useLanguage()].kinds;
  return (
    <div className={styles['day']}>
      <span className={styles['label']}>{words.steps}</span>
      <ol>
        {programmeOf(kind).map((step) => (
          <li key={step.id} style={{ flexGrow: Math.max(step.minutes, 6) }} title={names[step.kind]}>
            <Icon shape={STEP_ICON[step.kind]} label={names[step.kind]} />
            <span>{step.minutes}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
