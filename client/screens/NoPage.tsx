import { Button } from '../ui/Button.tsx';
import { right } from '../ui/icons/marks.ts';
import { useStrings } from '../ui/language.tsx';
import { ScreenRoot } from '../ui/ScreenRoot.tsx';
import { StateCard } from '../ui/StateCard.tsx';
import styles from './plain.module.css';
import { screenStrings } from './strings/screenStrings.ts';

/** An address that is no page: one way on. */
export function NoPage() {
  const words = useStrings(screenStrings).noPage;
  return (
    <ScreenRoot kind="pocket">
      <main className={styles['middle']}>
        <StateCard kind="empty" title={words.title}>
          {words.more}
        </StateCard>
        <Button kind="go" icon={right} wide onPress={() => location.assign('/j')}>
          {words.code}
        </Button>
      </main>
    </ScreenRoot>
  );
}
