import { memo, useMemo } from 'react';
import { repeatsOf } from '../../../shared/methods/causes/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { openingOf } from './openingOf.ts';
import { causesStrings } from './strings/causesStrings.ts';
import { usePause } from './usePause.ts';
import styles from './ColumnView.module.css';

interface HintProps {
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  /** The column is being filled now, so that a pause in it means something. */
  readonly asks: boolean;
}

/** Where answers repeat, the pair; else, after a pause in the column that is being filled, the reminder to ask again (C13). */
export const Hint = memo(function Hint({ rows, asks }: HintProps) {
  const words = useStrings(causesStrings);
  const paused = usePause(rows);
  const [repeat] = useMemo(() => repeatsOf(rows), [rows]);
  const textOf = (id: string) => openingOf(rows.find((row) => row.id === id)?.text ?? '');
  if (repeat !== undefined) return <p className={styles['alike']}>{words.alike(textOf(repeat.a), textOf(repeat.b))}</p>;
  return (
    <p role="status" className={styles['prompt']}>
      {asks && paused && rows.length > 0 ? words.repeatQuestion : ''}
    </p>
  );
});
