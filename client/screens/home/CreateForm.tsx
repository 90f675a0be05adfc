import { useState } from 'react';
import { AGE_GROUPS } from '../../../shared/domain/ageGroup.ts';
import type { AgeGroup } from '../../../shared/domain/ageGroup.ts';
import { people } from '../../../shared/i18n/people/people.ts';
import { call, isRecord, remember, textOf } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { right } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { useSentence } from '../sentence.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { aboutOf } from './aboutOf.ts';
import { DayPlan } from './DayPlan.tsx';
import styles from './Home.module.css';
import { KindPick } from './KindPick.tsx';
import type { Kind } from './KindPick.tsx';
import { localPath } from './knownSession.ts';
import type { KnownSession } from './knownSession.ts';

interface Draft {
  readonly kind: Kind;
  readonly village: string;
  readonly date: string;
  readonly place: string;
  readonly ageGroup: AgeGroup | null;
  readonly seats: number;
  readonly problemsFrom: readonly string[];
}

const two = (value: number): string => String(value).padStart(2, '0');

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const EMPTY = { kind: 'session', village: '', place: '', ageGroup: null, seats: 25, problemsFrom: [] } as const;

/** Where the facilitator's screen of the new session is, on this page's host. */
function facilitatorPath(answer: Readonly<Record<string, unknown>>): string {
  const urls = answer['urls'];
  return isRecord(urls) ? localPath(textOf(urls['facilitator'])) : '';
}

/** Keeps the wall's key on this laptop, so that the conductor's screen can open the wall. */
function keepWallKey(answer: Readonly<Record<string, unknown>>): void {
  const tokens = answer['tokens'];
  if (isRecord(tokens)) remember(`ashar.key.p.${textOf(answer['sessionId'])}`, textOf(tokens['projector']));
}

function useCreate(hostKey: string) {
  const language = useLanguage();
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const create = async ({ ageGroup, problemsFrom, ...rest }: Draft) => {
    setBusy(true);
    setProblem(null);
    const body = {
      ...rest,
      language,
      ...(ageGroup === null ? {} : { ageGroup }),
      ...(problemsFrom.length === 0 ? {} : { problemsFrom }),
    };
    const answer = await call({ method: 'POST', path: '/api/sessions', token: hostKey, body });
    setBusy(false);
    if (!answer.ok) return setProblem(sentence(answer));
    keepWallKey(answer.answer);
    location.assign(facilitatorPath(answer.answer));
  };
  return { busy, problem, create };
}

/** One form, top to bottom, with ready-made values; one button. */
export function CreateForm({
  hostKey,
  sessions,
}: {
  readonly hostKey: string;
  readonly sessions: readonly KnownSession[];
}) {
  const words = useStrings(deskStrings).home;
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, date: today() }));
  const { busy, problem, create } = useCreate(hostKey);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const earlier = sessions.filter((each) => each.kind === 'session');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void create(draft);
      }}
    >
      <h2>{words.title}</h2>
      <KindPick value={draft.kind} onChange={(kind) => set({ kind, problemsFrom: [] })} />
      <div className={styles['three']}>
        <Field label={words.village} value={draft.village} maxLength={120} onChange={(village) => set({ village })} />
        <Field label={words.date} type="date" value={draft.date} onChange={(date) => set({ date })} />
        <Field label={words.place} value={draft.place} maxLength={120} onChange={(place) => set({ place })} />
      </div>
      {draft.kind === 'session' && (
        <Segmented
          label={words.who}
          labelled
          value={draft.ageGroup}
          onChange={(ageGroup) => set({ ageGroup })}
          choices={AGE_GROUPS.map((value) => ({ value, label: people[language].ageGroups[value] }))}
        />
      )}
      {draft.kind === 'focus-group' && earlier.length > 0 && (
        <fieldset className={styles['from']}>
          <legend>{words.problemsFrom}</legend>
          {earlier.map((each) => (
            <label key={each.id}>
              <input
                type="checkbox"
                checked={draft.problemsFrom.includes(each.id)}
                onChange={(event) =>
                  set({
                    problemsFrom: event.currentTarget.checked
                      ? [...draft.problemsFrom, each.id]
                      : draft.problemsFrom.filter((id) => id !== each.id),
                  })
                }
              />
              <b>{each.village === '' ? words.noVillage : each.village}</b>
              <span>{aboutOf(each, { session: words.session, 'focus-group': words.focus }, language)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles['plan']}>
        <div>
          <span className={styles['label']}>{words.seats}</span>
          <Stepper label={words.seats} value={draft.seats} min={1} max={60} onChange={(seats) => set({ seats })} />
        </div>
        <DayPlan kind={draft.kind} />
      </div>
      {problem !== null && <StateCard kind="refused" title={problem} />}
      <Button kind="go" icon={right} wide type="submit" onPress={() => undefined}>
        {busy ? words.opening : words.open}
      </Button>
    </form>
  );
}
