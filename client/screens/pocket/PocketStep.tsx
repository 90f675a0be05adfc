import { stepName } from '../../../shared/i18n/steps/steps.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { viewOf } from '../../methods/registry.ts';
import { useActor } from '../../sync/index.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { BoardGate } from '../BoardGate.tsx';
import { boardFor } from '../boardFor.ts';
import { StepPage } from '../pages/StepPage.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import styles from './Pocket.module.css';

/** What the current step lets this seat do: the method's own panel, or the step's page. */
export function PocketStep({ session, step }: { readonly session: Session; readonly step: Step }) {
  const words = useStrings(screenStrings).pocket;
  const actor = useActor();
  const language = useLanguage();
  const board = boardFor(step, actor);
  const view = viewOf(step.kind);
  if (view === undefined || board === null)
    return <StepPage session={session} step={step} screen="pocket" seat={actor.seat} />;
  const { PocketPanel } = view;
  return (
    <div className={styles['step']}>
      <h1 className="hidden">{stepName(step, language)}</h1>
      {/* The gallery says it itself, beside the sticker under the pen. */}
      {session.locked.has(board) && !session.frozen.has(board) && step.kind !== 'gallery' && (
        <div className={styles['notice']}>
          <StateCard kind="locked" title={words.lockedTitle}>
            {words.lockedMore}
          </StateCard>
        </div>
      )}
      <div className={styles['panel']}>
        <BoardGate key={board} board={board}>
          <PocketPanel key={step.id} session={session} step={step} board={board} actor={actor} />
        </BoardGate>
      </div>
    </div>
  );
}
