import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useBoardAbsence } from '../sync/index.ts';
import { useStrings } from '../ui/language.tsx';
import { Loading } from '../ui/Loading.tsx';
import { StateCard } from '../ui/StateCard.tsx';
import { screenStrings } from './strings/screenStrings.ts';

/** Holds a view's board open, and says why it is not here where the view cannot know. */
export function BoardGate({ board, children }: { readonly board: string; readonly children: ReactNode }) {
  const words = useStrings(screenStrings).pocket;
  const absence = useBoardAbsence(board);
  if (absence === 'later')
    return (
      <StateCard kind="locked" title={words.later}>
        {words.laterMore}
      </StateCard>
    );
  if (absence === 'newer')
    return (
      <StateCard kind="refused" title={words.newer}>
        {words.newerMore}
      </StateCard>
    );
  if (absence === 'never')
    return (
      <StateCard kind="locked" title={words.never}>
        {words.neverMore}
      </StateCard>
    );
  return <Suspense fallback={<Loading />}>{children}</Suspense>;
}
