import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { hand, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import { SeatSign } from '../SeatSign.tsx';
import { claimOf } from './door.ts';
import type { Seated } from './door.ts';
import styles from './Join.module.css';

/** How often the waiting tablet asks, milliseconds. */
const PACE = 2_000;

interface ClaimWaitProps {
  readonly claim: string;
  readonly seat: string;
  readonly onIn: (seated: Seated) => void;
  readonly onAgain: () => void;
  readonly onOther: () => void;
}

/** Waits until a facilitator says whether the seat is this person's. */
export function ClaimWait({ claim, seat, onIn, onAgain, onOther }: ClaimWaitProps) {
  const words = useStrings(screenStrings).join;
  const [answer, setAnswer] = useState<'waiting' | 'refused' | 'expired'>('waiting');
  const comeIn = useRef(onIn);
  useLayoutEffect(() => {
    comeIn.current = onIn;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let wanted = true;
    const ask = async () => {
      const entry = await claimOf(claim);
      if (!wanted) return;
      if (entry.at === 'in') comeIn.current(entry.seated);
      else if (entry.at === 'waiting') timer = setTimeout(() => void ask(), PACE);
      else setAnswer(entry.at === 'expired' ? 'expired' : 'refused');
    };
    void ask();
    return () => {
      wanted = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [claim]);
  return (
    <main className={styles['about']}>
      <div className={styles['you']}>
        <SeatSign seat={seat} size="big" />
        <b>{seat}</b>
      </div>
      {answer === 'waiting' ? (
        <StateCard kind="empty" icon={hand} title={words.waiting}>
          {words.waitingMore}
        </StateCard>
      ) : (
        <StateCard kind="refused" title={answer === 'expired' ? words.expired : words.refused} />
      )}
      {answer !== 'waiting' && (
        <Button kind="go" icon={undo} wide onPress={onAgain}>
          {words.again}
        </Button>
      )}
      <Button wide onPress={onOther}>
        {words.chooseOther}
      </Button>
    </main>
  );
}
