import { SessionSync, useSessionOrNull, useStanding } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { LanguageProvider, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenRoot } from '../../ui/ScreenRoot.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { ObviousActionProvider } from '../../methods/obviousAction.tsx';
import plain from '../plain.module.css';
import { VersionGate } from '../VersionGate.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { screenStrings } from '../strings/screenStrings.ts';
import { CommandDesk } from './commandDesk.tsx';
import { ConductorScreen } from './ConductorScreen.tsx';

function Shut({ why }: { readonly why: 'no-key' | 'out' | 'gone' }) {
  const words = useStrings(screenStrings);
  const desk = useStrings(deskStrings).conductor;
  const more = why === 'out' ? desk.outMore : desk.noTokenMore;
  return (
    <main className={plain['middle']}>
      <StateCard alone kind="locked" title={why === 'gone' ? words.pocket.gone : desk.noToken}>
        {why === 'gone' ? undefined : more}
      </StateCard>
      <Button kind="go" wide onPress={() => location.assign('/')}>
        {desk.goHome}
      </Button>
    </main>
  );
}

function Inside() {
  const session = useSessionOrNull();
  const standing = useStanding();
  if (standing !== 'in') return <Shut why={standing} />;
  if (session === null) return <Loading />;
  return (
    <LanguageProvider initial={session.language}>
      <CommandDesk>
        <ObviousActionProvider>
          <ConductorScreen session={session} />
        </ObviousActionProvider>
      </CommandDesk>
    </LanguageProvider>
  );
}

/** The screen of facilitator and recorder: when on the left, what in the middle, who and what was said on the right, act below. */
export function Conductor({ session, token }: { readonly session: string; readonly token: string | null }) {
  if (token === null)
    return (
      <ScreenRoot kind="conductor">
        <Shut why="no-key" />
      </ScreenRoot>
    );
  // Facilitator or recorder: the server says which as soon as the link is open.
  const pass = { session, token, actor: { role: 'facilitator', seat: null, sex: null, tables: [] } } as const;
  return (
    <ScreenRoot kind="conductor">
      <SessionSync pass={pass}>
        <VersionGate>
          <Inside />
        </VersionGate>
      </SessionSync>
    </ScreenRoot>
  );
}
