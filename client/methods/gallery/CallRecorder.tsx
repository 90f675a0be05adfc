import { useEffect, useState } from 'react';
import { useCommand } from '../../sync/index.ts';
import { hand } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Refusal } from './Refusal.tsx';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { SideAction } from './SideAction.tsx';
import styles from './CallRecorder.module.css';
import { galleryStrings } from './strings/galleryStrings.ts';

/** How long a call stands before one may call again, milliseconds. */
const STANDS = 30_000;

/** Calls the recorder quietly: some do not write. What the recorder writes counts in one's own five. */
export function CallRecorder() {
  const words = useStrings(galleryStrings);
  const command = useCommand();
  const [called, setCalled] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  useEffect(() => {
    if (!called) return undefined;
    const timer = setTimeout(() => setCalled(false), STANDS);
    return () => clearTimeout(timer);
  }, [called]);
  const call = async () => {
    const answer = await command('seat.call', { for: 'scribe' });
    setCalled(answer.ok);
    setRefusal(answer.ok ? null : answer.code);
  };
  return (
    <div className={styles['call']}>
      <SideAction icon={hand} onPress={() => void call()}>
        {called ? words.recorderCalled : words.letRecorder}
      </SideAction>
      <p role="status" className="hidden">
        {called ? words.recorderCalled : ''}
      </p>
      <Refusal code={refusal} />
    </div>
  );
}
