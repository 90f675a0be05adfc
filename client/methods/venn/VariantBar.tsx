import { useCommand } from '../../sync/index.ts';
import type { Session } from '../../../shared/session/session.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Finish } from './CompareMoment.tsx';
import styles from './Board.module.css';
import { vennStrings } from './strings/vennStrings.ts';

export type Variant = 'women' | 'men';

interface Props {
  readonly session: Session;
  readonly variant: Variant;
  readonly onChoose: (variant: Variant) => void;
}

/** Which of the two diagrams a facilitator looks at, and whether its people are done. */
export function VariantBar({ session, variant, onChoose }: Props) {
  const words = useStrings(vennStrings);
  const command = useCommand();
  const state = (each: Variant): string => (session.finished.has(`venn-${each}`) ? words.finished : words.working);
  const choices = (['women', 'men'] as const).map((value) => ({ value, label: `${words[value]}: ${state(value)}` }));
  return (
    <div className={styles['variants']}>
      <Segmented label={words.whose} choices={choices} value={variant} onChange={onChoose} />
      <Finish session={session} variant={variant} onAsk={(name, args) => void command(name, args)} />
    </div>
  );
}
