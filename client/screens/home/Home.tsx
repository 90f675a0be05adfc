import { useEffect, useState } from 'react';
import { call } from '../../sync/index.ts';
import { LanguageChoice } from '../../ui/LanguageChoice.tsx';
import { ScreenRoot } from '../../ui/ScreenRoot.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import { useSentence, type Refusal } from '../sentence.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { Brand } from './Brand.tsx';
import { CreateForm } from './CreateForm.tsx';
import styles from './Home.module.css';
import { readSessions } from './knownSession.ts';
import type { KnownSession } from './knownSession.ts';
import { SessionList } from './SessionList.tsx';

type Shelf =
  | { readonly at: 'loading' }
  | { readonly at: 'here'; readonly sessions: readonly KnownSession[] }
  | { readonly at: 'failed'; readonly why: Refusal };

async function shelfOf(hostKey: string): Promise<Shelf> {
  const answer = await call({ method: 'GET', path: '/api/sessions', token: hostKey });
  return answer.ok ? { at: 'here', sessions: readSessions(answer.answer) } : { at: 'failed', why: answer };
}

function useShelf(hostKey: string): readonly [Shelf, () => void] {
  const [shelf, setShelf] = useState<Shelf>({ at: 'loading' });
  useEffect(() => {
    let wanted = true;
    void shelfOf(hostKey).then((found) => {
      if (wanted) setShelf(found);
    });
    return () => {
      wanted = false;
    };
  }, [hostKey]);
  return [shelf, () => void shelfOf(hostKey).then(setShelf)];
}

function Desk({ hostKey }: { readonly hostKey: string }) {
  const [shelf, reload] = useShelf(hostKey);
  const sentence = useSentence();
  const words = useStrings(deskStrings).home;
  if (shelf.at === 'failed')
    return (
      <StateCard kind="refused" title={sentence(shelf.why)}>
        {words.refusedKey}
      </StateCard>
    );
  const sessions = shelf.at === 'here' ? shelf.sessions : [];
  return (
    <>
      <CreateForm hostKey={hostKey} sessions={sessions} />
      <SessionList hostKey={hostKey} sessions={sessions} onChange={reload} />
    </>
  );
}

/** The first page: a facilitator opens a meeting, an earlier one stands ready, a lost participant finds the way. */
export function Home({ hostKey }: { readonly hostKey: string | null }) {
  const words = useStrings(deskStrings).home;
  return (
    <ScreenRoot kind="conductor">
      <div className={styles['page']}>
        <Brand />
        <main className={styles['desk']}>
          <div className={styles['language']}>
            <LanguageChoice />
          </div>
          {hostKey === null ? (
            <StateCard kind="locked" title={words.locked}>
              {words.lockedMore}
            </StateCard>
          ) : (
            <Desk hostKey={hostKey} />
          )}
        </main>
      </div>
    </ScreenRoot>
  );
}
