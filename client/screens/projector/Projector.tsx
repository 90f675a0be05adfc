import { SessionSync, useSessionOrNull, useStanding } from '../../sync/index.ts';
import { LanguageProvider, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenRoot } from '../../ui/ScreenRoot.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import plain from '../plain.module.css';
import { VersionGate } from '../VersionGate.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { Wall } from './Wall.tsx';

function NoKey() {
  const words = useStrings(deskStrings).conductor;
  return (
    <main className={plain['middle']}>
      <StateCard alone kind="locked" title={words.noToken}>
        {words.noTokenMore}
      </StateCard>
    </main>
  );
}

function Inside() {
  const session = useSessionOrNull();
  const standing = useStanding();
  if (standing !== 'in') return <NoKey />;
  if (session === null) return <Loading />;
  return (
    <LanguageProvider initial={session.language}>
      <Wall session={session} />
    </LanguageProvider>
  );
}

/** The wall: the board alone, calm, readable from the last row. */
export function Projector({ session, token }: { readonly session: string; readonly token: string | null }) {
  if (token === null)
    return (
      <ScreenRoot kind="conductor">
        <NoKey />
      </ScreenRoot>
    );
  const pass = { session, token, actor: { role: 'projector', seat: null, sex: null, tables: [] } } as const;
  return (
    <ScreenRoot kind="projector">
      <SessionSync pass={pass}>
        <VersionGate>
          <Inside />
        </VersionGate>
      </SessionSync>
    </ScreenRoot>
  );
}
