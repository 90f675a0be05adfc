import { useState } from 'react';
import type { Session } from '../../../shared/session/session.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useStrings } from '../../ui/language.tsx';
import { activeStepOf } from '../activeStep.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { AboutSheet } from './AboutSheet.tsx';
import { AddStep } from './AddStep.tsx';
import { stopMarks } from '../stopMarks.ts';
import styles from './Conductor.module.css';
import { ConductorHelp } from './ConductorHelp.tsx';
import { Door } from './Door.tsx';
import { Foot } from './Foot.tsx';
import { Middle } from './Middle.tsx';
import { People } from './People.tsx';
import { Poster } from './Poster.tsx';
import { Protocol } from './Protocol.tsx';
import { RegisterSheet } from './RegisterSheet.tsx';
import { Status } from './Status.tsx';
import { StepBar } from './StepBar.tsx';
import { StepSheet } from './StepSheet.tsx';
import { TopBar } from './TopBar.tsx';

/** What lies over the board; one at a time. */
export type Over =
  | { readonly at: 'nothing' }
  | { readonly at: 'steps' }
  | { readonly at: 'people' }
  | { readonly at: 'door' }
  | { readonly at: 'poster' }
  | { readonly at: 'help' }
  | { readonly at: 'about' }
  | { readonly at: 'status' }
  | { readonly at: 'register' }
  | { readonly at: 'add-step' }
  | { readonly at: 'step'; readonly step: string };

const NOTHING: Over = { at: 'nothing' };

/** Four places that never move; sheets lie over them. On a narrow screen steps and people become sheets. */
export function ConductorScreen({ session }: { readonly session: Session }) {
  const words = useStrings(deskStrings).conductor;
  const [over, setOver] = useState<Over>(NOTHING);
  const close = () => setOver(NOTHING);
  const step = activeStepOf(session);
  const bar = (
    <StepBar
      session={session}
      onStep={(id) => setOver({ at: 'step', step: id })}
      onAdd={() => setOver({ at: 'add-step' })}
    />
  );
  const side = (
    <>
      <People session={session} />
      <Protocol session={session} />
    </>
  );
  const chosen = over.at === 'step' ? session.steps.find((each) => each.id === over.step) : undefined;
  return (
    <div className={styles['screen']}>
      <TopBar session={session} onOpen={(at) => setOver({ at })} />
      <nav className={styles['steps']} aria-label={words.steps}>
        {bar}
      </nav>
      <main className={styles['board']} {...stopMarks(step)}>
        {step !== null && <Middle key={step.id} session={session} step={step} />}
      </main>
      <aside className={styles['side']} aria-label={words.panel}>
        {side}
      </aside>
      <Foot session={session} step={step} onOpen={(at) => setOver({ at })} />
      <Sheet open={over.at === 'steps'} title={words.stepsTitle} onClose={close}>
        {bar}
      </Sheet>
      <Sheet open={over.at === 'people'} title={words.panel} onClose={close}>
        {side}
      </Sheet>
      <Sheet open={over.at === 'door'} title={words.door} onClose={close}>
        <Door session={session} onPoster={() => setOver({ at: 'poster' })} />
      </Sheet>
      <Sheet open={over.at === 'status'} title={words.status} onClose={close}>
        <Status />
      </Sheet>
      <Sheet open={over.at === 'add-step'} title={words.whichStep} onClose={close}>
        <AddStep onDone={close} />
      </Sheet>
      {chosen !== undefined && <StepSheet session={session} step={chosen} onClose={close} />}
      <RegisterSheet open={over.at === 'register'} onClose={close} />
      <ConductorHelp open={over.at === 'help'} step={step} onClose={close} onOpen={(at) => setOver({ at })} />
      {over.at === 'about' && <AboutSheet session={session} onClose={close} />}
      {over.at === 'poster' && <Poster code={session.joinCode} onClose={close} />}
    </div>
  );
}
