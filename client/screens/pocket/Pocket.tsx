import { useState } from 'react';
import type { HeldSeat } from '../join/heldSeat.ts';
import { SessionSync, useSessionOrNull, useStanding } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { LanguageProvider, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrivacyCover } from '../../ui/PrivacyCover.tsx';
import { ScreenRoot } from '../../ui/ScreenRoot.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import plain from '../plain.module.css';
import { VersionGate } from '../VersionGate.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import { PocketScreen } from './PocketScreen.tsx';
import type { Passing } from './PocketScreen.tsx';

interface PocketProps extends Passing {
  readonly held: HeldSeat;
  /** The seat that had the tablet before; the screen is covered until the next person opens it. */
  readonly cameFrom: string | null;
  /** The seat is no longer this device's. */
  readonly onOut: () => void;
}

function Closed({ gone, onOut }: { readonly gone: boolean; readonly onOut: () => void }) {
  const words = useStrings(screenStrings).pocket;
  return (
    <main className={plain['middle']}>
      <StateCard alone kind="locked" title={gone ? words.gone : words.out}>
        {gone ? undefined : words.outMore}
      </StateCard>
      <Button kind="go" wide onPress={onOut}>
        {words.chooseSeat}
      </Button>
    </main>
  );
}

function Inside({ onOut, ...passing }: Passing & { readonly onOut: () => void }) {
  const session = useSessionOrNull();
  const standing = useStanding();
  if (standing !== 'in') return <Closed gone={standing === 'gone'} onOut={onOut} />;
  if (session === null) return <Loading />;
  return (
    <LanguageProvider initial={session.language}>
      <PocketScreen session={session} {...passing} />
    </LanguageProvider>
  );
}

/** A participant's screen: what the current step lets one person do, and nothing else. */
export function Pocket({ held, cameFrom, others, onPass, onAdd, onOut }: PocketProps) {
  const [covered, setCovered] = useState(cameFrom !== null);
  const pass = {
    session: held.session,
    token: held.token,
    actor: { role: 'participant', seat: held.seat, sex: held.sex, tables: [] },
  } as const;
  return (
    <LanguageProvider initial={held.language}>
      <ScreenRoot kind="pocket">
        {covered ? (
          <PrivacyCover from={cameFrom} to={held.seat} onOpen={() => setCovered(false)} />
        ) : (
          <SessionSync pass={pass}>
            <VersionGate>
              <Inside others={others} onPass={onPass} onAdd={onAdd} onOut={onOut} />
            </VersionGate>
          </SessionSync>
        )}
      </ScreenRoot>
    </LanguageProvider>
  );
}
