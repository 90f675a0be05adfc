import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { right } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Ornament } from '../../ui/Ornament.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Home.module.css';

const NAME = 'Ашар';

/** The left of home: who we are, and the way in for a participant who came to the wrong page. */
export function Brand() {
  const words = useStrings(deskStrings).home;
  const [code, setCode] = useState('');
  const enter = () => location.assign(code === '' ? '/j' : `/j/${code}`);
  return (
    <aside className={styles['brand']}>
      <Ornament kind="horns" />
      <div className={styles['brandIn']}>
        <img src="/favicon.svg" alt="" className={styles['logo']} />
        <h1>{NAME}</h1>
        <p>{words.motto}</p>
        <form
          className={styles['code']}
          onSubmit={(event) => {
            event.preventDefault();
            enter();
          }}
        >
          <b>{words.participant}</b>
          <Field
            label={words.participantCode}
            value={code}
            inputMode="numeric"
            maxLength={6}
            onChange={(text) => setCode(text.replace(/\D/g, ''))}
          />
          <Button icon={right} wide type="submit" onPress={() => undefined}>
            {words.enter}
          </Button>
        </form>
      </div>
    </aside>
  );
}
