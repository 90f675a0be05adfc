import { Suspense } from 'react';
import { stepName } from '../../../shared/i18n/steps/steps.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { viewOf } from '../../methods/registry.ts';
import { useActor } from '../../sync/index.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PinnedView } from '../pins/lazyPins.ts';
import { StepPage } from '../pages/StepPage.tsx';

/** What the wall shows in a step: the method's calm view, or the step's page. */
export function WallStep({ session, step }: { readonly session: Session; readonly step: Step }) {
  const actor = useActor();
  const language = useLanguage();
  const view = viewOf(step.kind);
  if (view === undefined || step.board === null) return <StepPage session={session} step={step} screen="projector" />;
  const { ProjectorView } = view;
  return (
    <>
      <h1 className="hidden">{stepName(step, language)}</h1>
      <Suspense fallback={<Loading />}>
        {step.kind === 'map' ? (
          <PinnedView of={ProjectorView} session={session} step={step} board={step.board} actor={actor} />
        ) : (
          <ProjectorView session={session} step={step} board={step.board} actor={actor} />
        )}
      </Suspense>
    </>
  );
}
