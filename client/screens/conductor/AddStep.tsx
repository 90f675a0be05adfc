import { useState } from 'react';
import { stepNames } from '../../../shared/i18n/steps/steps.ts';
import { STEP_KINDS } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { STEP_ICON } from '../stepIcon.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './Conductor.module.css';

/** A further step, after the current one. */
export function AddStep({ onDone }: { readonly onDone: () => void }) {
  const words = useStrings(deskStrings).conductor;
  const names = stepNames[useLanguage()].kinds;
  const { run } = useDesk();
  const [title, setTitle] = useState('');
  return (
    <>
      <Field label={words.stepTitle} value={title} maxLength={120} onChange={setTitle} />
      <div className={styles['kinds']}>
        {STEP_KINDS.map((kind) => (
          <Button
            key={kind}
            icon={STEP_ICON[kind]}
            wide
            onPress={() => {
              void run('step.add', { kind, title: title.trim() === '' ? null : title.trim() });
              onDone();
            }}
          >
            {names[kind]}
          </Button>
        ))}
      </div>
    </>
  );
}
