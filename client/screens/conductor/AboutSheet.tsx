import { useState } from 'react';
import { AGE_GROUPS } from '../../../shared/domain/ageGroup.ts';
import { people } from '../../../shared/i18n/people/people.ts';
import type { Session } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { check } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './Conductor.module.css';

interface AboutSheetProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Village, place, date and age group, which stand on every list and form: to be set right also after the meeting began. */
export function AboutSheet({ session, onClose }: AboutSheetProps) {
  const words = useStrings(deskStrings);
  const groups = people[useLanguage()].ageGroups;
  const { run } = useDesk();
  const [facts, setFacts] = useState({
    village: session.village,
    place: session.place,
    date: session.date,
    ageGroup: session.ageGroup,
  });
  const set = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const save = () => {
    const { date, ...rest } = facts;
    // An emptied date is no date: the old one stays.
    void run('session.title', { ...rest, ...(date === '' ? {} : { date }) });
    onClose();
  };
  return (
    <Sheet open title={words.conductor.about} onClose={onClose}>
      <Field
        label={words.home.village}
        value={facts.village}
        maxLength={120}
        onChange={(village) => set({ village })}
      />
      <div className={styles['pair']}>
        <Field label={words.home.date} type="date" value={facts.date} onChange={(date) => set({ date })} />
        <Field label={words.home.place} value={facts.place} maxLength={120} onChange={(place) => set({ place })} />
      </div>
      {session.kind === 'session' && (
        <Segmented
          label={words.home.who}
          labelled
          value={facts.ageGroup}
          onChange={(ageGroup) => set({ ageGroup })}
          choices={AGE_GROUPS.map((value) => ({ value, label: groups[value] }))}
        />
      )}
      <Button kind="go" icon={check} wide onPress={save}>
        {words.conductor.aboutSave}
      </Button>
    </Sheet>
  );
}
