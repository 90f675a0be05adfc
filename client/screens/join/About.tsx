import { useState } from 'react';
import { AGE_GROUPS } from '../../../shared/domain/ageGroup.ts';
import type { AgeGroup } from '../../../shared/domain/ageGroup.ts';
import type { Sex } from '../../../shared/domain/role.ts';
import { Button } from '../../ui/Button.tsx';
import { right } from '../../ui/icons/marks.ts';
import { men, women } from '../../ui/icons/users.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import { SeatSign } from '../SeatSign.tsx';
import styles from './Join.module.css';

interface AboutProps {
  readonly seat: string;
  readonly onDone: (sex: Sex | null, ageGroup: AgeGroup | null) => void;
}

/** Woman or man and age, for those who like to say; the button works without an answer. */
export function About({ seat, onDone }: AboutProps) {
  const words = useStrings(screenStrings).join;
  const [sex, setSex] = useState<Sex | null>(null);
  const [ageGroup, setAgeGroup] = useState<AgeGroup | null>(null);
  const sexes = [
    { value: 'woman', label: words.woman, icon: women },
    { value: 'man', label: words.man, icon: men },
  ] as const;
  return (
    <>
      <main className={styles['about']}>
        <div className={styles['you']}>
          <SeatSign seat={seat} size="big" />
          <b>{seat}</b>
        </div>
        <h1>{words.about}</h1>
        <p>{words.aboutMore}</p>
        <Segmented label={words.about} value={sex} onChange={setSex} choices={sexes} />
        <Segmented
          label={words.age}
          labelled
          value={ageGroup}
          onChange={setAgeGroup}
          choices={AGE_GROUPS.map((value) => ({ value, label: value.replace('-', '–') }))}
        />
      </main>
      <footer className={styles['foot']}>
        <Button kind="go" icon={right} wide onPress={() => onDone(sex, ageGroup)}>
          {words.goIn}
        </Button>
      </footer>
    </>
  );
}
