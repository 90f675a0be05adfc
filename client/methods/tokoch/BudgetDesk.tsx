import { useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { readTokoch, stateTotal } from '../../../shared/methods/tokoch/index.ts';
import { useBoard, useCommand, useContent } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { closed, screen, sum } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { RealSheet } from './RealSheet.tsx';
import styles from './RevealBoard.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

/**
 * Where there is no bread to compare with, as in a focus group: the facilitator types the real budget and shows it to
 * all at once, for disclosure is obligatory in every event (DOMAIN.md §2).
 */
export function BudgetDesk({ shown }: { readonly shown: boolean }) {
  const words = useStrings(tokochStrings);
  const codes = useStrings(refusals);
  const command = useCommand();
  const live = useBoard('tokoch');
  const board = useContent('tokoch', readTokoch);
  const [typing, setTyping] = useState(false);
  const [code, setCode] = useState<RefusalCode | null>(null);
  if (live === null || board === null) return <Loading />;
  const show = (args: unknown) =>
    void command('tokoch.reveal', args).then((answer) => setCode(answer.ok ? null : answer.code));
  return (
    <div className={styles['tools']}>
      {code !== null && <StateCard kind="refused" title={codes[code]} />}
      <Button icon={sum} onPress={() => setTyping(true)} aria={{ 'aria-haspopup': 'dialog' }}>
        {words.realTitle}
      </Button>
      {shown ? (
        <Button icon={closed} onPress={() => show({ on: false })}>
          {words.hide}
        </Button>
      ) : (
        <Button icon={screen} onPress={() => show({})}>
          {words.showReal}
        </Button>
      )}
      {typing && (
        <RealSheet
          slices={board.slices}
          onTotal={(som) => stateTotal(live.doc, som)}
          onClose={() => setTyping(false)}
        />
      )}
    </div>
  );
}
