import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import type { Column } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { more as dots, sum } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Cell } from './Cell.tsx';
import { RowSheet } from './RowSheet.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useHand } from './tableContext.tsx';
import { useStepKeys } from './useStepKeys.ts';
import styles from './RowCard.module.css';

interface RowCardProps {
  readonly column: Column;
  readonly id: string;
  readonly text: string;
  readonly depth?: number;
  readonly begin: boolean;
  /** What stands below the text: when, mark, causes met. */
  readonly notes?: ReactNode;
  /** The row's own action, e.g. "why?". */
  readonly action?: ReactNode;
  /** A contribution that is not agreed yet has a dashed edge: an honest value. */
  readonly open?: boolean;
  /** The field's name where the column alone does not say enough. */
  readonly label?: string;
}

/** One answer as a card: text in place, moved by its handle, by Alt with the arrows, or from its sheet. */
export function RowCard({ column, id, text, depth = 0, begin, notes, action, open = false, label }: RowCardProps) {
  const words = useStrings(causesStrings);
  const { mayType } = useHand();
  const [more, setMore] = useState(false);
  const { setNodeRef: setDragged, listeners, transform: shift } = useDraggable({ id, disabled: !mayType });
  const { setNodeRef: setTarget, isOver } = useDroppable({ id });
  const onKeyDown = useStepKeys(column, id);
  return (
    <li
      ref={setTarget}
      className={classes(styles['row'], depth > 0 && styles['deep'], isOver && styles['over'])}
      style={{ marginInlineStart: `calc(${Math.min(depth, 4)} * var(--s5))` }}
      onKeyDown={onKeyDown}
    >
      <div
        ref={setDragged}
        className={classes(styles['card'], open && styles['open'])}
        style={shift === null ? undefined : { transform: `translate(${shift.x}px, ${shift.y}px)` }}
      >
        {mayType && (
          <span {...listeners} className={styles['handle']} aria-hidden>
            <Icon shape={sum} />
          </span>
        )}
        <div className={styles['text']}>
          <Cell column={column} id={id} text={text} label={label ?? words.cell(words.columns[column])} begin={begin} />
          {notes !== undefined && <div className={styles['notes']}>{notes}</div>}
        </div>
        <RowTools text={text} action={action} onMore={mayType ? () => setMore(true) : null} />
      </div>
      {more && <RowSheet column={column} id={id} onClose={() => setMore(false)} />}
    </li>
  );
}

interface RowToolsProps {
  readonly text: string;
  readonly action: ReactNode;
  /** Opens the row's sheet; null where nothing may be changed. */
  readonly onMore: (() => void) | null;
}

function RowTools({ text, action, onMore }: RowToolsProps) {
  const words = useStrings(causesStrings);
  return (
    <span className={styles['tools']}>
      {action}
      {onMore !== null && (
        <button type="button" className={styles['more']} aria-label={words.actions(text)} onClick={onMore}>
          <Icon shape={dots} />
        </button>
      )}
    </span>
  );
}
