import { useCallback, useEffect, useState } from 'react';
import { call } from '../../sync/index.ts';
import { LanguageChoice } from '../../ui/LanguageChoice.tsx';
import { ScreenRoot } from '../../ui/ScreenRoot.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import { useSentence } from '../sentence.ts';
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
  | { readonly at: 'failed'; readonly why: string };

function useShelf(hostKey: string): readonly [Shelf, () => void] {
  const [shelf, setShelf] = useState<Shelf>({ at: 'loading' });
  const [turn, setTurn] = useState(0);
  const sentence = useSentence();
  useEffect(() => {
    let wanted = true;
    void call({ method: 'GET', path: '/api/sessions', token: hostKey }).then((answer) => {
      if (!wanted) return;
      setShelf(
        answer.ok ? { at: 'here', sessions: readSessions(answer.answer) } : { at: 'failed', why: sentence(answer) },
      );
    });
    return () => {
      wanted = false;
    };
    // The sentence is read once per answer; another language of the page reads it with the next.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hostKey, turn]);
  return [shelf, useCallback(() => setTurn((count) => count + 1), [])];
}

function Desk({ hostKey }: { readonly hostKey: string }) {
  const [shelf, reload] = useShelf(hostKey);
  const words = useStrings(deskStrings).home;
  if (shelf.at === 'failed')
    return (
      <StateCard kind="refused" title={shelf.why}>
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
