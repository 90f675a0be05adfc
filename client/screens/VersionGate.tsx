import type { ReactNode } from 'react';
import { useSessionOrNull, useVersions } from '../sync/index.ts';
import { Button } from '../ui/Button.tsx';
import { LanguageProvider, useLanguage, useStrings } from '../ui/language.tsx';
import { StateCard } from '../ui/StateCard.tsx';
import plain from './plain.module.css';
import { screenStrings } from './strings/screenStrings.ts';

function OtherPage() {
  const words = useStrings(screenStrings).pocket;
  return (
    <main className={plain['middle']}>
      <StateCard alone kind="refused" title={words.otherPage}>
        {words.otherPageMore}
      </StateCard>
      <Button kind="go" wide onPress={() => location.reload()}>
        {words.loadAgain}
      </Button>
    </main>
  );
}

function NewerData() {
  const words = useStrings(screenStrings).pocket;
  return (
    <main className={plain['middle']}>
      <StateCard alone kind="refused" title={words.newerSession}>
        {words.newerMore}
      </StateCard>
    </main>
  );
}

/** Lets nobody work where page, laptop and data are not of one version, and says what to do, in the session's language. */
export function VersionGate({ children }: { readonly children: ReactNode }) {
  const versions = useVersions();
  const session = useSessionOrNull();
  const language = useLanguage();
  if (versions === 'same') return children;
  return (
    <LanguageProvider initial={session?.language ?? language}>
      {versions === 'other-page' ? <OtherPage /> : <NewerData />}
    </LanguageProvider>
  );
}
