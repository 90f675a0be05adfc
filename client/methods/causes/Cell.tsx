import { useEffect, useRef, useState } from 'react';
import { cellOf, CELL_LENGTH, type Column } from '../../../shared/methods/causes/index.ts';
import { bindText } from '../../sync/index.ts';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { cleanedField } from './cleanedField.ts';
import { LongText } from './LongText.tsx';
import { useHand } from './tableContext.tsx';
import { useWriters } from './useWriters.ts';
import styles from './Cell.module.css';

interface CellProps {
  readonly column: Column;
  readonly id: string;
  readonly text: string;
  /** The field's name for who cannot see it. */
  readonly label: string;
  /** Puts the caret here when it appears: a row just added. */
  readonly begin?: boolean;
}

/** The text of one row, typed letter by letter by whoever is at it; who else is in it shows as a seat chip. */
export function Cell({ column, id, text, label, begin = false }: CellProps) {
  const { mayType, live } = useHand();
  const writers = useWriters(live.presence, id);
  return (
    <div className={styles['cell']} data-text={`${text} `}>
      {mayType ? <OpenCell column={column} id={id} label={label} begin={begin} /> : <p>{text}</p>}
      {writers.length > 0 && (
        <span className={styles['writers']}>
          {writers.map((seat) => (
            <SeatChip key={seat} seat={seat} />
          ))}
        </span>
      )}
    </div>
  );
}

function OpenCell({ column, id, label, begin }: Omit<CellProps, 'text'>) {
  const { live, focusOn } = useHand();
  const field = useRef<HTMLTextAreaElement>(null);
  const [long, setLong] = useState<string | null>(null);
  const shared = cellOf(live.doc, column, id);
  useEffect(() => {
    const element = field.current;
    if (element === null || shared === undefined) return undefined;
    const stopCleaning = cleanedField(element);
    const letGo = bindText(shared, element, { max: CELL_LENGTH, onTooLong: setLong });
    return () => {
      letGo();
      stopCleaning();
    };
  }, [shared]);
  useEffect(() => {
    if (begin === true) field.current?.focus();
  }, [begin]);
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        onFocus={(event) => {
          focusOn(event.currentTarget);
          live.presence.set('cell', id);
        }}
        onBlur={() => live.presence.set('cell', null)}
      />
      {long !== null && <LongText text={long} onLetGo={() => setLong(null)} />}
    </>
  );
}
