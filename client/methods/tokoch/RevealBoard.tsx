import { useMemo, useState } from 'react';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { readReal, readTokoch, realTotal, STAGE, stateTotal } from '../../../shared/methods/tokoch/index.ts';
import { useBoard, useCommand, useContent } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { closed, screen, sum } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useObviousAction } from '../obviousAction.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { RealSheet } from './RealSheet.tsx';
import styles from './RevealBoard.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

/** Why the last press did nothing, else what is missing before the first. */
function Notice({ code, untyped }: { readonly code: RefusalCode | null; readonly untyped: boolean }) {
  const codes = useStrings(refusals);
  if (code !== null) return <StateCard kind="refused" title={codes[code]} />;
  return untyped ? <StateCard kind="empty" icon={sum} title={codes['tokoch.no-real']} /> : null;
}

function Stages({ stage }: { readonly stage: number }) {
  const words = useStrings(tokochStrings);
  return (
    <ol className={styles['stages']}>
      {words.stages.map((name, at) => (
        <li
          key={name}
          className={classes(at === stage && styles['now'], at < stage && styles['done'])}
          aria-current={at === stage}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}

/** The facilitator's key to the reveal: one press, one thing on the wall, always in the same order. */
export function RevealBoard() {
  const words = useStrings(tokochStrings);
  const command = useCommand();
  const live = useBoard('tokoch');
  const board = useContent('tokoch', readTokoch);
  const real = useContent('tokoch-real', readReal);
  const [code, setCode] = useState<RefusalCode | null>(null);
  const [typing, setTyping] = useState(false);
  const stage = board?.stage ?? 0;
  const show = useMemo(
    () => (args: unknown) =>
      void command('tokoch.reveal', args).then((answer) => setCode(answer.ok ? null : answer.code)),
    [command],
  );
  // Without the real figures the reveal would stop before everybody's eyes, at its third picture. While nobody knows
  // whether they are there, they are not: a button to press in that moment would be the one to the wall.
  const untyped = real === null || realTotal(real) === 0;
  const action = useMemo(() => {
    if (untyped) return { label: words.realTitle, icon: sum, onPress: () => setTyping(true) };
    if (stage >= STAGE.third) return null;
    return {
      label: words.nextStage(words.stages[stage + 1] ?? ''),
      icon: screen,
      onPress: () => show({ stage: stage + 1 }),
    };
  }, [stage, untyped, words, show]);
  useObviousAction(action);
  if (live === null || board === null || real === null) return <Loading />;
  return (
    <div className={styles['board']}>
      <Notice code={code} untyped={untyped} />
      <Stages stage={stage} />
      <div className={styles['tools']}>
        {!untyped && (
          <Button icon={sum} onPress={() => setTyping(true)} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.realTitle}
          </Button>
        )}
        {stage > 0 && (
          <Button icon={closed} onPress={() => show({ on: false })}>
            {words.hide}
          </Button>
        )}
      </div>
      <ComparisonTable board={board} real={real} />
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
