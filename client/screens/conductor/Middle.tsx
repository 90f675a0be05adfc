import { Suspense, useState } from 'react';
import type { Session, Step } from '../../../shared/session/session.ts';
import { viewOf } from '../../methods/registry.ts';
import type { MethodView } from '../../methods/view.ts';
import { useActor } from '../../sync/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { BoardGate } from '../BoardGate.tsx';
import { PinButton, PinnedView } from '../pins/lazyPins.ts';
import { StepPage } from '../pages/StepPage.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Conductor.module.css';
import { WelcomeCode } from './WelcomeCode.tsx';

type Look = 'board' | 'list';
type Variant = 'venn-women' | 'venn-men';

/** The middle: the step's board with all tools, or the same content as a list; for a page, the page. */
export function Middle({ session, step }: { readonly session: Session; readonly step: Step }) {
  const view = viewOf(step.kind);
  if (view === undefined || step.board === null)
    return (
      <div className={styles['scroll']} tabIndex={0}>
        <StepPage session={session} step={step} screen="conductor" />
        {step.kind === 'welcome' && session.doorOpen && <WelcomeCode session={session} />}
      </div>
    );
  return <BoardMiddle session={session} step={step} view={view} board={step.board} />;
}

interface BoardMiddleProps {
  readonly session: Session;
  readonly step: Step;
  readonly view: MethodView;
  readonly board: string;
}

function BoardMiddle({ session, step, view, board: own }: BoardMiddleProps) {
  const actor = useActor();
  const [look, setLook] = useState<Look>('board');
  const [variant, setVariant] = useState<Variant>('venn-women');
  // Compared, both diagrams are seen at once.
  const choosing = step.kind === 'venn' && step.settings['apart'] === true && step.moment !== 'compare';
  const board = choosing ? variant : own;
  const Shown = look === 'board' ? view.Board : view.ListPanel;
  return (
    <>
      <div className={styles['looks']}>
        {(step.kind === 'map' || step.kind === 'gallery') && (
          <Suspense fallback={null}>
            <PinButton />
          </Suspense>
        )}
        {choosing && <VariantChoice value={variant} onChange={setVariant} />}
        <LookChoice value={look} onChange={setLook} />
      </div>
      <div className={styles['view']}>
        <BoardGate key={board} board={board}>
          {step.kind === 'map' ? (
            <PinnedView of={Shown} session={session} step={step} board={board} actor={actor} />
          ) : (
            <Shown session={session} step={step} board={board} actor={actor} />
          )}
        </BoardGate>
      </div>
    </>
  );
}

interface Choice<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function VariantChoice({ value, onChange }: Choice<Variant>) {
  const words = useStrings(deskStrings).conductor;
  return (
    <div className={styles['variants']}>
      <Segmented
        label={words.bread}
        value={value}
        onChange={onChange}
        choices={[
          { value: 'venn-women', label: words.women2 },
          { value: 'venn-men', label: words.men2 },
        ]}
      />
    </div>
  );
}

function LookChoice({ value, onChange }: Choice<Look>) {
  const words = useStrings(deskStrings).conductor;
  return (
    <div>
      <Segmented
        label={words.view}
        value={value}
        onChange={onChange}
        choices={[
          { value: 'board', label: words.board },
          { value: 'list', label: words.list },
        ]}
      />
    </div>
  );
}
