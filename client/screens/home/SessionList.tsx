import { useState } from 'react';
import { call } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { right } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useSentence } from '../sentence.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { aboutOf } from './aboutOf.ts';
import { DeleteChoice } from './DeleteChoice.tsx';
import styles from './Home.module.css';
import type { KnownSession } from './knownSession.ts';

interface SessionListProps {
  readonly hostKey: string;
  readonly sessions: readonly KnownSession[];
  readonly onChange: () => void;
}

/** What is left after deleting, in the server's words. */
const remainsOf = (remains: unknown): string =>
  Array.isArray(remains)
    ? remains.filter((each) => typeof each === 'string').join(' ')
    : typeof remains === 'string'
      ? remains
      : '';

/** The meetings kept on this laptop: open, or delete with a word on what remains. */
export function SessionList({ hostKey, sessions, onChange }: SessionListProps) {
  const words = useStrings(deskStrings).home;
  const language = useLanguage();
  const sentence = useSentence();
  const [doomed, setDoomed] = useState<KnownSession | null>(null);
  const [told, setTold] = useState<{ readonly ok: boolean; readonly text: string } | null>(null);
  const remove = async (part: 'all' | 'register') => {
    if (doomed === null) return;
    const path = `/api/sessions/${doomed.id}${part === 'register' ? '/register' : ''}`;
    const answer = await call({ method: 'DELETE', path, token: hostKey });
    setDoomed(null);
    setTold(
      answer.ok
        ? { ok: true, text: `${words.deleted} ${remainsOf(answer.answer['remains'])}` }
        : { ok: false, text: sentence(answer) },
    );
    onChange();
  };
  return (
    <section className={styles['earlier']}>
      <h2>{words.earlier}</h2>
      {told !== null && <StateCard kind={told.ok ? 'done' : 'refused'} title={told.text} />}
      {sessions.length === 0 && <p className={styles['none']}>{words.none}</p>}
      <ul>
        {sessions.map((each) => (
          <li key={each.id}>
            <span className={styles['what']}>
              <b>{each.village === '' ? words.noVillage : each.village}</b>
              <span>{aboutOf(each, { session: words.session, 'focus-group': words.focus }, language)}</span>
            </span>
            <Button icon={right} onPress={() => location.assign(each.facilitator)}>
              {words.openIt}
            </Button>
            <Button kind="flat" onPress={() => location.assign(each.recorder)}>
              {words.asRecorder}
            </Button>
            <Button kind="flat" onPress={() => location.assign(each.projector)}>
              {words.projector}
            </Button>
            <Button kind="flat" onPress={() => setDoomed(each)}>
              {words.more}
            </Button>
          </li>
        ))}
      </ul>
      <Sheet open={doomed !== null} title={words.deleteTitle} onClose={() => setDoomed(null)}>
        <DeleteChoice onDelete={(part) => void remove(part)} onKeep={() => setDoomed(null)} />
      </Sheet>
    </section>
  );
}
