import { lazy, Suspense } from 'react';
import type { Session, Step, StepKind } from '../../../shared/session/session.ts';
import { BudgetDesk } from '../../methods/registry.ts';
import { classes } from '../../ui/classes.ts';
import { persistently } from '../../sync/persistently.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SeatSign } from '../SeatSign.tsx';
import { STEP_ICON } from '../stepIcon.ts';
import { screenStrings } from '../strings/screenStrings.ts';
import type { ScreenStrings } from '../strings/en.ts';
import type { PageScreen } from './pageScreen.ts';
import styles from './StepPage.module.css';

const BudgetTable = lazy(() =>
  persistently(() => import('./BudgetTable.tsx')).then((page) => ({ default: page.BudgetTable })),
);
const ClosingAnswers = lazy(() =>
  persistently(() => import('./ClosingAnswers.tsx')).then((page) => ({ default: page.ClosingAnswers })),
);
const InitiativeDesk = lazy(() =>
  persistently(() => import('../initiative/InitiativeDesk.tsx')).then((desk) => ({ default: desk.InitiativeDesk })),
);
const LocalMatters = lazy(() =>
  persistently(() => import('./LocalMatters.tsx')).then((page) => ({ default: page.LocalMatters })),
);

interface StepPageProps {
  readonly session: Session;
  readonly step: Step;
  readonly screen: PageScreen;
  /** The seat of this device, for the sign it carries today. */
  readonly seat?: string | null;
}

interface Page {
  readonly title: string;
  readonly text: string | null;
  readonly points: readonly string[];
  readonly after: string | null;
}

const plain = { text: null, points: [], after: null };

/** The words of each kind of page; a kind with a board of its own shows the plain one until its board is here. */
function pageOf(step: Step, session: Session, words: ScreenStrings['pages']): Page {
  const goals = session.kind === 'session' ? words.goals : words.focusGoals;
  const pages: Partial<Readonly<Record<StepKind, Page>>> = {
    welcome: { ...plain, title: words.welcomeTitle, text: words.welcome },
    goals: { ...plain, title: words.goalsTitle, points: goals, after: words.goalsAfter },
    'budget-brief': { ...plain, title: words.budgetTitle, text: words.budgetMore, points: words.budgetAsk },
    'initiative-group': { ...plain, title: words.initiativeTitle, points: words.initiative },
    summary: { ...plain, title: words.summaryTitle, points: words.summary },
    closing: { ...plain, title: words.closingTitle, points: words.closing, after: words.closingThanks },
  };
  return pages[step.kind] ?? { ...plain, title: step.title ?? '', text: words.pocketLook };
}

/** What a page has beside its words: the seat's sign, the real budget once it is shown, the answers at the end. */
function Extra({ session, step, screen, seat = null }: StepPageProps) {
  const words = useStrings(screenStrings).pages;
  if (step.kind === 'welcome' && seat !== null)
    return (
      <figure className={styles['sign']}>
        <SeatSign seat={seat} size="big" />
        <figcaption>
          <b>{seat}</b>
          <span>{words.yourSign}</span>
        </figcaption>
      </figure>
    );
  const shown = isBudgetShown(session, step);
  if (step.kind === 'budget-brief')
    return (
      <>
        {screen === 'conductor' && <BudgetDesk shown={shown} />}
        {shown && <BudgetTable screen={screen} />}
      </>
    );
  if (screen !== 'conductor') return null;
  if (step.kind === 'initiative-group') return <InitiativeDesk />;
  return step.kind === 'closing' ? <ClosingAnswers /> : null;
}

const isBudgetShown = (session: Session, step: Step): boolean =>
  step.kind === 'budget-brief' && session.revealed.has('tokoch-real');

/** A step that is a page and no board: what it is about, in few words, the same on every screen. */
export function StepPage(props: StepPageProps) {
  const { session, step, screen } = props;
  const words = useStrings(screenStrings).pages;
  if (step.kind === 'local-matters')
    return (
      <Suspense fallback={<Loading />}>
        <LocalMatters screen={screen} />
      </Suspense>
    );
  const { title, text, points, after } = pageOf(step, session, words);
  // The wall has room for the figures or for the questions.
  const asked = screen === 'projector' && isBudgetShown(session, step) ? [] : points;
  return (
    <article className={classes(styles['page'], styles[screen])}>
      <header>
        <Icon shape={STEP_ICON[step.kind]} className={styles['picture']} />
        <h1>{step.title ?? title}</h1>
      </header>
      {text !== null && <p className={styles['text']}>{text}</p>}
      <Suspense fallback={<Loading />}>
        <Extra {...props} />
      </Suspense>
      {asked.length > 0 && (
        <ol className={styles['points']}>
          {asked.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      )}
      {after !== null && <p className={styles['after']}>{after}</p>}
    </article>
  );
}
