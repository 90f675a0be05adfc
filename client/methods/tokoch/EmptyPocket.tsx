import { breadMark } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import styles from './RevealBoard.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

/** In the hand, before the facilitator has laid the first slice. */
export function EmptyPocket() {
  const words = useStrings(tokochStrings);
  return (
    <div className={styles['pocket']}>
      <StateCard kind="empty" icon={breadMark} title={words.emptyPocket} />
    </div>
  );
}
